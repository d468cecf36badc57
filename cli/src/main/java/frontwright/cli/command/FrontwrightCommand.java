package frontwright.cli.command;

import frontwright.cli.ExitCode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
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

  /** The version in the jar's manifest, or that of the module in a runtime that has it. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"frontwright " + number()};
    }

    /** The version alone. */
    static String number() {
      Module module = FrontwrightCommand.class.getModule();
      String version =
          module.isNamed()
              ? module.getDescriptor().rawVersion().orElse(null)
              : FrontwrightCommand.class.getPackage().getImplementationVersion();
      return Objects.requireNonNullElse(version, "(from classes)");
    }
  }

  private FrontwrightCommand() {}

  /** What makes each command, in the order of the help. */
  private static final Map<String, Function<Console, Object>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("generate", GenerateCommand::new);
    COMMANDS.put("check", CheckCommand::new);
    COMMANDS.put("lint", LintCommand::new);
    COMMANDS.put("route", RouteCommand::new);
    COMMANDS.put("explain", ExplainCommand::new);
    COMMANDS.put("init", InitCommand::new);
    COMMANDS.put("schema", SchemaCommand::new);
    COMMANDS.put("help", console -> new CommandLine.HelpCommand());
  }

  /** Carries a command line out and returns its exit code; nothing is thrown. */
  public static int execute(Console console, String... args) {
    CommandLine commandLine = commandLine(console, asked(args));
    if (args.length == 0) {
      commandLine.usage(console.err());
      return ExitCode.INPUT;
    }
    return commandLine.execute(args);
  }

  /** The model of all commands, which man pages and completion are made from. */
  public static CommandLine commandLine(Console console) {
    return commandLine(console, COMMANDS.keySet());
  }

  /**
   * The commands that a command line may be about. To read the options of all takes longer than
   * most commands do.
   */
  private static Set<String> asked(String... args) {
    return args.length > 0 && COMMANDS.containsKey(args[0]) && !args[0].equals("help")
        ? Set.of(args[0])
        : COMMANDS.keySet();
  }

  private static CommandLine commandLine(Console console, Set<String> names) {
    CommandLine commandLine = new CommandLine(new FrontwrightCommand());
    COMMANDS.forEach(
        (name, command) -> {
          if (names.contains(name)) {
            commandLine.addSubcommand(command.apply(console));
          }
        });
    commandLine
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(
                console.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    commandLine.setParameterExceptionHandler((e, a) -> misused(console, e));
    commandLine.setExecutionExceptionHandler((e, c, p) -> defect(console, e));
    return commandLine;
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
