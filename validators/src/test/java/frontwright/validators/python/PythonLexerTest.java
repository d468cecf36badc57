package frontwright.validators.python;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.source.Source;
import frontwright.validators.python.PythonNames.Found;
import frontwright.validators.python.PythonToken.Kind;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PythonLexerTest {

  /** Pieces that mean something, and anything in between. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "\"",
            "'",
            "\"\"\"",
            "'''",
            "\\",
            "\n",
            "\r",
            "\r\n",
            " ",
            "\t",
            "#",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ":",
            ";",
            ",",
            "=",
            "==",
            "+=",
            ".",
            "@",
            "*",
            "**",
            "-",
            "/",
            "r",
            "f",
            "rb",
            "name",
            "STATIC_ROOT",
            "import ",
            "from ",
            "def ",
            "class ",
            "if ",
            "else",
            "try",
            "with ",
            "lambda",
            "return",
            "1",
            "1.5e-3",
            "\u00e9",
            "\ud83d\ude00",
            "\ufeff",
            "\0");
    return pieces.list().ofMaxSize(60).map(list -> String.join("", list));
  }

  @Property
  void tokensTileTheText(@ForAll("texts") String text) {
    List<PythonToken> tokens = PythonLexer.tokens(text);
    assertThat(tokens.stream().map(token -> token.of(text)).collect(Collectors.joining()))
        .isEqualTo(text);
    int at = 0;
    for (PythonToken token : tokens) {
      assertThat(token.span().start()).isEqualTo(at);
      assertThat(token.span().end()).isGreaterThan(at);
      at = token.span().end();
    }
  }

  @Property
  void anyTextIsReadAndItsNamesAreTold(@ForAll("texts") String text) {
    PythonModule module = PythonModule.of(new Source("any.py", text));
    assertThat(module.statements())
        .allSatisfy(
            statement -> assertThat(statement.span().end()).isLessThanOrEqualTo(text.length()));
    assertThat(PythonNames.of(dotted -> null, "any", new Found(module, "/any.py", false)))
        .isNotNull();
  }

  @Test
  void whatIsNestedOrChainedWithoutEndIsLeft() {
    for (String piece : List.of("(", "a.", "a+", "f(", "[", "def f():\n ", "if x: ")) {
      String text = "X = 1\nY = " + piece.repeat(20_000);
      PythonModule module = PythonModule.of(new Source("any.py", text));
      assertThat(module.statements()).as(piece).isNotEmpty();
    }
  }

  @Test
  void stringsEndWherePythonEndsThem() {
    assertThat(tokens("x = r'\\' + \"\"\"a\"b\nc\"\"\" # d\ny"))
        .containsExactly(
            "NAME x",
            "OPERATOR =",
            "STRING r'\\' + \"\"\"a\"b",
            "NEWLINE \n",
            "NAME c",
            "STRING \"\"\" # d\ny");
    assertThat(tokens("x = rB'a' 'b\\\nc'\n"))
        .containsExactly("NAME x", "OPERATOR =", "STRING rB'a'", "STRING 'b\\\nc'", "NEWLINE \n");
  }

  @Test
  void linesGoOnInBracketsAndBehindBackslashes() {
    assertThat(tokens("x = [1,\n 2] + \\\n 3\n"))
        .filteredOn(token -> token.startsWith(Kind.NEWLINE.name()))
        .hasSize(1);
  }

  private static List<String> tokens(String text) {
    return PythonLexer.tokens(text).stream()
        .filter(token -> !token.isTrivia())
        .map(token -> token.kind() + " " + token.of(text))
        .toList();
  }
}
