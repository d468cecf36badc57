package frontwright.validators.report;

import frontwright.model.source.Finding;
import java.io.IOException;
import java.io.Writer;

/** One line for each finding, which begins as compilers' do, so that editors find the place. */
final class ConciseReporter implements Reporter {

  @Override
  public void write(Report report, Writer out) throws IOException {
    for (Finding finding : report.findings()) {
      out.write(Line.of(finding));
      out.write('\n');
    }
  }
}
