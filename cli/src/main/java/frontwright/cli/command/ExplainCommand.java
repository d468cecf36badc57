package frontwright.cli.command;

import frontwright.cli.ExitCode;
import frontwright.validators.rules.Rule;
import frontwright.validators.rules.Rules;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code frontwright explain}. */
final class ExplainCommand implements Command {

  private final Console console;

  private final Arguments given = new Arguments();

  private final Argument<String> rule =
      given.parameter(0, "RULE", "0..1", String.class, "Such as nginx/alias-traversal.");

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    return given.command(
        "explain", this, "Print the page of a rule that lint has; without a rule, list them all.");
  }

  @Override
  public Integer call() {
    String id = rule.value();
    if (id == null) {
      Rules.all().forEach(this::list);
      return ExitCode.OK;
    }
    Optional<Rule> known = Rules.of(id);
    if (known.isEmpty()) {
      return console.refuse(Rules.noSuchRule(id));
    }
    console.out().print(known.get().page());
    return ExitCode.OK;
  }

  private void list(Rule rule) {
    String severity = rule.severity().name().toLowerCase(Locale.ROOT);
    console.out().printf("%-40s %-8s %s%n", rule.id(), severity, rule.summary());
  }
}
