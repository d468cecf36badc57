package frontwright.cli.command;

import frontwright.cli.ExitCode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The program's command line as a whole. */
public final class FrontwrightCommand {

  private static final String PROGRAM = "frontwright";
  private static final List<String> VERSION = List.of("-V", "--version");

  /** What {@link ExitCode} has, as help, manual pages and the reference say it. */
  private static final Map<String, String> EXIT_CODES = new LinkedHashMap<>();

  static {
    EXIT_CODES.put("0", "All is well, warnings included unless --strict is given.");
    EXIT_CODES.put("1", "Findings, drift or differences.");
    EXIT_CODES.put("2", "The input or the command line is wrong.");
    EXIT_CODES.put("70", "A defect of frontwright itself; it says what to report.");
  }

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
  private static final Map<String, Function<Console, Command>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("generate", GenerateCommand::new);
    COMMANDS.put("up", UpCommand::new);
    COMMANDS.put("check", CheckCommand::new);
    COMMANDS.put("lint", LintCommand::new);
    COMMANDS.put("route", RouteCommand::new);
    COMMANDS.put("explain", ExplainCommand::new);
    COMMANDS.put("init", InitCommand::new);
    COMMANDS.put("schema", SchemaCommand::new);
  }

  /** Carries a command line out and returns its exit code; nothing is thrown. */
  public static int execute(Console console, String... args) {
    if (args.length == 0) {
      commandLine(console).usage(console.err());
      return ExitCode.INPUT;
    }
    Function<Console, Command> command = COMMANDS.get(args[0]);
    try {
      if (args.length == 1 && VERSION.contains(args[0])) {
        return on(console, withHelp(CommandSpec.create().name(PROGRAM))).execute(args);
      }
      return command == null
          ? commandLine(console).execute(args)
          : alone(command.apply(console), console)
              .execute(Arrays.copyOfRange(args, 1, args.length));
    } catch (Error e) { // picocli hands on what is no exception, such as too little memory
      return defect(console, e);
    }
  }

  /** The model of all commands, which man pages and completion are made from. */
  public static CommandLine commandLine(Console console) {
    CommandSpec program = CommandSpec.create().name(PROGRAM);
    program
        .usageMessage()
        .description("Checked web server configuration for Python web applications.");
    COMMANDS.values().forEach(make -> add(make.apply(console).spec(), program));
    program.addSubcommand("help", new CommandLine(new CommandLine.HelpCommand()));
    return on(console, withHelp(program));
  }

  private static void add(CommandSpec command, CommandSpec program) {
    program.addSubcommand(command.name(), withHelp(command));
  }

  /** A command without the others: to model all takes longer than most do. */
  private static CommandLine alone(Command command, Console console) {
    CommandSpec spec = command.spec();
    return on(console, withHelp(spec.name(PROGRAM + " " + spec.name())));
  }

  private static CommandLine withHelp(CommandSpec command) {
    command.versionProvider(new Version());
    command.usageMessage().exitCodeListHeading("Exit codes:%n").exitCodeList(EXIT_CODES);
    command.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Show this help message and exit.")
            .build());
    command.addOption(
        OptionSpec.builder(VERSION.toArray(String[]::new))
            .versionHelp(true)
            .description("Print version information and exit.")
            .build());
    return new CommandLine(command);
  }

  private static CommandLine on(Console console, CommandLine commandLine) {
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
    console.refuse(Objects.requireNonNullElse(e.getMessage(), "not a command line") + meant(e));
    console
        .err()
        .println("See `" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help`.");
    return ExitCode.INPUT;
  }

  /** What was perhaps meant by a word that is none. */
  private static String meant(CommandLine.ParameterException e) {
    return e instanceof CommandLine.UnmatchedArgumentException unmatched
        ? unmatched.getSuggestions().stream()
            .findFirst()
            .map(word -> "; did you mean `" + word.replaceFirst(",.*|=.*", "") + "`?")
            .orElse("")
        : "";
  }

  /** Our own mistake: what to report, without a page of stack trace. */
  private static int defect(Console console, Throwable e) {
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
