package frontwright.cli.command;

import frontwright.cli.ExitCode;
import frontwright.cli.usecase.DescriptionFile;
import frontwright.cli.usecase.InputException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code frontwright check}. */
@Command(
    name = "check",
    addMethodSubcommands = false,
    description = "Check a description alone: mistakes, warnings, and what is worth knowing.")
final class CheckCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private DescriptionArguments arguments = new DescriptionArguments();

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try {
      DescriptionFile.Decided decided =
          DescriptionFile.decide(arguments.description, console.in(), arguments.overrides());
      int code = console.report(decided.findings(), arguments.strict);
      if (code == ExitCode.OK && decided.findings().isEmpty()) {
        console.err().println(arguments.description + ": no findings");
      }
      return code;
    } catch (InputException e) {
      return console.refuse(e.words());
    }
  }
}
