package frontwright.validators.report;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import java.util.Locale;

/** Findings in few words, for formats that show no excerpt. */
final class Line {

  private Line() {}

  /** {@code path:line:column: severity[rule] message; help}, fit for a terminal. */
  static String of(Finding finding) {
    return Printable.escaped(
        "%s: %s[%s] %s"
            .formatted(
                finding.place(), word(finding.severity()), finding.rule(), sentence(finding)));
  }

  /** The fault and its remedy. */
  static String sentence(Finding finding) {
    return finding.help().isEmpty() ? finding.message() : finding.message() + "; " + finding.help();
  }

  /** {@code path:line:column: words}, as {@link #of}. */
  static String of(Finding.Related related) {
    return Printable.escaped(related.place() + ": " + related.message());
  }

  /** {@code error}, {@code warning} or {@code note}. */
  static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
