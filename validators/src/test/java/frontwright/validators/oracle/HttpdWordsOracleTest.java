package frontwright.validators.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.validators.syntax.httpd.Definitions;
import frontwright.validators.syntax.httpd.Generated;
import frontwright.validators.syntax.httpd.HttpdParser;
import frontwright.validators.syntax.httpd.Statement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Words as httpd sees them, variables put in: it defines names and values written in any way, and
 * lists them. One start of httpd compares them all, so that one word too many or too few fails as
 * well.
 */
class HttpdWordsOracleTest {

  private static final int DEFINITIONS = 3000;
  private static final List<String> BITS =
      List.of(
          "\"",
          "'",
          "\\",
          "\\\\",
          "\\\"",
          "\\'",
          "\\n",
          " ",
          "\t",
          "\u000B",
          "\f",
          "\r",
          "#",
          "<",
          ">",
          "$",
          "a",
          "b c",
          "\u00E9",
          "\u00A0",
          "\u0085",
          "\\\n",
          "\\\r\n",
          "\\ ",
          "{",
          "${no}",
          "${Quoted}",
          "${QUOTED}");

  @Test
  void httpdSeesTheSameWords() throws IOException {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder("Define Quoted \"a \\\"b\"\n");
    Definitions definitions = Definitions.none().define("Quoted", "a \"b");
    List<String> expected = new ArrayList<>();
    while (expected.size() < DEFINITIONS) {
      String line = "Define " + arguments(expected.size(), random) + "\n";
      List<Statement> statements =
          HttpdParser.parse(Generated.source(line + "Next line\n")).statements();
      List<String> words = definitions.words(statements.get(0).arguments());
      if (words.size() <= 2 && statements.size() == 2) {
        text.append(line);
        expected.add(listed(words));
      }
    }
    try (Oracle httpd = HttpdSeeds.oracle()) {
      String said = httpd.said(text.toString(), "-D", "DUMP_RUN_CFG").text();
      assertThat(said).contains("Define: Quoted=a \"b\n");
      assertThat(expected).allMatch(said::contains);
    }
  }

  /** The name has a number in it, so that no two are the same. */
  private static String arguments(int number, Random random) {
    List<String> openings = List.of("", "\"", "'");
    StringBuilder text = new StringBuilder(openings.get(random.nextInt(openings.size())));
    text.append('n').append(number).append('_');
    for (int length = random.nextInt(12); length > 0; length--) {
      text.append(BITS.get(random.nextInt(BITS.size())));
    }
    return text.toString();
  }

  private static String listed(List<String> words) {
    String value = words.size() == 2 ? words.get(1) : "";
    return "Define: " + words.get(0) + (value.isEmpty() ? "\n" : "=" + value + "\n");
  }
}
