package frontwright.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import frontwright.cli.ExitCode;
import frontwright.cli.usecase.InputException;
import frontwright.cli.usecase.lint.Lint;
import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.value.Version;
import frontwright.validators.directives.HttpdContext;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.lint.LintResult;
import frontwright.validators.lint.LintSettings;
import frontwright.validators.lint.Selection;
import frontwright.validators.report.Format;
import frontwright.validators.report.Report;
import frontwright.validators.report.RuleDescriptor;
import frontwright.validators.report.TextReporter;
import frontwright.validators.report.Tool;
import frontwright.validators.rules.Judgement;
import frontwright.validators.rules.Rules;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.TypeConversionException;

/** {@code frontwright lint}. */
final class LintCommand implements Command {

  /** Reads {@code 1.25.1}. */
  static final class VersionOf implements ITypeConverter<Version> {
    @Override
    public Version convert(String text) {
      try {
        return Version.of(text);
      } catch (NumberFormatException e) {
        throw new TypeConversionException(e.getMessage() + ", such as 1.22.1");
      }
    }
  }

  /** A context by its name, for whichever server has it. */
  private record Context(@Nullable NginxContext nginx, @Nullable HttpdContext httpd) {
    static final Context NONE = new Context(null, null);
  }

  /** Reads {@code location} or {@code directory}. */
  static final class ContextOf implements ITypeConverter<Context> {
    @Override
    public Context convert(String text) {
      String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
      Context context =
          new Context(of(NginxContext.values(), name), of(HttpdContext.values(), name));
      if (context.nginx() == null && context.httpd() == null) {
        throw new TypeConversionException(
            "`" + text + "` is no context of either server, such as server or location");
      }
      return context;
    }

    private static <E extends Enum<E>> @Nullable E of(E[] all, String name) {
      return Stream.of(all).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }
  }

  private final Console console;

  private final Arguments given = new Arguments();

  private final FilesOptions files = new FilesOptions(given);

  private final Argument<List<String>> paths =
      given.parameters(
          0,
          "PATH",
          "1..*",
          "Files, or directories that are searched for them; - for standard input.");

  private final Argument<Version> nginx =
      given.option(
          "--nginx-version",
          "VERSION",
          Version.class,
          new VersionOf(),
          "The nginx that will read it; any otherwise.");

  private final Argument<Version> httpd =
      given.option(
          "--httpd-version",
          "VERSION",
          Version.class,
          new VersionOf(),
          "The httpd that will read it; any otherwise.");

  private final Argument<Context> context =
      given.option(
          "--context",
          "CONTEXT",
          Context.class,
          new ContextOf(),
          "What the files were written to be included in, such as http, location, directory or"
              + " htaccess; told by their content otherwise.");

  private final Argument<List<String>> select =
      given.list(
          "--select",
          "RULE",
          "Tell only of these rules, or groups of rules: nginx, nginx/alias-traversal.");

  private final Argument<List<String>> ignore =
      given.list(
          "--ignore", "RULE", "Be silent about these rules or groups; the longer name wins.");

  private final Argument<Severity> least =
      given.option(
          "--severity",
          "SEVERITY",
          Severity.class,
          "The least severity to tell of: error, warning or note (default).");

  private final Argument<Format> format =
      given.option(
          "--format",
          "FORMAT",
          Format.class,
          "text (default), concise, json, sarif, github, gitlab, junit or checkstyle.");

  private final Argument<Boolean> strict =
      given.flag("--strict", "Exit with 1 when there are warnings.");

  private final Argument<Path> config =
      given.option(
          "--config",
          "FILE",
          Path.class,
          "The settings; .frontwright.yaml here or above otherwise.");

  private final Argument<Path> baseline =
      given.option(
          "--baseline",
          "FILE",
          Path.class,
          "A file of findings that are known, and are not told again.");

  private final Arguments oneOf = given.exclusive("0..1");

  private final Argument<Boolean> writeBaseline =
      oneOf.flag("--write-baseline", "Write what is found into the baseline.");

  private final Argument<Boolean> fix =
      oneOf.flag("--fix", "Remedy what can be remedied without a doubt.");

  private final Argument<Boolean> diff =
      oneOf.flag("--diff", "Show what --fix would do; exit with 1 if anything.");

  private final Argument<Boolean> unsafeFixes =
      given.flag("--unsafe-fixes", "Also make the fixes that somebody should look at.");

  LintCommand(Console console) {
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    return given.command(
        "lint", this, "Look for mistakes in configuration of nginx and httpd, includes followed.");
  }

  @Override
  public Integer call() throws IOException {
    List<String> named =
        Stream.concat(select.or(List.of()).stream(), ignore.or(List.of()).stream()).toList();
    Optional<String> mistake = Rules.unknown(named);
    if (mistake.isPresent()) {
      return console.refuse(mistake.get());
    }
    try {
      Lint.Outcome outcome = outcome();
      if (!outcome.mistakes().isEmpty()) {
        return console.report(outcome.mistakes(), true);
      }
      return diff.isGiven() ? show(outcome) : report(outcome);
    } catch (InputException e) {
      return console.refuse(e.words());
    }
  }

  private Lint.Outcome outcome() throws InputException {
    try (Progress progress = Progress.on(console)) {
      return Lint.run(request(), console.in(), progress);
    }
  }

  private Lint.Request request() {
    return new Lint.Request(
        paths.or(List.of()),
        files.root.value(),
        new LintSettings(
            files.server.value(),
            nginx.value(),
            httpd.value(),
            context.or(Context.NONE).nginx(),
            context.or(Context.NONE).httpd()),
        new Selection(select.or(List.of()), ignore.or(List.of()), least.or(Severity.NOTE)),
        config.value(),
        baseline.value(),
        action(),
        unsafeFixes.isGiven());
  }

  private Lint.Action action() {
    return writeBaseline.isGiven()
        ? Lint.Action.WRITE_BASELINE
        : fix.isGiven()
            ? Lint.Action.FIX
            : diff.isGiven() ? Lint.Action.SHOW_FIXES : Lint.Action.TELL;
  }

  private int show(Lint.Outcome outcome) {
    console.out().print(outcome.diff());
    return outcome.diff().isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
  }

  private int report(Lint.Outcome outcome) throws IOException {
    LintResult result = outcome.result();
    Writer out = new OutputStreamWriter(console.out(), UTF_8);
    format
        .or(Format.TEXT)
        .reporter(console.colourOut())
        .write(new Report(tool(), result.files(), described(), outcome.findings()), out);
    out.flush();
    outcome.skipped().forEach(words -> console.err().println("frontwright: skipped: " + words));
    outcome.done().forEach(console.err()::println);
    String summary = new TextReporter(false).summary(outcome.findings());
    console.err().println(counted(result.files()) + ": " + summary);
    result.defects().forEach(this::defect);
    return result.defects().isEmpty() ? code(outcome.findings()) : ExitCode.DEFECT;
  }

  private static String counted(int count) {
    return count == 1 ? "1 file" : count + " files";
  }

  /** SARIF alone tells what rules there are, and reading their pages takes time. */
  private List<RuleDescriptor> described() {
    return format.or(Format.TEXT) == Format.SARIF
        ? Rules.all().stream()
            .map(r -> new RuleDescriptor(r.id(), r.summary(), r.page(), r.severity(), null))
            .toList()
        : List.of();
  }

  private static Tool tool() {
    return new Tool(FrontwrightCommand.Version.number(), null);
  }

  private void defect(Judgement.Defect defect) {
    console
        .err()
        .println(
            String.format(
                "frontwright: a defect of the rule %s at %s: %s%n"
                    + "The other rules went on. Report this with the line that it names.",
                defect.rule(), defect.place(), defect.cause()));
  }

  private int code(List<Finding> findings) {
    Severity worst = strict.isGiven() ? Severity.WARNING : Severity.ERROR;
    return findings.stream().anyMatch(finding -> finding.severity().compareTo(worst) <= 0)
        ? ExitCode.FINDINGS
        : ExitCode.OK;
  }
}
