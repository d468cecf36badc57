package frontwright.cli.command;

import frontwright.cli.ExitCode;
import frontwright.model.description.DescriptionFormat;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code frontwright schema}. */
@Command(
    name = "schema",
    addMethodSubcommands = false,
    description = "Print the JSON Schema of descriptions, for editors.")
final class SchemaCommand implements Callable<Integer> {

  private final Console console;

  SchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().print(DescriptionFormat.schema());
    return ExitCode.OK;
  }
}
