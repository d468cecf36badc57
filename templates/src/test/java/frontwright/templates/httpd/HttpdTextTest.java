package frontwright.templates.httpd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontwright.model.value.UrlPrefix;
import frontwright.model.value.Version;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written for httpd is what httpd reads. */
class HttpdTextTest {

  private static final Version NEW = Version.of("2.4.57");
  private static final Version OLD = Version.of("2.4.54");

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
                "$",
                "${",
                "}",
                "${PATH}",
                "${FW_DOLLAR}",
                "%",
                "%%",
                "%{HOST}e",
                "\\",
                "\\\\",
                "\"",
                "'",
                " ",
                "#",
                "<",
                ">",
                "[",
                "]",
                "*",
                "?",
                "expr=",
                "é",
                "日",
                "😀",
                "a",
                "Z",
                "/")
            .list()
            .ofMaxSize(8)
            .map(list -> String.join("", list));
    return Arbitraries.oneOf(pieces, Arbitraries.strings().filter(HttpdTextTest::printable));
  }

  private static boolean printable(String text) {
    return !Pattern.compile("\\p{Cntrl}").matcher(text).find();
  }

  @Provide
  Arbitrary<String> paths() {
    return texts().map("/"::concat);
  }

  @Property
  void aLiteralIsOneArgumentAndComesBack(@ForAll("texts") String text) {
    assertThat(HttpdReader.arguments("SetEnv X " + HttpdText.literal(text) + " next"))
        .isEqualTo(List.of("SetEnv", "X", text, "next"));
  }

  @Property
  void aHeaderComesBack(@ForAll("texts") String text) {
    List<String> arguments = HttpdReader.arguments(HttpdText.header(text).text());
    assertThat(arguments).hasSize(1);
    assertThat(HttpdReader.header(arguments.get(0))).isEqualTo(text);
  }

  @Property
  void aRealmComesBackAsAQuotedString(@ForAll("texts") String text) {
    String argument = HttpdReader.arguments(HttpdText.realm(text, NEW).text()).get(0);
    String sent = HttpdReader.evaluated(argument, "%$");
    assertThat(HttpdReader.evaluated(sent, "\"")).isEqualTo(text);
  }

  @Property
  void anOlderServerReadsARealmAsItIs(@ForAll("texts") String text) {
    String sent = HttpdReader.arguments(HttpdText.realm(text, OLD).text()).get(0);
    assertThat(HttpdReader.evaluated(sent, "\"")).isEqualTo(text);
  }

  @Property
  void aPathOfARuleComesBack(@ForAll("paths") String path) {
    String written = HttpdText.rewrite(path).text().replace("${FW_DOLLAR}", "$");
    assertThat(HttpdReader.evaluated(written, " $%")).isEqualTo(path);
  }

  @Property
  void aSectionMatchesItsPathAlone(@ForAll("paths") String path) {
    List<String> arguments = HttpdReader.arguments(HttpdText.section(path).text());
    assertThat(arguments).hasSize(1);
    assertThat(HttpdReader.matched(arguments.get(0))).isEqualTo(path);
  }

  @Property
  void aControlCharacterIsRefused(
      @ForAll("texts") String before, @ForAll("controls") char control) {
    String text = before + control;
    assertThatThrownBy(() -> HttpdText.literal(text)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HttpdText.header(text)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HttpdText.rewrite(text)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HttpdText.section(text)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HttpdText.realm(text, NEW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Provide
  Arbitrary<Character> controls() {
    return Arbitraries.chars().range('\0', '\u001f');
  }

  @Property
  void aPrefixInAnExpressionMatchesItselfAlone(
      @ForAll("prefixes") String prefix, @ForAll("prefixes") String other) {
    Pattern pattern = Pattern.compile(HttpdText.regex(new UrlPrefix(prefix)).text());
    assertThat(pattern.matcher(prefix).matches()).isTrue();
    assertThat(pattern.matcher(other).matches()).isEqualTo(prefix.equals(other));
  }

  @Provide
  Arbitrary<String> prefixes() {
    return Arbitraries.strings()
        .withChars("ab.+-_~@,=")
        .ofMinLength(1)
        .ofMaxLength(4)
        .map("/"::concat);
  }

  @Property
  void everyMisspellingLooksLikeTheHeaderToAnApplication(@ForAll("headers") String header) {
    List<String> misspellings = HttpdLink.misspellings(header);
    long hyphens = header.chars().filter(c -> c == '-').count();
    assertThat(misspellings).doesNotHaveDuplicates().hasSize((1 << hyphens) - 1);
    assertThat(misspellings).allMatch(m -> m.contains("_") && m.replace('_', '-').equals(header));
  }

  @Provide
  Arbitrary<String> headers() {
    return Arbitraries.of("A", "bc", "Deploy")
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(l -> String.join("-", l));
  }

  @Example
  void plainWordsStandWithoutQuotes() {
    assertThat(HttpdText.literal("/etc/ssl/certs/www.example.com.pem"))
        .isEqualTo("/etc/ssl/certs/www.example.com.pem");
    assertThat(HttpdText.literal("")).isEqualTo("\"\"");
  }

  @Example
  void whatHeadersEvaluateIsKnown() {
    assertThat(HttpdText.isEvaluated("EXPR=%{REMOTE_ADDR}")).isTrue();
    assertThat(HttpdText.isEvaluated(" expr=x")).isFalse();
  }

  @Example
  void timesAreNotShorterThanDescribed() {
    assertThat(HttpdText.seconds(Duration.ofMillis(1500))).isEqualTo(2);
    assertThat(HttpdText.time(Duration.ofMillis(1500))).isEqualTo("1500ms");
    assertThat(HttpdText.time(Duration.ofMinutes(1))).isEqualTo("60");
  }
}
