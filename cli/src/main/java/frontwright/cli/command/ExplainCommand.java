package frontwright.cli.command;

import frontwright.cli.ExitCode;
import frontwright.validators.rules.Rule;
import frontwright.validators.rules.Rules;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code frontwright explain}. */
@Command(
    name = "explain",
    addMethodSubcommands = false,
    description = "Print the page of a rule that lint has; without a rule, list them all.")
final class ExplainCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(paramLabel = "RULE", arity = "0..1", description = "Such as nginx/alias-traversal.")
  private @Nullable String id;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (id == null) {
      Rules.all().forEach(this::list);
      return ExitCode.OK;
    }
    Optional<Rule> rule = Rules.of(id);
    if (rule.isEmpty()) {
      return console.refuse(Rules.noSuchRule(id));
    }
    console.out().print(rule.get().page());
    return ExitCode.OK;
  }

  private void list(Rule rule) {
    String severity = rule.severity().name().toLowerCase(Locale.ROOT);
    console.out().printf("%-40s %-8s %s%n", rule.id(), severity, rule.summary());
  }
}
