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
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code frontwright lint}. */
@Command(
    name = "lint",
    addMethodSubcommands = false,
    description = "Look for mistakes in configuration of nginx and httpd, includes followed.")
final class LintCommand implements Callable<Integer> {

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
  private record Context(@Nullable NginxContext nginx, @Nullable HttpdContext httpd) {}

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

  @Mixin private FilesOptions files = new FilesOptions();

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, or directories that are searched for them; - for standard input.")
  private List<String> paths = List.of();

  @Option(
      names = "--nginx-version",
      paramLabel = "VERSION",
      converter = VersionOf.class,
      description = "The nginx that will read it; any otherwise.")
  private @Nullable Version nginx;

  @Option(
      names = "--httpd-version",
      paramLabel = "VERSION",
      converter = VersionOf.class,
      description = "The httpd that will read it; any otherwise.")
  private @Nullable Version httpd;

  @Option(
      names = "--context",
      paramLabel = "CONTEXT",
      converter = ContextOf.class,
      description =
          "What the files were written to be included in, such as http, location, directory or"
              + " htaccess; told by their content otherwise.")
  private @Nullable Context
      context; // picocli shows what it finds here, and words of records take time

  @Option(
      names = "--select",
      paramLabel = "RULE",
      split = ",",
      description = "Tell only of these rules, or groups of rules: nginx, nginx/alias-traversal.")
  private List<String> select = List.of();

  @Option(
      names = "--ignore",
      paramLabel = "RULE",
      split = ",",
      description = "Be silent about these rules or groups; the longer name wins.")
  private List<String> ignore = List.of();

  @Option(
      names = "--severity",
      paramLabel = "SEVERITY",
      description = "The least severity to tell of: error, warning or note (default).")
  private Severity least = Severity.NOTE;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (default), concise, json, sarif, github, gitlab, junit or checkstyle.")
  private Format format = Format.TEXT;

  @Option(names = "--strict", description = "Exit with 1 when there are warnings.")
  private boolean strict;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The settings; .frontwright.yaml here or above otherwise.")
  private @Nullable Path config;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "A file of findings that are known, and are not told again.")
  private @Nullable Path baseline;

  /** What to do beside telling: one thing at most. */
  static final class Doing {
    @Option(names = "--write-baseline", description = "Write what is found into the baseline.")
    boolean writeBaseline;

    @Option(names = "--fix", description = "Remedy what can be remedied without a doubt.")
    boolean fix;

    @Option(names = "--diff", description = "Show what --fix would do; exit with 1 if anything.")
    boolean diff;

    Lint.Action action() {
      return writeBaseline
          ? Lint.Action.WRITE_BASELINE
          : fix ? Lint.Action.FIX : diff ? Lint.Action.SHOW_FIXES : Lint.Action.TELL;
    }
  }

  @ArgGroup private Doing doing = new Doing();

  @Option(
      names = "--unsafe-fixes",
      description = "Also make the fixes that somebody should look at.")
  private boolean unsafeFixes;

  LintCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<String> named = Stream.concat(select.stream(), ignore.stream()).toList();
    Optional<String> mistake = Rules.unknown(named);
    if (mistake.isPresent()) {
      return console.refuse(mistake.get());
    }
    try {
      Lint.Outcome outcome = outcome();
      if (!outcome.mistakes().isEmpty()) {
        return console.report(outcome.mistakes(), true);
      }
      return doing.diff ? show(outcome) : report(outcome);
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
        paths,
        files.root,
        new LintSettings(
            files.server,
            nginx,
            httpd,
            context == null ? null : context.nginx(),
            context == null ? null : context.httpd()),
        new Selection(select, ignore, least),
        config,
        baseline,
        doing.action(),
        unsafeFixes);
  }

  private int show(Lint.Outcome outcome) {
    console.out().print(outcome.diff());
    return outcome.diff().isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
  }

  private int report(Lint.Outcome outcome) throws IOException {
    LintResult result = outcome.result();
    Writer out = new OutputStreamWriter(console.out(), UTF_8);
    format
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
    return format == Format.SARIF
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
    Severity worst = strict ? Severity.WARNING : Severity.ERROR;
    return findings.stream().anyMatch(finding -> finding.severity().compareTo(worst) <= 0)
        ? ExitCode.FINDINGS
        : ExitCode.OK;
  }
}
