package frontwright.validators.report;

import frontwright.model.source.Finding;
import frontwright.model.source.Position;
import frontwright.model.source.Severity;
import java.io.IOException;
import java.io.Writer;

/**
 * Workflow commands of GitHub Actions, which it shows as annotations. What is escaped, and how, is
 * what GitHub's own toolkit does ({@code packages/core/src/command.ts}).
 */
final class GithubReporter implements Reporter {

  @Override
  public void write(Report report, Writer out) throws IOException {
    for (Finding finding : report.findings()) {
      out.write(command(finding));
      out.write('\n');
    }
  }

  private static String command(Finding finding) {
    return "::%s file=%s,%s,title=%s::%s"
        .formatted(
            level(finding.severity()),
            property(SourceName.plain(finding.place().source().name())),
            region(finding.place().position(), finding.place().end()),
            property(finding.rule()),
            data(message(finding)));
  }

  private static String level(Severity severity) {
    return severity == Severity.NOTE ? "notice" : Line.word(severity);
  }

  /** Columns of different lines are no range; the runner drops them with a complaint. */
  private static String region(Position start, Position end) {
    String lines = "line=%d,endLine=%d".formatted(start.line(), end.line());
    return start.line() == end.line()
        ? lines + ",col=%d,endColumn=%d".formatted(start.column(), end.column())
        : lines;
  }

  private static String message(Finding finding) {
    String sentence = Printable.escaped(Line.sentence(finding));
    return finding.related() == null ? sentence : sentence + "\n" + Line.of(finding.related());
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
