package frontwright.cli.command;

import frontwright.cli.ExitCode;
import frontwright.model.description.DescriptionFormat;
import picocli.CommandLine.Model.CommandSpec;

/** {@code frontwright schema}. */
final class SchemaCommand implements Command {

  private final Console console;

  SchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    return new Arguments()
        .command("schema", this, "Print the JSON Schema of descriptions, for editors.");
  }

  @Override
  public Integer call() {
    console.out().print(DescriptionFormat.schema());
    return ExitCode.OK;
  }
}
