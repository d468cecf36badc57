package frontwright.cli.command;

import frontwright.cli.ExitCode;
import frontwright.cli.usecase.InputException;
import frontwright.cli.usecase.lint.Lint;
import frontwright.model.compatibility.Front;
import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.value.Version;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.lint.LintResult;
import frontwright.validators.lint.LintSettings;
import frontwright.validators.report.TextReporter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code frontwright lint}. */
@Command(
    name = "lint",
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

  private final Console console;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, or directories that are searched for them; - for standard input.")
  private List<String> paths = List.of();

  @Option(
      names = "--server",
      paramLabel = "SERVER",
      description = "Whose configuration it is: nginx or httpd; told by the files otherwise.")
  private @Nullable Front server;

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
      description =
          "What the files were written to be included in, such as http, server or location; told by"
              + " their content otherwise.")
  private @Nullable NginxContext context;

  @Option(
      names = "--root",
      paramLabel = "DIR",
      description = "Take this directory for /: a copy of another machine's files.")
  private @Nullable Path root;

  @Option(names = "--strict", description = "Exit with 1 when there are warnings.")
  private boolean strict;

  LintCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try {
      LintSettings settings = new LintSettings(server, nginx, httpd, context);
      return report(Lint.run(new Lint.Request(paths, root, settings), console.in()));
    } catch (InputException e) {
      return console.refuse(e.words());
    }
  }

  private int report(Lint.Outcome outcome) {
    LintResult result = outcome.result();
    TextReporter reporter = new TextReporter(console.colour());
    console.out().print(reporter.report(result.findings()));
    outcome.skipped().forEach(words -> console.err().println("frontwright: skipped: " + words));
    console.err().println(result.files() + " files: " + reporter.summary(result.findings()));
    result
        .defects()
        .forEach(
            defect ->
                console
                    .err()
                    .println(
                        "frontwright: a defect of the rule "
                            + defect.rule()
                            + " at "
                            + defect.place()
                            + ": "
                            + defect.cause()
                            + "\nThe other rules went on. Report this with the line that it names."));
    return result.defects().isEmpty() ? code(result.findings()) : ExitCode.DEFECT;
  }

  private int code(List<Finding> findings) {
    Severity least = strict ? Severity.WARNING : Severity.ERROR;
    return findings.stream().anyMatch(finding -> finding.severity().compareTo(least) <= 0)
        ? ExitCode.FINDINGS
        : ExitCode.OK;
  }
}
