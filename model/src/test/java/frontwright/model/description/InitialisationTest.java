package frontwright.model.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/**
 * The records' shapes are constants that hold each other: whichever class is touched first, none
 * may be seen before it is made.
 */
class InitialisationTest {

  private static final Class<?> ANY = DescriptionFormat.class;

  @ParameterizedTest
  @MethodSource("classes")
  void whicheverClassIsTouchedFirstTheFormatIsWhole(String first) throws Exception {
    URL[] path =
        Stream.of(ANY, JsonFactory.class, YAMLFactory.class, Yaml.class)
            .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
            .toArray(URL[]::new);
    try (URLClassLoader fresh = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
      Class.forName(first, true, fresh);
      Object schema = fresh.loadClass(ANY.getName()).getMethod("schema").invoke(null);
      assertThat(schema).isEqualTo(DescriptionFormat.schema());
    }
  }

  static List<String> classes() throws IOException, URISyntaxException {
    Path classes = Path.of(ANY.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.list(classes.resolve(ANY.getPackageName().replace('.', '/')))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
          .map(name -> ANY.getPackageName() + "." + name.substring(0, name.length() - 6))
          .sorted()
          .toList();
    }
  }
}
