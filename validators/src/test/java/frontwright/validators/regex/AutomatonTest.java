package frontwright.validators.regex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The questions that rules ask, and a matcher that knows the answer to one of them. */
class AutomatonTest {

  private static Expression compiled(String text) {
    return Expression.compile(text, false).compiled().orElseThrow();
  }

  private static Automaton automaton(String text) {
    return compiled(text).automaton().orElseThrow();
  }

  @Provide
  Arbitrary<String> expressions() {
    Arbitrary<String> atoms = Arbitraries.of("a", "b", "/", "\\.", ".", "[ab]", "[^a]", "\\w");
    Arbitrary<String> inner =
        repeated(atoms).list().ofMinSize(1).ofMaxSize(4).map(AutomatonTest::join);
    Arbitrary<String> choices =
        inner.list().ofMinSize(1).ofMaxSize(3).map(list -> "(" + String.join("|", list) + ")");
    Arbitrary<String> whole =
        repeated(Arbitraries.oneOf(choices, inner.map(s -> "(?:" + s + ")")))
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(AutomatonTest::join);
    return Combinators.combine(Arbitraries.of("", "^"), whole, Arbitraries.of("", "$"))
        .as((start, middle, end) -> start + middle + end);
  }

  private static Arbitrary<String> repeated(Arbitrary<String> atoms) {
    Arbitrary<String> often = Arbitraries.of("", "", "*", "+", "?", "{2}", "{0,2}", "+?");
    return Combinators.combine(atoms, often).as((atom, times) -> atom + times);
  }

  private static String join(List<String> parts) {
    return String.join("", parts);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of('a', 'b', '/', '.', '\n')
        .list()
        .ofMaxSize(6)
        .map(list -> list.stream().map(String::valueOf).reduce("", String::concat));
  }

  @Property(tries = 3_000)
  void findsWhatAMatcherFinds(@ForAll("expressions") String text, @ForAll("texts") String subject) {
    boolean expected = Pattern.compile(text, Pattern.UNIX_LINES).matcher(subject).find();

    assertThat(automaton(text).finds(subject)).isEqualTo(expected);
  }

  @Test
  void tellsWhatAMatchMayBeginWith() {
    List.of(
            Tuple.of("\\.php$", "/private/", true),
            Tuple.of("^/public/.*\\.php$", "/private/", false),
            Tuple.of("^/p", "/private/", true),
            Tuple.of("^/private$", "/private/", false))
        .forEach(
            row ->
                assertThat(automaton(row.get1()).mayFindBehind(row.get2()))
                    .as("%s behind %s", row.get1(), row.get2())
                    .isEqualTo(row.get3()));
  }

  @Test
  void tellsWhatACaptureMayBeginWith() {
    Automaton anything = Automaton.of(compiled("^/static(.*)$").groups().get(0)).orElseThrow();
    Automaton words = Automaton.of(compiled("^/static(\\w*)$").groups().get(0)).orElseThrow();

    assertThat(anything.mayBeginWith("../")).isTrue();
    assertThat(words.mayBeginWith("../")).isFalse();
    assertThat(anything.accepts("..")).isTrue();
  }

  @Test
  void tellsWhatStandsBeforeACapture() {
    assertThat(automaton("^/static/(.*)$").before(1)).isEqualTo(ByteSet.of('/'));
    assertThat(automaton("^/[ab](.*)$").before(1)).isEqualTo(ByteSet.of("ab"));
    assertThat(automaton("(.*)\\.css$").before(1).has(ByteSet.START)).isTrue();
  }

  @Test
  void tellsWhatGoesOnBehindAByte() {
    assertThat(automaton("[^/]+").mayContinueBehind('\n')).isTrue();
    assertThat(automaton("[^/]").mayContinueBehind('\n')).isFalse();
    assertThat(automaton(".*").mayContinueBehind('\n')).isFalse();
  }

  @Test
  void givesAnExampleOfWhatIsMeant() {
    String sample =
        SampleText.of(compiled("^https?://(www|shop)\\.example.com(:\\d+)?/[a-z]+$").root());

    assertThat(sample).isEqualTo("http://www.example.com/a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^(a+)+$",
        "^(.*)*x",
        "^([^/]+/?)+$",
        "^/(\\w+\\s?)*$",
        "^/(a|a)*$",
        "^/(a|b|ab)*$",
        "^(.+\\.)*example\\.com$"
      })
  void tellsWhatBacktracksExponentially(String text) {
    assertThat(Backtracking.isExponential(compiled(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+",
        "^(/[^/]+)+$",
        "^/(.*)/(.*)$",
        "^(a|b)*$",
        "^/([\\w-]+/)*([\\w-]+)$",
        "^(\\w+\\.)+com$",
        "^/(a{1,5}){1,5}$"
      })
  void tellsWhatDoesNot(String text) {
    assertThat(Backtracking.isExponential(compiled(text))).isFalse();
  }
}
