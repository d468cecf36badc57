package frontwright.validators.syntax.httpd;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.source.Finding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Macros, and what becomes of their uses. */
class MacrosTest {

  private final List<Finding> problems = new ArrayList<>();

  /** The expansion of the last statement of a text that begins with a macro. */
  private Expansion expanded(String text) {
    List<Statement> statements = HttpdParser.parse(Generated.source(text)).statements();
    Macro macro = Macro.of((Section) statements.get(0), Definitions.none()).orElseThrow();
    Directive use = (Directive) statements.get(statements.size() - 1);
    return Macros.none()
        .define(macro)
        .use(use, Definitions.none(), problems::add)
        .orElse(new Expansion(macro, macro.place(), HttpdParser.parse(Generated.source(""))));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "$a|x|A $a|A x",
        "$a %b|x y|A $a%b$a|A xyx",
        "$a $ab|x y|A $ab $a|A y x",
        "@a|\"x \\\"y\"|A @a|A \"x \\\"y\"",
        "$a|\"x y\"|A $a|A x y",
        "name|x|A name|A x",
        "@a|@a@a|A @a|A \"@a@a\"",
      })
  void parametersBecomeValues(String parameters, String values, String line, String expected) {
    String text = "<Macro m " + parameters + ">\n" + line + "\n</Macro>\nUse m " + values + "\n";
    assertThat(expanded(text).file().source().text()).isEqualTo(expected + "\n");
  }

  @Test
  void expandedStatementsKnowWhereTheyComeFrom() {
    Expansion expansion =
        expanded("<Macro M $a>\n# note\n\n <A $a>\n  B \\\n c\n </A>\n</Macro>\n\nuse m x\n");
    Section section = (Section) expansion.file().statements().get(0);
    assertThat(expansion.origin(section).position().line()).isEqualTo(4);
    assertThat(expansion.origin(section.statements().get(0)).position().line()).isEqualTo(5);
    assertThat(expansion.use().position().line()).isEqualTo(10);
  }

  @Test
  void theWrongNumberOfValuesIsAProblem() {
    expanded("<Macro m $a>\nA\n</Macro>\nUse m\n");
    assertThat(problems)
        .extracting(Finding::message)
        .containsExactly("macro `m` used with 0 arguments instead of 1");
  }

  @Test
  void anUnknownMacroIsAProblem() {
    expanded("<Macro m>\nA\n</Macro>\nUse n\n");
    assertThat(problems).extracting(Finding::message).containsExactly("macro `n` undefined");
  }

  @Test
  void aMacroMayNotUseItself() {
    Expansion expansion = expanded("<Macro m>\nUse m\n</Macro>\nUse m\n");
    Directive again = (Directive) expansion.file().statements().get(0);
    Macros.none().define(expansion.macro()).use(again, Definitions.none(), problems::add);
    assertThat(problems)
        .extracting(Finding::message)
        .containsExactly("recursive use of macro `m` is invalid");
  }

  @Test
  void aValueThatGrowsForEverIsAProblem() {
    expanded("<Macro m @a>\n@a\n</Macro>\nUse m \"\\\\\\\\\\\\\\\\\\\\@a@a\"\n");
    assertThat(problems)
        .extracting(Finding::message)
        .containsExactly("cannot substitute, buffer size too small");
  }
}
