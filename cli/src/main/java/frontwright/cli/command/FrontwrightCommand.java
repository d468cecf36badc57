package frontwright.cli.command;

import frontwright.cli.ExitCode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program's command line as a whole. */
@Command(
    name = "frontwright",
    description = "Checked web server configuration for Python web applications.",
    mixinStandardHelpOptions = true,
    versionProvider = FrontwrightCommand.Version.class,
    scope = CommandLine.ScopeType.INHERIT)
public final class FrontwrightCommand {

  /** The version in the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"frontwright " + number()};
    }

    /** The version alone. */
    static String number() {
      String version = FrontwrightCommand.class.getPackage().getImplementationVersion();
      return Objects.requireNonNullElse(version, "(from classes)");
    }
  }

  private FrontwrightCommand() {}

  /** Carries a command line out and returns its exit code; nothing is thrown. */
  public static int execute(Console console, String... args) {
    CommandLine commandLine =
        new CommandLine(new FrontwrightCommand())
            .addSubcommand(new GenerateCommand(console))
            .addSubcommand(new CheckCommand(console))
            .addSubcommand(new LintCommand(console))
            .addSubcommand(new RouteCommand(console))
            .addSubcommand(new ExplainCommand(console))
            .addSubcommand(new InitCommand(console))
            .addSubcommand(new SchemaCommand(console))
            .addSubcommand(new CommandLine.HelpCommand())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
            .setColorScheme(
                CommandLine.Help.defaultColorScheme(
                    console.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    commandLine.setParameterExceptionHandler((e, a) -> misused(console, e));
    commandLine.setExecutionExceptionHandler((e, c, p) -> defect(console, e));
    if (args.length == 0) {
      commandLine.usage(console.err());
      return ExitCode.INPUT;
    }
    return commandLine.execute(args);
  }

  private static int misused(Console console, CommandLine.ParameterException e) {
    console.refuse(Objects.requireNonNullElse(e.getMessage(), "not a command line"));
    console
        .err()
        .println("See `" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help`.");
    return ExitCode.INPUT;
  }

  /** Our own mistake: what to report, without a page of stack trace. */
  private static int defect(Console console, Exception e) {
    StackTraceElement[] trace = e.getStackTrace();
    console
        .err()
        .println(
            "frontwright: a defect of frontwright itself: "
                + e
                + (trace.length == 0 ? "" : " at " + trace[0])
                + "\nNothing was written. Report this line with the description that caused it.");
    return ExitCode.DEFECT;
  }
}
