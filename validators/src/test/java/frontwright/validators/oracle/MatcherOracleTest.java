package frontwright.validators.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.validators.regex.Expression;
import frontwright.validators.regex.Expression.Option;
import frontwright.validators.regex.Matcher;
import frontwright.validators.regex.Matching;
import frontwright.validators.regex.Matching.Found;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Random expressions match in random texts what they match for PCRE2, captures included. */
class MatcherOracleTest {

  private static final int FEW = 25_000;
  private static final int MANY = 1_250_000;
  private static final int TEXTS = 10;

  /** Whether an expression is found in a text. */
  private record Asked(Expression expression, Pcre2.Question question) {

    private String answer() {
      Matching matching = Matcher.find(expression, question.text());
      if (matching instanceof Found found) {
        return found.start() + " " + found.end() + " " + found.groups();
      }
      return matching instanceof Matching.Unknown ? "unknown" : "none";
    }
  }

  @Test
  void matchesWhatPcre2Matches() throws IOException {
    List<Asked> asked = asked(Boolean.getBoolean("frontwright.all") ? MANY : FEW);
    List<String> answers = Pcre2.answers(asked.stream().map(Asked::question).toList());
    List<String> disagreements = new ArrayList<>();
    int unknown = 0;
    for (int i = 0; i < asked.size(); i++) {
      String ours = asked.get(i).answer();
      if (ours.equals("unknown")) {
        unknown += answers.get(i).equals("refused") ? 0 : 1;
      } else if (!ours.equals(answers.get(i))) {
        disagreements.add(asked.get(i).question + ": " + ours + "; PCRE2: " + answers.get(i));
      }
    }
    assertThat(disagreements).isEmpty();
    assertThat(unknown).as("unknown").isLessThan(asked.size() / 10);
  }

  private static List<Asked> asked(int wanted) {
    SplittableRandom random = new SplittableRandom(Long.getLong("frontwright.seed", 1));
    List<Asked> asked = new ArrayList<>();
    while (asked.size() < wanted) {
      String text = RandomRegex.expression(random);
      Set<Option> options = EnumSet.allOf(Option.class);
      options.removeIf(option -> random.nextInt(4) > 0);
      Expression.compile(text, options)
          .compiled()
          .ifPresent(
              expression -> {
                for (int i = 0; i < TEXTS; i++) {
                  String subject = RandomRegex.text(random);
                  asked.add(new Asked(expression, new Pcre2.Question(options, text, subject)));
                }
              });
    }
    return asked;
  }
}
