package frontwright.trials;

import frontwright.servers.Sandbox;
import frontwright.validators.rules.RuleExample;
import java.util.ArrayList;
import java.util.List;

/** A block of trials with its example. */
record Trials(RuleExample example, RuleExample.Trial block) {

  /** The blocks of an example. */
  static List<Trials> of(RuleExample example) {
    return example.trials().stream().map(block -> new Trials(example, block)).toList();
  }

  /** Runs them; what is wrong, with all that explains it. */
  List<String> run() {
    List<Exchange> exchanges = Exchange.all(block.text());
    List<String> faults = new ArrayList<>();
    try (Sandbox sandbox = new Sandbox();
        Stage stage = new Stage(example, sandbox)) {
      if (exchanges.stream().anyMatch(Exchange.Request.class::isInstance)) {
        stage.start(block.options());
      }
      exchanges.stream().map(stage::fault).filter(fault -> !fault.isEmpty()).forEach(faults::add);
      if (!faults.isEmpty()) {
        faults.add(stage.evidence());
      }
    } catch (AssertionError e) {
      faults.add(e.getMessage());
    }
    return faults;
  }

  @Override
  public String toString() {
    return example + ", line " + block.line();
  }
}
