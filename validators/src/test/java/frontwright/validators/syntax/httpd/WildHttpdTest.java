package frontwright.validators.syntax.httpd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import frontwright.model.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Configurations that others have written and httpd takes: no problems, and nothing is lost. */
class WildHttpdTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../shared/corpus/h5bp-apache",
        "/etc/apache2",
        "/usr/share/doc/apache2",
        "samples"
      })
  void filesAreReadWithoutProblems(String directory) throws IOException {
    Path root = Path.of(System.getProperty("frontwright.root")).resolve(directory).normalize();
    assumeTrue(Files.isDirectory(root), root + " is not here");
    List<Path> files = files(root);
    assumeTrue(!files.isEmpty(), root + " has no configuration");
    for (Path path : files) {
      HttpdFile file = HttpdParser.parse(Source.ofBytes(path.toString(), Files.readAllBytes(path)));
      assertThat(file.problems()).as(path.toString()).isEmpty();
      HttpdLawsTest.assertLaws(file);
    }
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> isHttpds(root.relativize(file).toString()))
          .sorted()
          .toList();
    }
  }

  private static boolean isHttpds(String file) {
    boolean isConfiguration = file.matches(".*([.]conf|[.]load|[.]htaccess)");
    return isConfiguration && !file.contains("nginx/");
  }
}
