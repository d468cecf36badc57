package frontwright.validators.report;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * JUnit's XML, in the form that Ant gave it: a suite for each file with findings, a case for each
 * finding. Errors and warnings are failures; a note is a case that passes and says something.
 */
final class JunitReporter implements Reporter {

  @Override
  public void write(Report report, Writer out) throws IOException {
    Xml.write(out, xml -> report(xml, report));
  }

  private static void report(Xml xml, Report report) throws XMLStreamException {
    if (report.findings().isEmpty()) {
      nothing(xml);
      return;
    }
    start(xml, "testsuites", Tool.NAME, report.findings());
    for (Map.Entry<String, List<Finding>> file : ByFile.of(report.findings()).entrySet()) {
      start(xml, "testsuite", file.getKey(), file.getValue());
      for (Finding finding : file.getValue()) {
        testcase(xml, finding);
      }
      xml.end();
    }
    xml.end();
  }

  /** A report without any case counts as a test run that went wrong. */
  private static void nothing(Xml xml) throws XMLStreamException {
    start(xml, "testsuites", Tool.NAME, 1, 0);
    start(xml, "testsuite", Tool.NAME, 1, 0);
    xml.empty("testcase", "name", "no findings", "classname", Tool.NAME);
    xml.end();
    xml.end();
  }

  private static void start(Xml xml, String element, String name, Collection<Finding> findings)
      throws XMLStreamException {
    long failures = findings.stream().filter(JunitReporter::isFailure).count();
    start(xml, element, name, findings.size(), failures);
  }

  private static void start(Xml xml, String element, String name, long tests, long failures)
      throws XMLStreamException {
    xml.start(
        element,
        "name",
        name,
        "tests",
        Long.toString(tests),
        "failures",
        Long.toString(failures),
        "errors",
        "0");
  }

  private static boolean isFailure(Finding finding) {
    return finding.severity() != Severity.NOTE;
  }

  private static void testcase(Xml xml, Finding finding) throws XMLStreamException {
    xml.start(
        "testcase",
        "name",
        finding.rule() + " " + finding.place().position(),
        "classname",
        finding.place().source().name());
    if (isFailure(finding)) {
      xml.text(
          "failure",
          lines(finding),
          "message",
          Line.sentence(finding),
          "type",
          Line.word(finding.severity()));
    } else {
      xml.text("system-out", lines(finding));
    }
    xml.end();
  }

  private static String lines(Finding finding) {
    return finding.related() == null
        ? Line.of(finding)
        : Line.of(finding) + "\n" + Line.of(finding.related());
  }
}
