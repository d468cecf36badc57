package frontwright.validators.syntax.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that people have: the syntax of each is right. Left out where a folder is absent. */
class WildTest {

  private static final Path ROOT = Path.of(System.getProperty("frontwright.root", ".."));

  @ParameterizedTest
  @ValueSource(strings = {"../shared/corpus/h5bp-nginx", "../shared/corpus/nginx-wild"})
  void isRead(String folder) throws IOException {
    Path path = ROOT.resolve(folder);
    Assumptions.assumeTrue(Files.isDirectory(path), path + " is absent");
    for (Path file : files(path)) {
      assertRead(file);
    }
  }

  @Test
  void soAreTheFilesThatComeWithNginx() throws IOException {
    Path path = Path.of("/etc/nginx");
    Assumptions.assumeTrue(Files.isDirectory(path), "nginx is not installed");
    for (Path file : files(path)) {
      if (!file.getFileName().toString().matches("koi-.*|.*\\.(htpasswd|pem|key|crt)")) {
        assertRead(file);
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().matches("LICENSE.*|README.*"))
          .toList();
    }
  }

  private static void assertRead(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    NginxFile read = NginxParser.parse(Source.ofBytes(file.toString(), bytes));
    assertThat(read.problems()).as("%s", file).isEmpty();
    assertThat(read.print()).isEqualTo(read.source().text());
  }
}
