package frontwright.validators.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.validators.regex.Compilation;
import frontwright.validators.regex.Expression;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What is said of a regular expression is what nginx says of it, reason and place included. What is
 * taken for right may yet be wrong: nginx knows more.
 */
class RegexOracleTest {

  private static final List<String> PIECES =
      List.of(
          "a",
          "b",
          ".",
          "\\.",
          "\\d",
          "\\w",
          "[a-z]",
          "[^/]",
          "(",
          "(",
          "(?:",
          "(?<n>",
          "(?<m>",
          "(?i)",
          "(?=",
          "(?!",
          ")",
          ")",
          ")",
          "*",
          "+",
          "?",
          "{2}",
          "{1,3}",
          "{3,1}",
          "{2,}",
          "|",
          "^",
          "$",
          "/",
          "[",
          "]",
          "-",
          "\\",
          "\\1",
          "\\2",
          "[\\w-.]",
          "[a-",
          "[:alpha:]",
          "[[:alpha:]]",
          "\\x41",
          "{",
          "}",
          "\\b",
          "[^]a]",
          "\\y",
          "\\L",
          "[\\d-z]",
          "[b-a]");

  private static final int FEW = 1_000;
  private static final int MANY = 10_000;

  @Test
  void refusesWhatNginxRefuses() throws IOException {
    int wanted = Boolean.getBoolean("frontwright.all") ? MANY : FEW;
    SplittableRandom random = new SplittableRandom(Long.getLong("frontwright.seed", 1));
    List<String> expressions =
        IntStream.range(0, wanted).mapToObj(i -> expression(random)).toList();
    List<String> disagreements = new ArrayList<>();
    int refused = 0;
    try (Oracle nginx = Oracle.nginx()) {
      List<Oracle.Said> said =
          nginx.said(expressions.stream().map(RegexOracleTest::configuration).toList());
      for (int i = 0; i < wanted; i++) {
        if (Expression.compile(expressions.get(i), false) instanceof Compilation.Refused ours) {
          refused++;
          if (!said.get(i).text().contains(ours.sentence(expressions.get(i)))) {
            disagreements.add(expressions.get(i) + ": " + ours + "\nnginx: " + said.get(i).text());
          }
        }
      }
    }
    assertThat(disagreements).isEmpty();
    assertThat(refused).as("expressions that are refused").isGreaterThan(wanted / 2);
  }

  private static String expression(SplittableRandom random) {
    return IntStream.rangeClosed(0, random.nextInt(8))
        .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
        .collect(Collectors.joining());
  }

  private static String configuration(String expression) {
    return "events {} http { server { location ~ \""
        + expression.replace("\\", "\\\\")
        + "\" { } } }";
  }
}
