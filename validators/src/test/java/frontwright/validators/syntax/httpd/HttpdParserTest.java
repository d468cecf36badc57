package frontwright.validators.syntax.httpd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import frontwright.model.source.Finding;
import frontwright.model.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the parser makes of one thing at a time. */
class HttpdParserTest {

  private static HttpdFile parse(String text) {
    return HttpdParser.parse(
        Source.ofBytes("httpd.conf", text.getBytes(StandardCharsets.ISO_8859_1)));
  }

  /** Findings as line and message. */
  private static List<String> problems(String text) {
    return parse(text).problems().stream().map(HttpdParserTest::shown).toList();
  }

  private static String shown(Finding problem) {
    return problem.place().position().line() + " " + problem.message();
  }

  private static List<String> words(String arguments) {
    HttpdFile file = parse("Name " + arguments);
    return file.statements().get(0).arguments().words().stream().map(Word::value).toList();
  }

  @Test
  void aDirectiveHasANameAndWords() {
    Statement statement = parse("  Listen\t80  https \n").statements().get(0);
    assertThat(statement.name().value()).isEqualTo("Listen");
    assertThat(statement.arguments().words())
        .extracting(Word::value)
        .containsExactly("80", "https");
  }

  @Test
  void aSectionHasABody() {
    HttpdFile file = parse("<Directory \"/srv\">\nA b\n</directory>\nC d\n");
    assertThat(file.problems()).isEmpty();
    assertThat(file.statements()).hasSize(2);
    Section section = (Section) file.statements().get(0);
    assertThat(section.name().value()).isEqualTo("Directory");
    assertThat(section.arguments().raw()).isEqualTo("\"/srv\"");
    assertThat(section.statements()).singleElement().matches(inner -> inner.isNamed("a"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "a \"b c\" 'd e'|a,b c,d e",
        "\"a\"b|a,b",
        "a\"b c\"|a\"b,c\"",
        "\"a \\\"b\\\"\"|a \"b\"",
        "'a \\' \\\" b'|a ' \\\" b",
        "\"a\\\\b\" a\\\\b|a\\b,a\\b",
        "\"a\\nb\" \\\"x|a\\nb,\\\"x",
        "\"never closed|never closed",
        "\"\" x|,x",
        "a #b|a,#b",
      })
  void wordsAreSplitAsHttpdSplitsThem(String arguments, String expected) {
    assertThat(String.join(",", words(arguments))).isEqualTo(expected);
  }

  @Test
  void aBackslashContinuesALine() {
    HttpdFile file = parse("ServerAl\\\nias a\\\r\nb \"c \\\n d\"\nB\n");
    Statement statement = file.statements().get(0);
    assertThat(statement.name().value()).isEqualTo("ServerAlias");
    assertThat(statement.arguments().words()).extracting(Word::value).containsExactly("ab", "c  d");
    assertThat(file.statements()).hasSize(2);
  }

  @Test
  void ofTwoBackslashesTheFirstContinuesAnEmptyLine() {
    HttpdFile file = parse("A b\\\\\n\nc\nD\n");
    assertThat(file.statements()).hasSize(2);
    assertThat(file.statements().get(0).arguments().raw()).isEqualTo("bc");
  }

  @Test
  void aBackslashContinuesAComment() {
    HttpdFile file = parse("# a \\\nListen 80\nListen 81\n");
    assertThat(file.comments()).hasSize(1);
    assertThat(file.statements()).hasSize(1);
  }

  @Test
  void nothingBehindANulIsSeen() {
    HttpdFile file = parse("A b\0 c \\\nD\n");
    assertThat(file.statements()).hasSize(2);
    assertThat(file.statements().get(0).arguments().raw()).isEqualTo("b");
  }

  @Test
  void nothingBehindASectionsBracketIsSeen() {
    Statement section = parse("<A \"x > y\"> # note\n</A> note\n").statements().get(0);
    assertThat(section.arguments().raw()).isEqualTo("\"x > y\"");
  }

  @Test
  void referencesKnowWhereTheyAre() {
    HttpdFile file = parse("A ${X}/\"${Y\\\nZ}\"${open\n");
    assertThat(file.statements().get(0).arguments().references())
        .extracting(Reference::name, reference -> reference.span().start())
        .containsExactly(tuple("X", 2), tuple("YZ", 8));
  }

  @Test
  void problemsAreInHttpdsWords() {
    assertThat(problems("<A>\n")).containsExactly("1 `<A>` was not closed");
    assertThat(problems("</A>\n")).containsExactly("1 `</A>` without matching `<A>` section");
    assertThat(problems("<A>\n</A\n</A >\n")).startsWith("2 `</A>` directive missing closing `>`");
    assertThat(problems("<A x\n</A>\n")).containsExactly("1 `<A>` directive missing closing `>`");
    assertThat(problems("<IfModule x>\n"))
        .containsExactly("1 Expected `</IfModule>` before end of configuration");
    assertThat(problems("<Macro x>\n</Macro\n"))
        .containsExactly("1 expected token not found: `</Macro>`");
  }

  @Test
  void aConditionsLastLineHasNothingElseOnIt() {
    assertThat(problems("<IfModule x>\n</IfModule> # x\n"))
        .containsExactly("2 `</IfModule>` without matching `<IfModule>` section");
  }

  @Test
  void oneMistakeIsOneProblem() {
    String swapped = "<A>\n<B>\n</A>\n</B>\n";
    assertThat(problems(swapped)).containsExactly("3 Expected `</B>` but saw `</A>`");
    String missing = "<A>\n<B>\n</A>\n<A>\n</A>\n";
    assertThat(problems(missing)).containsExactly("3 Expected `</B>` but saw `</A>`");
    String misspelt = "<A>\n<B>\n</Bb>\n</A>\n";
    assertThat(problems(misspelt)).containsExactly("3 Expected `</B>` but saw `</Bb>`");
    String tooMany = "<A>\n<B>\n</C>\n</B>\n</A>\n";
    assertThat(problems(tooMany)).containsExactly("3 Expected `</B>` but saw `</C>`");
  }

  @Test
  void whatAMacroLeavesOpenIsAWarning() {
    HttpdFile file = parse("<Macro m>\n<A>\n</Macro>\nB\n");
    assertThat(file.problems()).singleElement().matches(problem -> !problem.isError());
    assertThat(file.statements()).hasSize(2);
  }

  @Test
  void httpdNamesTheLastOfJoinedLines() {
    HttpdFile file = parse("A\n<\\\nB \\\nc>\n");
    assertThat(file.lineNamedByHttpd(2)).isEqualTo(4);
  }
}
