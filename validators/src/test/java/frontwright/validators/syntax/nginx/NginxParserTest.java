package frontwright.validators.syntax.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That nginx itself thinks the same is shown beside the servers; here is what is made of it. */
class NginxParserTest {

  private static NginxFile parse(String text) {
    return NginxParser.parse(Source.ofBytes("x.conf", text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Line, column and message of each problem. */
  private static List<String> problems(String text) {
    return parse(text).problems().stream()
        .map(problem -> problem.place().position() + " " + problem.message())
        .toList();
  }

  /** The words of a tree, each in brackets, blocks in braces. */
  private static String shown(List<Directive> directives) {
    return directives.stream()
        .map(
            directive ->
                "["
                    + directive.name().value()
                    + directive.arguments().stream()
                        .map(word -> "|" + word.value())
                        .collect(Collectors.joining())
                    + "]"
                    + (directive.block() == null
                        ? ""
                        : "{" + shown(directive.block().directives()) + "}"))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "a b;c;  ~ [a|b][c]",
        "a{b{c d;}e;} ~ [a]{[b]{[c|d]}[e]}",
        "a \"b c\" 'd e'; ~ [a|b c|d e]",
        "a \"b\\\"c\\\\d\\e\"; ~ [a|b\"c\\d\\e]",
        "a b\"c'd#e}f; ~ [a|b\"c'd#e}f]",
        "a ${b}c$d; ~ [a|${b}c$d]",
        "a $b{c;} ~ [a|$b]{[c]}",
        "a b\\;c\\ d; ~ [a|b\\;c\\ d]",
        "if (\"$a\") {b;} ~ [if|(\"$a\")]{[b]}",
        "if (\"a\" = \"b\") {c;} ~ [if|(\"a\"|=|b|)]{[c]}",
        "a '' b; ~ [a||b]",
        "x_by_lua_block { if a then b = '}' end --[[ } ]] } c; ~ [x_by_lua_block]{}[c]",
      })
  void readsWordsAsNginxDoes(String text, String tree) {
    NginxFile file = parse(text);
    assertThat(file.problems()).isEmpty();
    assertThat(shown(file.directives())).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "a; } b; ~ 1:4 unexpected \"}\" ~ [a][b]",
        "a {b } c; ~ 1:6 unexpected \"}\" ~ [a]{[b]}[c]",
        "a;; b; ~ 1:3 unexpected \";\" ~ [a][b]",
        "{ a; } b; ~ 1:1 unexpected \"{\" ~ [a][b]",
        "a \"b\"c; ~ 1:6 unexpected \"c\" ~ [a|b|c]",
        "a b ~ 1:4 unexpected end of file, expecting \";\" or \"}\" ~ [a|b]",
        "a { b; ~ 1:7 unexpected end of file, expecting \"}\" ~ [a]{[b]}",
        "a \"b; ~ 1:6 unexpected end of file, expecting \";\" or \"}\" ~ [a|b]",
      })
  void goesOnAfterAMistake(String text, String problem, String tree) {
    assertThat(problems(text)).containsExactly(problem);
    assertThat(shown(parse(text).directives())).isEqualTo(tree);
  }

  @Test
  void aQuoteThatIsNotClosedTakesItsLineOnly() {
    String text = "server {\n  root \"/srv;\n  index a;\n}\n";
    assertThat(problems(text))
        .containsExactly("5:1 unexpected end of file, expecting \";\" or \"}\"");
    assertThat(shown(parse(text).directives())).isEqualTo("[server]{[root|/srv][index|a]}");
    assertThat(parse(text).problems().get(0).related())
        .satisfies(related -> assertThat(related.place()).hasToString("x.conf:2:8"));
  }

  /** One quote is missing in each; what it swallowed is no second mistake. A slash ends a line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "a { b \"c {/d; } e; } ~ [a]{[b|c]{[d]}[e]}",
        "a \"b {/c; }/d; ~ [a|b]{[c]}[d]",
        "a \"b; }/c { d; } } ~ [a|b; }][c]{[d]}",
        "a \"b;/c 'd;/e; ~ [a|b][c|d][e]",
        "a \"b;/c {/d \"e\"; }/f; ~ [a|b][c]{[d|e]}[f]",
        "a {/b \"c/d \"e\";/} ~ [a]{[b|c][d|e]}",
      })
  void aMissingQuoteIsOneMistake(String text, String tree) {
    NginxFile file = parse(text.replace("/", "\n"));
    assertThat(file.problems()).hasSize(1);
    assertThat(shown(file.directives())).isEqualTo(tree);
  }

  @Test
  void nothingIsSaidOfWhatStandsBehindAWordThatIsTooLong() {
    assertThat(problems("a \"" + "x".repeat(4095) + "\"y;")).hasSize(1);
  }

  @Test
  void aMessageIsOneLine() {
    assertThat(problems("a \"\n" + "x".repeat(4094) + "\" b;"))
        .singleElement()
        .asString()
        .contains("\\u000Axxxxxxxxx")
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#", "\"", "'"})
  void aWordMustFitIntoTheBufferOfNginx(String mark) {
    String begin = "a " + mark;
    String end = (mark.equals("#") ? "\nb" : mark) + "; c;";
    assertThat(problems(begin + "x".repeat(4090) + end)).isEmpty();
    assertThat(problems(begin + "x".repeat(5000) + end))
        .singleElement()
        .asString()
        .startsWith("1:3 too long parameter");
  }

  /** The semicolon ends the reading; a blank does not, and needs a place in the buffer as well. */
  @ParameterizedTest
  @CsvSource({"'',';',4095", "'',' c;',4094", "'\"','\" c;',4093", "#,'\nb;',4094"})
  void theBlankBehindAWordMustFitToo(String before, String behind, int longest) {
    assertThat(problems("a " + before + "x".repeat(longest) + behind + " d;")).isEmpty();
    assertThat(problems("a " + before + "x".repeat(longest + 1) + behind + " d;"))
        .singleElement()
        .asString()
        .contains("too long parameter");
  }

  @Test
  void codeIsKeptApart() {
    Directive lua = parse("content_by_lua_block {\n a = [[ } ]] -- }\n}\n").directives().get(0);
    assertThat(lua.block())
        .satisfies(block -> assertThat(block.code()).hasToString("Span[start=22, end=41]"));
  }

  @Test
  void commentsAreKnown() {
    NginxFile file = parse("# one\na b#c; # two");
    assertThat(file.comments().stream().map(comment -> file.source().shown(comment.span())))
        .containsExactly("# one", "# two");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a{", "{", "}", ";", "\"", "a \"\n", "x_by_lua_block{", "\\", "a${", "'#"})
  void noInputIsTooMuch(String piece) {
    NginxFile file = parse(piece.repeat(100_000));
    assertThat(file.problems()).isNotEmpty().hasSizeLessThanOrEqualTo(100);
    assertThat(file.print()).isEqualTo(file.source().text());
    assertThat(depth(file.directives())).isLessThanOrEqualTo(NginxParser.DEEPEST + 1);
  }

  private static int depth(List<Directive> directives) {
    return directives.stream()
        .mapToInt(one -> 1 + (one.block() == null ? 0 : depth(one.block().directives())))
        .max()
        .orElse(0);
  }

  @Test
  void whatFollowsDeepBlocksIsWhereItBelongs() {
    NginxFile file = parse("a{".repeat(300) + "}".repeat(300) + "b;");
    assertThat(file.problems()).singleElement().asString().contains("deeper than 200 levels");
    assertThat(file.directives().stream().map(directive -> directive.name().value()))
        .containsExactly("a", "b");
  }

  @Test
  void oneLongLineIsNoTrouble() {
    assertThat(problems("a ".repeat(1_000_000) + ";")).isEmpty();
  }
}
