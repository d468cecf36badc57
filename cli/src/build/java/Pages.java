import frontwright.cli.command.Console;
import frontwright.cli.command.FrontwrightCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Writes what a package has for the shell and the reader, all from the commands themselves: man
 * pages, and completion for bash, zsh and fish: {@code java -cp frontwright.jar Pages.java
 * DIRECTORY DATE}.
 */
public final class Pages {

  private final CommandLine program;
  private final Map<String, CommandLine> commands;
  private final String date;

  private Pages(CommandLine program, String date) {
    this.program = program;
    this.commands = new TreeMap<>(program.getSubcommands());
    this.date = date;
  }

  public static void main(String[] args) throws IOException {
    Path directory = Files.createDirectories(Path.of(args[0]));
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    Console console = new Console(InputStream.nullInputStream(), nowhere, nowhere, false, false, false);
    Pages pages = new Pages(FrontwrightCommand.commandLine(console), args[1]);
    pages.writeManPages(directory);
    String bash = AutoComplete.bash("frontwright", pages.program);
    Files.writeString(directory.resolve("frontwright.bash"), bash);
    // The first time the file itself is what completes. In what zsh loads, the alias that picocli's
    // script makes for compopt means nothing.
    Files.writeString(
        directory.resolve("_frontwright"),
        "#compdef frontwright\ncompopt() { : }\n" + bash + "\n_bash_complete -o default -F _complete_frontwright\n");
    Files.writeString(directory.resolve("frontwright.fish"), pages.fish());
  }

  private void writeManPages(Path directory) throws IOException {
    Files.writeString(directory.resolve("frontwright.1"), overview());
    for (Map.Entry<String, CommandLine> command : commands.entrySet()) {
      String name = "frontwright-" + command.getKey();
      String page = page(name, command.getValue().getCommandSpec());
      Files.writeString(directory.resolve(name + ".1"), page);
    }
  }

  private String overview() {
    StringBuilder page = new StringBuilder(head("frontwright", program.getCommandSpec()));
    page.append(".SH COMMANDS\n");
    commands.forEach(
        (name, command) ->
            page.append(".TP\n.BR frontwright\\-").append(roff(name)).append(" (1)\n")
                .append(roff(description(command.getCommandSpec()))).append('\n'));
    return page + options(program.getCommandSpec()) + exitCodes(program.getCommandSpec()) + ".SH SEE ALSO\n" + others();
  }

  private String page(String name, CommandSpec spec) {
    return head(name, spec) + options(spec) + exitCodes(spec) + ".SH SEE ALSO\n.BR frontwright (1)\n";
  }

  private String others() {
    return String.join(
            ",\n",
            commands.keySet().stream().map(c -> ".BR frontwright\\-" + roff(c) + " (1)").toList())
        + "\n";
  }

  private String head(String name, CommandSpec spec) {
    String synopsis = spec.commandLine().getHelp().synopsis(0).strip().replaceAll("\\s+", " ");
    return ".\\\" Made from the commands themselves.\n.TH \"" + roff(name.toUpperCase())
        + "\" \"1\" \"" + date + "\" \"frontwright\"\n.SH NAME\n"
        + roff(name) + " \\- " + roff(lowered(description(spec))) + "\n.SH SYNOPSIS\n"
        + roff(synopsis) + "\n.SH DESCRIPTION\n" + roff(description(spec)) + "\n";
  }

  private static String options(CommandSpec spec) {
    StringBuilder text = new StringBuilder(".SH OPTIONS\n");
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      text.append(".TP\n.I ").append(roff(parameter.paramLabel())).append('\n');
      text.append(roff(described(parameter))).append('\n');
    }
    for (OptionSpec option : spec.options()) {
      List<String> names = new ArrayList<>();
      for (String name : option.names()) {
        names.add("\\fB" + roff(name) + "\\fP");
      }
      text.append(".TP\n").append(String.join(", ", names));
      text.append(takesValue(option) ? " \\fI" + roff(option.paramLabel()) + "\\fP" : "");
      text.append('\n').append(roff(described(option))).append('\n');
    }
    return text.toString();
  }

  private static String exitCodes(CommandSpec spec) {
    StringBuilder text = new StringBuilder(".SH EXIT STATUS\n");
    spec.usageMessage()
        .exitCodeList()
        .forEach((code, what) -> text.append(".TP\n.B ").append(code).append('\n').append(roff(what)).append('\n'));
    return text.toString();
  }

  private String fish() {
    StringBuilder text = new StringBuilder("# Completion of frontwright for fish.\n");
    String none = "__fish_use_subcommand";
    commands.forEach(
        (name, command) -> {
          line(text, none, " -f -a " + name, description(command.getCommandSpec()));
          for (OptionSpec option : command.getCommandSpec().options()) {
            line(text, "__fish_seen_subcommand_from " + name, flags(option), described(option));
          }
        });
    program.getCommandSpec().options().forEach(o -> line(text, none, flags(o), described(o)));
    return text.toString();
  }

  private static void line(StringBuilder text, String when, String what, String words) {
    text.append("complete -c frontwright -n ").append(quoted(when)).append(what);
    text.append(" -d ").append(quoted(words)).append('\n');
  }

  private static String flags(OptionSpec option) {
    StringBuilder flags = new StringBuilder();
    for (String name : option.names()) {
      flags.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
    }
    if (!takesValue(option)) {
      return flags.toString();
    }
    if (option.type().isEnum()) {
      List<String> values = new ArrayList<>();
      for (Object value : option.type().getEnumConstants()) {
        values.add(value.toString().toLowerCase());
      }
      return flags + " -x -a " + quoted(String.join(" ", values));
    }
    return flags + " -r";
  }

  private static boolean takesValue(ArgSpec argument) {
    return argument.arity().max() > 0;
  }

  private static String description(CommandSpec spec) {
    String[] header = spec.usageMessage().header();
    return String.join(" ", header.length > 0 ? header : spec.usageMessage().description());
  }

  private static String described(ArgSpec argument) {
    return String.join(" ", argument.description()).replace("%n", " ").replace("%%", "%");
  }

  /** The rest of a line in the manual's list begins with a small letter and ends without a stop. */
  private static String lowered(String sentence) {
    String text = sentence.isEmpty() ? "command" : sentence.replaceAll("\\.$", "");
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  /** Text that roff sets as it stands. */
  private static String roff(String text) {
    String escaped = text.replace("\\", "\\e").replace("-", "\\-");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
