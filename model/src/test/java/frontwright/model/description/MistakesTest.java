package frontwright.model.description;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.FindingsText;
import frontwright.model.Golden;
import frontwright.model.source.Findings;
import frontwright.model.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** All mistakes of a description at once, each with its place, its reason and its remedy. */
class MistakesTest {

  private static final String LINE = "-----\n";

  /** Each file is a description, a line, and what is said about it. */
  @ParameterizedTest
  @MethodSource("files")
  void allMistakesAreReportedAtOnce(Path file) throws IOException {
    String text = Files.readString(file);
    String description = text.substring(0, text.indexOf(LINE));
    Golden.check(file, description + LINE + said(description));
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Golden.RESOURCES.resolve("description/mistakes"))) {
      return files.sorted().toList();
    }
  }

  @Test
  void whatIsTooLongIsCalledTooLong() {
    String name = "a".repeat(33);
    assertThat(said(DescriptionFormat.SMALLEST + "  name: " + name + "\n"))
        .isEqualTo(
            "5:9-5:42 description/value: `"
                + name
                + "` is longer than 32 characters\n  help: shorten it\n");
  }

  @ParameterizedTest
  @CsvSource({
    "balance: roundrobin,        round_robin",
    "balance: least-connections, least_connections",
    "slash: Redirect,            redirect",
    "server: gunicron,           gunicorn",
    "protocol: fastgci,          fastcgi",
    "authorization: pas,         pass",
  })
  void misspeltWordsAreRecognised(String line, String meant) {
    assertThat(said(DescriptionFormat.SMALLEST + "  " + line + "\n"))
        .endsWith("  help: did you mean `" + meant + "`?\n");
  }

  private static String said(String text) {
    Findings findings = new Findings(new Source("x", text));
    assertThat(DescriptionReader.read(findings)).isEmpty();
    return FindingsText.of(findings);
  }
}
