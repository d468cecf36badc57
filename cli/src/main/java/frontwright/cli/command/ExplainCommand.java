package frontwright.cli.command;

import frontwright.cli.ExitCode;
import frontwright.validators.advice.AdviceRules;
import frontwright.validators.rules.Explained;
import frontwright.validators.rules.Rule;
import frontwright.validators.rules.Rules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        "explain",
        this,
        "Print the page of a rule that lint or check has; without a rule, list them all.");
  }

  @Override
  public Integer call() {
    List<Explained> all =
        Stream.<Explained>concat(Rules.all().stream(), AdviceRules.ALL.stream()).toList();
    String id = rule.value();
    if (id == null) {
      all.forEach(this::list);
      return ExitCode.OK;
    }
    Optional<Explained> known = all.stream().filter(one -> one.id().equals(id)).findFirst();
    if (known.isEmpty()) {
      return console.refuse(
          Rules.noSuchRule(id, all.stream().map(Explained::id).collect(Collectors.toSet())));
    }
    console.out().print(known.get().page());
    return ExitCode.OK;
  }

  /** What check advises has no severity of its own. */
  private void list(Explained one) {
    String severity = one instanceof Rule rule ? rule.severity().name() : "";
    console
        .out()
        .printf("%-40s %-8s %s%n", one.id(), severity.toLowerCase(Locale.ROOT), one.summary());
  }
}
