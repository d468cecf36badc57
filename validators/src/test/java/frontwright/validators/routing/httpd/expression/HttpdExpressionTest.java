package frontwright.validators.routing.httpd.expression;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.routing.ServedFiles;
import frontwright.model.routing.Value;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpdExpressionTest {

  /** A request for {@code /a/b} with the header X, of which TIME and the header U are not known. */
  private static final Lookup REQUEST =
      new Lookup() {
        @Override
        public Value variable(String name) {
          return switch (name) {
            case "REQUEST_URI" -> new Value.Known("/a/b");
            case "REMOTE_ADDR" -> new Value.Known("10.1.2.3");
            case "TIME" -> new Value.Depends("%{TIME}");
            default -> new Value.Known("");
          };
        }

        @Override
        public Value table(String function, String name) {
          return name.equals("U")
              ? new Value.Depends("%{" + function + ":U}")
              : new Value.Known(name.equals("X") ? "abc" : "");
        }

        @Override
        public ServedFiles.Kind kind(String path) {
          return switch (path) {
            case "/file" -> ServedFiles.Kind.FILE;
            case "/directory" -> ServedFiles.Kind.DIRECTORY;
            case "/gone" -> ServedFiles.Kind.ABSENT;
            default -> ServedFiles.Kind.UNKNOWN;
          };
        }
      };

  private static Verdict test(String condition) {
    return HttpdExpression.condition(condition).expression().orElseThrow().test(REQUEST);
  }

  private static Optional<Value> value(String text) {
    return HttpdExpression.string(text).expression().orElseThrow().value(REQUEST);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "%{TIME} == '1' && false; false",
        "false && %{TIME} == '1'; false",
        "%{TIME} == '1' || true; true",
        "!(%{TIME} == '1' && false); true",
        "%{req:U} in { 'a' } || %{req:X} in { 'b', 'abc' }; true",
        "-e '/file' && -f '/file' && !(-d '/file'); true",
        "-d '/directory' && !(-f '/directory') && !(-s '/directory'); true",
        "-e '/gone' || -L '/gone' || -f ''; false",
        "-R '10.0.0.0/8' && %{REMOTE_ADDR} -ipmatch '10.1'; true",
        "'' -ipmatch '10.0.0.0/8' || '/run/x' -ipmatch '10.0.0.0/8'; false",
        "'9' -lt '10' && '9' > '10' && 'x' -eq '0'; true",
        "%{REQUEST_URI} =~ m#^/(.)/(.)$# && $1 == 'a' && $2 == 'b'; true",
        "%{REQUEST_URI} !~ m#^/(x)# && '$1' == ''; true",
        "-T 'No' || -T '0' || -T 'OFF' || -T 'false'; false",
        "-T '00'; true",
        "%{REQUEST_URI} -fnmatch '/*'; false",
        "%{REQUEST_URI} -strmatch '/*' && 'AB' -strcmatch 'a?'; true",
      })
  void whatIsKnownDecides(String condition, boolean expected) {
    assertThat(test(condition)).isEqualTo(Verdict.of(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%{TIME} == '1'",
        "%{TIME} == '1' && true",
        "false || !(%{TIME} == '1')",
        "'a' in { %{TIME}, 'b' }",
        "%{TIME} =~ /(.)/ || '$1' == 'x'",
        "-f '/elsewhere'",
        "-s '/file'",
        "-U '/a'",
        "-F '/file'",
        "'localhost' -ipmatch '127.0.0.0/8'",
        "-n tolower(%{TIME})",
        "-n file('/file')",
      })
  void whatIsNotKnownIsSaid(String condition) {
    assertThat(test(condition).isUnknown()).as(condition).isTrue();
  }

  @Test
  void dependsOnWhatHttpdCallsIt() {
    assertThat(test("'x' == %{req:U}")).isEqualTo(new Verdict.Depends("%{req:U}"));
  }

  @Test
  void capturesAreForgottenWhereNobodyKnowsWhetherTheyWereMade() {
    assertThat(test("(%{TIME} == '1' && 'ab' =~ /(.)/) || '$1' == 'a'").isUnknown()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "%{REQUEST_URI}-%{req:X}; /a/b-abc",
        "\"quotes\" 'stay'; \"quotes\" 'stay'",
        "%{toupper:%{req:X}}%{sha1:}x; ",
        "\\141\\x%; ax%",
        "%{escape:a b/c&d}; a%20b/c&d",
        "%{unescape:%2541%2Fb}; %41%2Fb",
        "%{unescape:%zz}|; |",
        "%{base64:abc} %{unbase64:YWJj}; YWJj abc",
      })
  void textsArePutTogether(String text, String expected) {
    Parsing parsing = HttpdExpression.string(text);
    if (expected == null) {
      assertThat(parsing).isInstanceOf(Parsing.Refused.class);
    } else {
      assertThat(parsing.expression().orElseThrow().value(REQUEST))
          .contains(new Value.Known(expected));
    }
  }

  @Test
  void aTextWithAnUnknownPartIsUnknown() {
    assertThat(value("a%{TIME}b")).contains(new Value.Depends("%{TIME}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "%{GONE} == 'a'; Variable 'GONE' does not exist",
        "gone('a') == 'b'; Function 'gone' does not exist",
        "-y 'a'; Unary operator '-y' does not exist",
        "'a' -like 'b'; Binary operator '-like' does not exist",
        "'a' in gone('b'); List-returning function 'gone' does not exist",
        "-R '10.0.0.0/0'; parsing of subnet/netmask failed",
        "-R %{REMOTE_ADDR}; -R requires subnet/netmask as constant argument",
        "'a' =~ /(/; Failed to compile regular expression",
        "'a; Unterminated string or variable",
        "'\\9' == 'a'; Bad escape sequence",
        "'\\777' == 'a'; Escape sequence out of bound",
        "'a' ~ 'b'; Parse error near '~'",
        "%{A-B} == 'a'; Invalid character in variable name '-'",
        "'a' == ; syntax error, unexpected end of file",
        "'a' == 'b' 'c'; syntax error, unexpected ``",
      })
  void whatHttpdRefusesIsRefusedInItsWords(String condition, String reason) {
    assertThat(HttpdExpression.condition(condition))
        .isInstanceOfSatisfying(
            Parsing.Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @Test
  void whatIsNestedTooDeepFailsAsInHttpd() {
    String shallow = "(".repeat(19) + "true" + " && true)".repeat(19);
    String deep = "(".repeat(20) + "true" + " && true)".repeat(20);

    assertThat(test(shallow)).isEqualTo(Verdict.of(true));
    assertThat(test(deep)).isEqualTo(new Verdict.Failed("Recursion limit reached"));
  }
}
