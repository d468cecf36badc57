package frontwright.validators.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.validators.regex.Compilation;
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

  private static final int FEW = 2_000;
  private static final int MANY = 100_000;
  private static final int TEXTS = 10;

  @Test
  void matchesWhatPcre2Matches() throws IOException {
    int wanted = Boolean.getBoolean("frontwright.all") ? MANY : FEW;
    SplittableRandom random = new SplittableRandom(Long.getLong("frontwright.seed", 1));
    List<Pcre2.Question> questions = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      String expression = RandomRegex.expression(random);
      Set<Option> options = EnumSet.allOf(Option.class);
      options.removeIf(option -> random.nextInt(4) > 0);
      for (int j = 0; j < TEXTS; j++) {
        questions.add(new Pcre2.Question(options, expression, RandomRegex.text(random)));
      }
    }
    List<String> answers = Pcre2.answers(questions);
    List<String> disagreements = new ArrayList<>();
    int compared = 0;
    int unknown = 0;
    for (int i = 0; i < questions.size(); i++) {
      String ours = ours(questions.get(i));
      String theirs = answers.get(i);
      compared += theirs.equals("refused") ? 0 : 1;
      if (ours.startsWith("unknown")) {
        unknown += theirs.equals("refused") ? 0 : 1;
      } else if (!ours.equals(theirs)) {
        disagreements.add(questions.get(i) + ": " + ours + "; PCRE2: " + theirs);
      }
    }
    assertThat(disagreements).isEmpty();
    assertThat(compared).as("comparisons").isGreaterThan(questions.size() / 2);
    assertThat(unknown).as("unknown").isLessThan(compared / 50);
  }

  private static String ours(Pcre2.Question question) {
    Compilation compilation = Expression.compile(question.expression(), question.options());
    if (compilation instanceof Compilation.Compiled compiled) {
      Matching matching = Matcher.find(compiled.expression(), question.text());
      return matching instanceof Found found
          ? found.start() + " " + found.end() + " " + found.groups()
          : matching instanceof Matching.Unknown unknown ? "unknown: " + unknown.why() : "none";
    }
    return compilation instanceof Compilation.Refused ? "refused" : "unknown";
  }
}
