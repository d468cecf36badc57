package frontwright.validators.report;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.source.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A line for each finding, and a finding on each line. */
class LineFormatsTest {

  private static final Pattern COMMAND =
      Pattern.compile("::(error|warning|notice) ([^:]*)::([^\n]*)", Pattern.DOTALL);

  @Provide
  Arbitrary<Report> reports() {
    return AnyReport.any();
  }

  private static List<String> lines(Format format, Report report) {
    return format.reporter(false).text(report).lines().toList();
  }

  @Property
  void conciseHasALineForEachFinding(@ForAll("reports") Report report) {
    List<String> lines = lines(Format.CONCISE, report);

    assertThat(lines).hasSameSizeAs(report.findings());
    assertThat(lines)
        .allSatisfy(
            line -> assertThat(line.codePoints().filter(Character::isISOControl)).isEmpty());
  }

  @Property
  void githubReadsBackWhatWasReported(@ForAll("reports") Report report) {
    List<String> lines = lines(Format.GITHUB, report);

    assertThat(lines).hasSameSizeAs(report.findings());
    for (int i = 0; i < lines.size(); i++) {
      Finding finding = report.findings().get(i);
      Map<String, String> properties = properties(lines.get(i));
      assertThat(properties)
          .containsEntry("file", SourceName.plain(finding.place().source().name()))
          .containsEntry("title", finding.rule())
          .containsEntry("line", Integer.toString(finding.place().position().line()))
          .containsEntry("endLine", Integer.toString(finding.place().end().line()));
    }
  }

  /** As GitHub's runner does it. */
  private static Map<String, String> properties(String line) {
    Matcher command = COMMAND.matcher(line);
    assertThat(command.matches()).as(line).isTrue();
    Map<String, String> properties = new HashMap<>();
    for (String property : command.group(2).split(",")) {
      String[] parts = property.split("=", 2);
      properties.put(
          parts[0],
          parts[1]
              .replace("%0D", "\r")
              .replace("%0A", "\n")
              .replace("%3A", ":")
              .replace("%2C", ",")
              .replace("%25", "%"));
    }
    return properties;
  }

  @Property
  void githubHasNoColumnsOfDifferentLines(@ForAll("reports") Report report) {
    List<String> lines = lines(Format.GITHUB, report);

    for (int i = 0; i < lines.size(); i++) {
      Finding finding = report.findings().get(i);
      assertThat(properties(lines.get(i)).containsKey("col"))
          .as(lines.get(i))
          .isEqualTo(finding.place().position().line() == finding.place().end().line());
    }
  }
}
