package frontwright.documentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** All commands with their options, {@code docs/commands.md}, from picocli's model of them. */
final class CommandsPage {

  private static final String OPENING =
      """
      # Commands

      This page is generated from the commands themselves, as the manual pages are; `frontwright COMMAND --help` says the
      same. What a command was asked for goes to standard output, everything else to standard error.

      | command | |
      | --- | --- |
      """;

  private CommandsPage() {}

  static String text(CommandLine program) {
    StringBuilder page = new StringBuilder(OPENING);
    Map<String, CommandLine> commands = program.getSubcommands();
    commands.forEach(
        (name, command) ->
            page.append("| [%s](#%s) | %s |\n".formatted(name, name, marked(words(command)[0]))));
    page.append("\n`-h`, `--help` and `-V`, `--version` are understood everywhere.\n\n");
    page.append("| exit code | |\n| ---: | --- |\n");
    program
        .getCommandSpec()
        .usageMessage()
        .exitCodeList()
        .forEach((code, what) -> page.append("| %s | %s |\n".formatted(code, marked(what))));
    commands.forEach((name, command) -> page.append(section(name, command)));
    return page.toString();
  }

  private static String section(String name, CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    String synopsis = command.getHelp().synopsis(0).strip().replaceAll("\\s+", " ");
    List<ArgSpec> arguments = new ArrayList<>(spec.positionalParameters());
    spec.options().stream().filter(CommandsPage::isItsOwn).forEach(arguments::add);
    return "\n## %s\n\n%s\n\n```text\n%s\n```\n"
            .formatted(name, marked(String.join(" ", words(command))), wrapped(synopsis))
        + (arguments.isEmpty() ? "" : "\n| | |\n| --- | --- |\n")
        + arguments.stream().map(CommandsPage::row).collect(Collectors.joining());
  }

  /** Whether an option is not one that all commands have. */
  private static boolean isItsOwn(OptionSpec option) {
    return !option.usageHelp() && !option.versionHelp();
  }

  /** What a command does; the first sentence says it all in all. */
  private static String[] words(CommandLine command) {
    var usage = command.getCommandSpec().usageMessage();
    return usage.header().length > 0 ? usage.header() : usage.description();
  }

  private static String row(ArgSpec argument) {
    String value = argument.arity().max() > 0 ? " " + argument.paramLabel() : "";
    String names =
        argument instanceof OptionSpec option
            ? Arrays.stream(option.names()).collect(Collectors.joining("`, `", "`", value + "`"))
            : "`" + argument.paramLabel() + "`";
    String words = String.join(" ", argument.description()).replace("%n", " ").replace("%%", "%");
    return "| %s | %s |\n".formatted(names, marked(words).replace("|", "\\|"));
  }

  /** Options as code, of which typography makes no dash. */
  private static String marked(String words) {
    return words.replaceAll("(?<!`)--[a-z-]+", "`$0`");
  }

  /** Lines of a hundred letters or so, broken between options. */
  private static String wrapped(String synopsis) {
    return synopsis.replaceAll("(.{60,95}) (?=\\[|\\()", "$1\n    ");
  }
}
