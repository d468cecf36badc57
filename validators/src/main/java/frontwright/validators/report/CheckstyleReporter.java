package frontwright.validators.report;

import frontwright.model.source.Finding;
import frontwright.model.source.Position;
import frontwright.model.source.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Checkstyle's XML, as its release 4.3 wrote it, which many programs read. */
final class CheckstyleReporter implements Reporter {

  @Override
  public void write(Report report, Writer out) throws IOException {
    Xml.write(out, xml -> report(xml, report));
  }

  private static void report(Xml xml, Report report) throws XMLStreamException {
    xml.start("checkstyle", "version", "4.3");
    for (Map.Entry<String, List<Finding>> file : ByFile.of(report.findings()).entrySet()) {
      xml.start("file", "name", file.getKey());
      for (Finding finding : file.getValue()) {
        error(xml, finding);
      }
      xml.end();
    }
    xml.end();
  }

  private static void error(Xml xml, Finding finding) throws XMLStreamException {
    Position position = finding.place().position();
    xml.empty(
        "error",
        "line",
        Integer.toString(position.line()),
        "column",
        Integer.toString(position.column()),
        "severity",
        severity(finding.severity()),
        "message",
        Line.sentence(finding),
        "source",
        finding.rule());
  }

  private static String severity(Severity severity) {
    return severity == Severity.NOTE ? "info" : Line.word(severity);
  }
}
