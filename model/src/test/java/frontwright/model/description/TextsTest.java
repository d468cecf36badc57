package frontwright.model.description;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.shape.Text;
import frontwright.model.source.Findings;
import frontwright.model.source.Source;
import frontwright.model.source.Span;
import frontwright.model.value.UrlPrefix;
import frontwright.model.yaml.YamlNode.Scalar;
import frontwright.model.yaml.YamlNode.ScalarType;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of string accepts, and what is made of it. */
class TextsTest {

  /**
   * What Java and ECMAScript (with {@code u}) read alike: classes of plain characters, ranges and
   * code points, groups that capture nothing, choices, counts. No {@code .}, no anchors, no
   * shorthands, no lookaround, nothing that depends on flags.
   */
  private static final String PORTABLE =
      "(?:"
          + "\\[\\^?(?:\\\\x[0-9a-f]{2}|\\\\u[0-9a-f]{4}|[^\\\\\\[\\]&])+\\]"
          + "|\\(\\?:|\\)|\\||[*+?]|\\{[0-9]+(?:,[0-9]+)?\\}"
          + "|\\\\[.*()\\[\\]]"
          + "|[A-Za-z0-9_/: -])+";

  @ParameterizedTest
  @MethodSource("kinds")
  void patternsMeanTheSameInJavaAndEcmaScript(Text<?> text) {
    assertThat(text.pattern()).as(text.words()).matches(PORTABLE);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void nothingThatEndsWithALineBreakIsTaken(Text<?> text) {
    for (String good : List.of("a", "/a", "80", "1.22", "30s", "20m", "10.0.0.0", "localhost:80")) {
      assertThat(accepts(text, good + "\n")).as(good).isFalse();
      assertThat(accepts(text, good + "\u0085")).as(good).isFalse();
      assertThat(accepts(text, good + "\ud800")).as(good).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/a", "/a/b.c", "/.a", "/..a", "/...", "/a b", "/ü/😀", "/a/.b/..c", "/a\u2028"})
  void pathsOfFilesAndDirectories(String path) {
    assertThat(accepts(Texts.PATH, path)).isTrue();
    assertThat(accepts(Texts.DIRECTORY, path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "a/b", "//", "/a//b", "/.", "/..", "/a/.", "/a/../b", "/./a", "/a\t"})
  void noPaths(String path) {
    assertThat(accepts(Texts.PATH, path)).isFalse();
    assertThat(accepts(Texts.DIRECTORY, path)).isFalse();
  }

  @Test
  void onlyDirectoriesMayEndWithASlash() {
    assertThat(accepts(Texts.PATH, "/a/")).isFalse();
    assertThat(read(Texts.DIRECTORY, "/a/")).isEqualTo("/a");
    assertThat(read(Texts.DIRECTORY, "/")).isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/a", "/a/", "/a.b/c~d", "/...", "/.well-known/x"})
  void urlPaths(String path) {
    assertThat(read(Texts.URL, path)).isEqualTo(UrlPrefix.of(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "//", "/a//", "/a/./b", "/..", "/a%20b", "/ü", "/a?b", "/a b", "/a;b"})
  void noUrlPaths(String path) {
    assertThat(accepts(Texts.URL, path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "a b", "ü", "😀"})
  void titles(String title) {
    assertThat(accepts(Texts.TITLE, title)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " a", "a ", "a\nb"})
  void noTitles(String title) {
    assertThat(accepts(Texts.TITLE, title)).isFalse();
  }

  @Test
  void lengthsCountCodePoints() {
    assertThat(accepts(Texts.TITLE, "😀".repeat(200))).isTrue();
    assertThat(accepts(Texts.TITLE, "😀".repeat(201))).isFalse();
  }

  @Test
  void durationsAndSizesAreNumbersWithUnits() {
    assertThat(read(Texts.DURATION, "500ms")).isEqualTo(Duration.ofMillis(500));
    assertThat(read(Texts.DURATION, "5m")).isEqualTo(Duration.ofMinutes(5));
    assertThat(read(Texts.SECONDS, "9999d")).isEqualTo(Duration.ofDays(9999));
    assertThat(read(Texts.SIZE, "64k")).isEqualTo(64L * 1024);
    assertThat(read(Texts.SIZE, "9999g")).isEqualTo(9999L << 30);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0s", "30", "s", "10000d", "100000s", "1.5s", "1h30m", "-1s", "1ms "})
  void noDurations(String text) {
    assertThat(accepts(Texts.DURATION, text)).isFalse();
  }

  @Test
  void addressesLoseTheirBrackets() {
    assertThat(read(Texts.ADDRESS, "[::1]:8000")).isEqualTo(new HostPort("::1", 8000));
    assertThat(read(Texts.ADDRESS, "app.local:65535")).isEqualTo(new HostPort("app.local", 65535));
    assertThat(read(Texts.LISTEN, "[::]:80 default"))
        .isEqualTo(new ListenDescription("::", 80, true));
    assertThat(read(Texts.LISTEN, "8080")).isEqualTo(new ListenDescription("*", 8080, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "65536",
        "080",
        "::1:80",
        "[::]",
        "localhost:80",
        "80  default",
        "default"
      })
  void nothingToListenOn(String text) {
    assertThat(accepts(Texts.LISTEN, text)).isFalse();
  }

  @Test
  void hostNamesAreCaseless() {
    assertThat(read(Texts.HOST_NAME, "*.Example.COM")).isEqualTo("*.example.com");
  }

  static Stream<Text<?>> kinds() {
    return Arrays.stream(Texts.class.getDeclaredFields())
        .filter(field -> field.getType() == Text.class)
        .map(TextsTest::value);
  }

  private static Text<?> value(Field field) {
    try {
      return (Text<?>) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean accepts(Text<?> text, String value) {
    return read(text, value) != null;
  }

  private static Object read(Text<?> text, String value) {
    Scalar scalar = new Scalar(new Span(0, 0), value, ScalarType.STRING);
    return text.read(scalar, new Findings(new Source("x", "")));
  }
}
