package frontwright.validators.configuration.httpd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is meant to hurt ends, and says so. */
class HttpdBombsTest {

  private static final Duration BOUND = Duration.ofMinutes(2);

  static Stream<Named<String>> bombs() {
    return Stream.of(
        Named.of("includes", "Include a\n".repeat(1000)),
        Named.of("values of values", doubling("Define X%d ${X%d}${X%d}\n", "Define X0 xxxxxxxx\n")),
        Named.of("macros of macros", doubling("<Macro M%d>\nUse M%d\nUse M%d\n</Macro>\n", "")),
        Named.of(
            "long values in many lines",
            "<Macro M $x>\n" + "$x\n".repeat(100_000) + "</Macro>\nUse M " + "x".repeat(8_000)),
        Named.of(
            "many values in long lines",
            "Define X "
                + "x".repeat(8_000)
                + "\n"
                + ("A " + "${X}".repeat(2_000) + "\n").repeat(99)),
        Named.of("many values", lines("Define X%d x\n", 20_000)),
        Named.of("many macros", lines("<Macro M%d>\n</Macro>\n", 20_000)),
        Named.of("uses of a long macro", longMacro()),
        Named.of(
            "deep sections in included files",
            "<Location />\n".repeat(190) + "Include a\n" + "</Location>\n".repeat(190)));
  }

  private static String doubling(String line, String first) {
    String lines =
        IntStream.rangeClosed(1, 60)
            .mapToObj(i -> String.format(line, i, i - 1, i - 1))
            .collect(Collectors.joining());
    return first + lines + "Use M60\nAlias ${X60} x\n";
  }

  private static String lines(String line, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> String.format(line, i))
        .collect(Collectors.joining());
  }

  private static String longMacro() {
    return "<Macro M>\n" + "\n".repeat(20_000) + "</Macro>\n" + "Use M\n".repeat(10_000);
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void bombsEnd(String text) {
    HttpdConfiguration read =
        Assertions.assertTimeoutPreemptively(BOUND, () -> Loaded.from("/r/a", text));

    assertThat(read.all().limit(10)).isNotEmpty();
  }
}
