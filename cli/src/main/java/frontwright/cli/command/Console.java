package frontwright.cli.command;

import frontwright.cli.ExitCode;
import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.validators.report.TextReporter;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

/**
 * Where a command reads and writes: results go to {@code out}, everything else to {@code err}.
 *
 * @param in standard input
 * @param out standard output, UTF-8
 * @param err standard error, UTF-8
 * @param colour whether what goes to standard error may be coloured
 * @param colourOut whether what goes to standard output may be coloured
 * @param progress whether a person looks at standard error and may be shown how far a run has come
 */
public record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean colour,
    boolean colourOut,
    boolean progress) {

  /** Reports findings, and says how the command ends if nothing else happens. */
  int report(List<Finding> findings, boolean strict) {
    if (!findings.isEmpty()) {
      TextReporter reporter = new TextReporter(colour);
      err.print(reporter.report(findings));
      err.println(reporter.summary(findings));
    }
    if (findings.stream().anyMatch(Finding::isError)) {
      return ExitCode.INPUT;
    }
    boolean warned = findings.stream().anyMatch(f -> f.severity() == Severity.WARNING);
    return strict && warned ? ExitCode.FINDINGS : ExitCode.OK;
  }

  /** Says on one line why the command cannot be carried out. */
  int refuse(String message) {
    err.println("frontwright: " + message);
    return ExitCode.INPUT;
  }
}
