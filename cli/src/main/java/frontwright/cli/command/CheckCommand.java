package frontwright.cli.command;

import frontwright.cli.ExitCode;
import frontwright.cli.usecase.DescriptionFile;
import frontwright.cli.usecase.InputException;
import picocli.CommandLine.Model.CommandSpec;

/** {@code frontwright check}. */
final class CheckCommand implements Command {

  private final Console console;

  private final Arguments given = new Arguments();

  private final DescriptionArguments arguments = new DescriptionArguments(given);

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    return given.command(
        "check", this, "Check a description alone: mistakes, warnings, and what is worth knowing.");
  }

  @Override
  public Integer call() {
    try {
      DescriptionFile.Decided decided =
          DescriptionFile.decide(arguments.description(), console.in(), arguments.overrides());
      int code = console.report(decided.findings(), arguments.isStrict());
      if (code == ExitCode.OK && decided.findings().isEmpty()) {
        console.err().println(arguments.description() + ": no findings");
      }
      return code;
    } catch (InputException e) {
      return console.refuse(e.words());
    }
  }
}
