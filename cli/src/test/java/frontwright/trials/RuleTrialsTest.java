package frontwright.trials;

import frontwright.validators.rules.RulePage;
import frontwright.validators.rules.Rules;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What rules' pages say that servers do, they do. */
class RuleTrialsTest {

  static Stream<Trials> trials() {
    return Rules.all().stream()
        .flatMap(rule -> RulePage.of(rule).examples().stream())
        .flatMap(example -> Trials.of(example).stream());
  }

  @ParameterizedTest
  @MethodSource("trials")
  @Execution(ExecutionMode.CONCURRENT)
  void serversDoWhatPagesSay(Trials trials) {
    List<String> faults = trials.run();

    if (!faults.isEmpty()) {
      Assertions.fail(trials + "\n" + String.join("\n", faults));
    }
  }
}
