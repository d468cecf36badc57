package frontwright.validators.syntax.httpd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import frontwright.model.source.Source;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that is meant to hurt: it takes bounded time, and what httpd refuses is a problem. */
class BadInputTest {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static HttpdFile parse(String text) {
    return HttpdParser.parse(Generated.source(text));
  }

  private static HttpdFile inTime(Supplier<String> text) {
    String made = text.get();
    return assertTimeout(PATIENCE, () -> parse(made));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\\",
        "\\\n",
        "\\\r\n",
        "a \\",
        "a \\\n",
        "a \\\n\\\n",
        "\0",
        "a\0\n",
        "#",
        "# \\",
        "\"",
        "\"\" x",
        "\r",
        "${",
        "${}",
        "'",
        ">",
        "a/>",
        "\uFEFF"
      })
  void oddButHarmless(String text) {
    HttpdFile file = parse(text);
    assertThat(file.problems()).isEmpty();
    HttpdLawsTest.assertLaws(file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "<>",
        "</",
        "</>",
        "<a",
        "<a>",
        "</a>",
        "<a>\n</b>",
        "<a b\n</a>",
        "<a>\n</a",
        "<a>\0",
        "<IfModule x>\n</IfModule>x",
        "<IfModule x>",
        "<IfVersion > 2\n</IfVersion>",
        "\"<a\"",
        "<a>\n</a\\\n",
        "<Macro a>\n<b>",
        "\"</a>\""
      })
  void whatHttpdRefusesIsAProblem(String text) {
    HttpdFile file = parse(text);
    assertThat(file.problems()).isNotEmpty();
    HttpdLawsTest.assertLaws(file);
  }

  @Test
  void deepSectionsAreFlattened() {
    HttpdFile file = inTime(() -> "<A>\n".repeat(100_000) + "</A>\n".repeat(100_000));
    assertThat(file.problems()).hasSize(1);
    assertThat(depth(file)).as("with the last ones, which are empty").isEqualTo(Limits.DEPTH + 1);
  }

  @Test
  void deepSectionsThatNothingClosesAreNotAllReported() {
    HttpdFile file = inTime(() -> "<A>\n".repeat(100_000));
    assertThat(file.problems()).hasSizeBetween(1, Limits.DEPTH + 1);
  }

  @Test
  void alternatingMistakesTakeLinearTime() {
    HttpdFile file = inTime(() -> "<A>\n<B>\n</A>\n".repeat(50_000) + "</C>\n".repeat(50_000));
    assertThat(file.problems()).isNotEmpty();
  }

  /** Searches that go on behind the line they are for would take minutes here. */
  @ParameterizedTest
  @ValueSource(strings = {"Name argument\n", "<A b\n", "</A\n", "<A ${b>\n</A>\n", "\"a 'b\n"})
  void manyLinesTakeLinearTime(String line) {
    String text = line.repeat(3_000_000 / line.length());
    HttpdFile file = assertTimeout(PATIENCE, () -> parse(text));
    assertTimeout(PATIENCE, () -> visited(file.statements()));
  }

  private static int visited(List<Statement> statements) {
    int seen = 0;
    for (Statement statement : statements) {
      seen += statement.arguments().words().size() + statement.arguments().references().size();
      seen += statement instanceof Section section ? visited(section.statements()) : 0;
    }
    return seen;
  }

  @Test
  void aLineOfFiftyMegabytesIsTooLong() {
    HttpdFile file = inTime(() -> "a " + "x".repeat(50_000_000));
    assertThat(file.problems()).hasSize(1);
    assertThat(file.print().length()).isEqualTo(file.source().text().length());
  }

  @Test
  void theLongestLineThatHttpdReadsIsNoProblem() {
    String longest = "#".repeat(Limits.SERVER_LINE - 1);
    assertThat(parse(longest + "\n").problems()).isEmpty();
    assertThat(parse(longest + "#\n").problems()).hasSize(1);
  }

  @Test
  void anHtaccessFilesLinesAreShorter() {
    String longest = "#".repeat(Limits.HTACCESS_LINE - 1);
    assertThat(HttpdParser.parseHtaccess(Generated.source(longest)).problems()).isEmpty();
    assertThat(HttpdParser.parseHtaccess(Generated.source(longest + "#")).problems()).hasSize(1);
  }

  @Test
  void aMacrosLinesAreShorter() {
    String macro = "<Macro m>\n%s\n</Macro>\n";
    assertThat(parse(String.format(macro, "x".repeat(8190))).problems()).isEmpty();
    assertThat(parse(String.format(macro, "x".repeat(8191))).problems()).hasSize(1);
  }

  @Test
  void continuationsWithoutEndTakeLinearTime() {
    HttpdFile file = inTime(() -> "a \\\n".repeat(1_000_000));
    assertThat(file.statements()).hasSize(1);
  }

  @Test
  void aBinaryIsRead() {
    byte[] bytes = new byte[5_000_000];
    new Random(1).nextBytes(bytes);
    HttpdFile file =
        assertTimeout(PATIENCE, () -> HttpdParser.parse(Source.ofBytes("binary", bytes)));
    assertThat(file.print()).isEqualTo(file.source().text());
  }

  private static int depth(HttpdFile file) {
    int depth = 0;
    Statement statement = file.statements().get(0);
    while (statement instanceof Section section) {
      depth++;
      statement = section.statements().isEmpty() ? null : section.statements().get(0);
    }
    return depth;
  }
}
