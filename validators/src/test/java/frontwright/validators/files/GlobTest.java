package frontwright.validators.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns match what glob(3) matches. */
class GlobTest {

  private static final FileTree FILES =
      new MemoryFiles(
          Map.of(
              "/etc/a.conf",
              "",
              "/etc/b.conf",
              "",
              "/etc/.hidden.conf",
              "",
              "/etc/x[1].conf",
              "",
              "/etc/sites/one",
              "",
              "/etc/sites/two",
              "",
              "/opt/sites/one",
              ""));

  @ParameterizedTest
  @CsvSource({
    "/etc/*.conf, /etc/a.conf /etc/b.conf /etc/x[1].conf",
    "/etc/[ab].conf, /etc/a.conf /etc/b.conf",
    "/etc/[!a].conf, /etc/b.conf",
    "/etc/?.conf, /etc/a.conf /etc/b.conf",
    "/etc/.*.conf, /etc/.hidden.conf",
    "/*/sites/one, /etc/sites/one /opt/sites/one",
    "/etc/sites/*, /etc/sites/one /etc/sites/two",
    "/etc/x\\[1\\].conf, /etc/x[1].conf",
    "/etc/[a.conf, ''",
    "/none/*, ''",
  })
  void findsWhatMatches(String pattern, String paths) {
    List<String> expected = paths.isEmpty() ? List.of() : List.of(paths.split(" ", -1));

    assertThat(Glob.expand(FILES, pattern)).isEqualTo(expected);
  }

  @Test
  void pathsAreResolvedAsTexts() {
    assertThat(Paths.resolve("/etc/nginx", "../ssl/./a//b")).isEqualTo("/etc/ssl/a/b");
    assertThat(Paths.resolve("/etc", "/srv/")).isEqualTo("/srv");
    assertThat(Paths.parent("/etc/nginx/nginx.conf")).isEqualTo("/etc/nginx");
    assertThat(Paths.parent("/nginx.conf")).isEqualTo("/");
  }
}
