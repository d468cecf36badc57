package frontwright.validators.report;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** XML that a parser takes, whatever is in the findings. */
class XmlFormatsTest {

  @Provide
  Arbitrary<Report> reports() {
    return AnyReport.any();
  }

  /** As a program reads it: from bytes. */
  private static Document read(Format format, Report report) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      format.reporter(false).write(report, out);
      out.flush();
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(bytes.toByteArray()));
    } catch (IOException | ParserConfigurationException | SAXException e) {
      throw new AssertionError(bytes.toString(StandardCharsets.UTF_8), e);
    }
  }

  private static List<Element> elements(Document document, String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static int sum(List<Element> elements, String attribute) {
    return elements.stream().mapToInt(e -> Integer.parseInt(e.getAttribute(attribute))).sum();
  }

  private static Report of(Finding... findings) {
    return new Report(new Tool("1.2.3", null), 1, List.of(), List.of(findings));
  }

  @Property
  void checkstyleHoldsEveryFinding(@ForAll("reports") Report report) {
    Document document = read(Format.CHECKSTYLE, report);

    assertThat(elements(document, "error")).hasSameSizeAs(report.findings());
    assertThat(elements(document, "file"))
        .hasSize(
            (int)
                report.findings().stream().map(f -> f.place().source().name()).distinct().count());
  }

  @Property
  void junitHoldsEveryFindingAndCountsThem(@ForAll("reports") Report report) {
    Document document = read(Format.JUNIT, report);
    List<Element> suites = elements(document, "testsuite");
    List<Element> all = elements(document, "testsuites");

    assertThat(elements(document, "testcase")).hasSize(Math.max(1, report.findings().size()));
    assertThat(elements(document, "failure"))
        .hasSize(
            (int) report.findings().stream().filter(f -> f.severity() != Severity.NOTE).count());
    assertThat(sum(suites, "tests")).isEqualTo(elements(document, "testcase").size());
    assertThat(sum(suites, "failures")).isEqualTo(elements(document, "failure").size());
    assertThat(sum(all, "tests")).isEqualTo(sum(suites, "tests"));
    assertThat(sum(all, "failures")).isEqualTo(sum(suites, "failures"));
  }

  @Test
  void whatXmlCanHoldIsReadBack() {
    String message = "`größe 😀` & <a href=\"x\"> ]]> 'y' 100%";
    Finding finding = Finding.error("a/b", Handful.findings().get(0).place(), message, "mend it");

    assertThat(
            elements(read(Format.CHECKSTYLE, of(finding)), "error").get(0).getAttribute("message"))
        .isEqualTo(message + "; mend it");
    assertThat(elements(read(Format.JUNIT, of(finding)), "failure").get(0).getTextContent())
        .isEqualTo("sites/hello.conf:2:14: error[a/b] " + message + "; mend it");
  }

  @Test
  void whatXmlCannotHoldIsSpelledOut() {
    Finding finding =
        Finding.error(
            "a/b", Handful.findings().get(0).place(), "a\0b\tc\nd\ud83de\uffff", "mend it");

    assertThat(
            elements(read(Format.CHECKSTYLE, of(finding)), "error").get(0).getAttribute("message"))
        .isEqualTo("a\\u{0}b\\u{9}c\\u{a}d\\u{d83d}e\\u{ffff}; mend it");
  }

  /** What shows tests takes a report without any for one of a run that did not get so far. */
  @Test
  void junitWithoutFindingsIsATestThatPassed() {
    assertThat(Format.JUNIT.reporter(false).text(of()))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="frontwright" tests="1" failures="0" errors="0">
              <testsuite name="frontwright" tests="1" failures="0" errors="0">
                <testcase name="no findings" classname="frontwright"/>
              </testsuite>
            </testsuites>
            """);
  }
}
