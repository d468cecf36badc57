package frontwright.validators.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Place;
import frontwright.model.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is read back from JSON is what was reported. */
class JsonFormatsTest {

  private static final JsonSchema SARIF =
      JsonSchemaFactory.getInstance(VersionFlag.V4)
          .getSchema(JsonFormatsTest.class.getResourceAsStream("sarif-2.1.0-rtm.5.json"));

  @Provide
  Arbitrary<Report> reports() {
    return AnyReport.any();
  }

  private static JsonNode read(Format format, Report report) {
    try {
      return new ObjectMapper().readTree(format.reporter(false).text(report));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  private static List<String> texts(JsonNode nodes, String pointer) {
    List<String> texts = new ArrayList<>();
    nodes.forEach(node -> texts.add(node.at(pointer).asText()));
    return texts;
  }

  @Property
  void jsonHoldsEveryFinding(@ForAll("reports") Report report) {
    JsonNode json = read(Format.JSON, report);

    assertThat(json.at("/files").asInt()).isEqualTo(report.files());
    assertThat(json.at("/findings")).hasSameSizeAs(report.findings());
    for (int i = 0; i < report.findings().size(); i++) {
      Finding finding = report.findings().get(i);
      JsonNode node = json.at("/findings/" + i);
      assertThat(node.at("/rule").asText()).isEqualTo(finding.rule());
      assertThat(node.at("/severity").asText()).isEqualToIgnoringCase(finding.severity().name());
      assertThat(node.at("/message").asText()).isEqualTo(finding.message());
      assertThat(node.at("/help").asText()).isEqualTo(finding.help());
      assertPlace(node, finding.place());
      assertThat(node.at("/related")).hasSize(finding.related() == null ? 0 : 1);
      if (finding.related() != null) {
        assertThat(node.at("/related/0/message").asText()).isEqualTo(finding.related().message());
        assertPlace(node.at("/related/0"), finding.related().place());
      }
      assertFix(node, finding.fix());
    }
  }

  private static void assertFix(JsonNode node, @Nullable Fix fix) {
    assertThat(node.has("fix")).isEqualTo(fix != null);
    if (fix != null) {
      assertThat(node.at("/fix/safe").asBoolean()).isEqualTo(fix.isSafe());
      assertThat(node.at("/fix/edits")).hasSameSizeAs(fix.edits());
      for (int i = 0; i < fix.edits().size(); i++) {
        Fix.Edit edit = fix.edits().get(i);
        assertPlace(node.at("/fix/edits/" + i), edit.place());
        assertThat(node.at("/fix/edits/" + i + "/replacement").asText())
            .isEqualTo(edit.place().source().shown(edit.replacement()));
      }
    }
  }

  @Property
  void sarifHoldsEveryFix(@ForAll("reports") Report report) {
    JsonNode results = read(Format.SARIF, report).at("/runs/0/results");

    for (int i = 0; i < report.findings().size(); i++) {
      Fix fix = report.findings().get(i).fix();
      JsonNode fixes = results.at("/" + i + "/fixes");
      List<String> inserted = new ArrayList<>();
      fixes
          .at("/0/artifactChanges")
          .forEach(c -> inserted.addAll(texts(c.at("/replacements"), "/insertedContent/text")));
      List<Fix.Edit> edits = fix == null ? List.of() : fix.edits();
      assertThat(inserted)
          .containsExactlyInAnyOrderElementsOf(
              edits.stream().map(e -> e.place().source().shown(e.replacement())).toList());
      assertThat(fixes.at("/0/properties/safe").asBoolean()).isEqualTo(fix != null && fix.isSafe());
    }
  }

  private static void assertPlace(JsonNode node, Place place) {
    assertThat(node.at("/path").asText()).isEqualTo(place.source().name());
    assertThat(new Position(node.at("/line").asInt(), node.at("/column").asInt()))
        .isEqualTo(place.position());
    assertThat(new Position(node.at("/endLine").asInt(), node.at("/endColumn").asInt()))
        .isEqualTo(place.end());
    assertThat(node.at("/offset").asInt())
        .isEqualTo(place.source().byteOffset(place.span().start()));
    assertThat(node.at("/endOffset").asInt())
        .isEqualTo(place.source().byteOffset(place.span().end()));
  }

  @Property
  void theSummaryCountsTheFindings(@ForAll("reports") Report report) {
    JsonNode summary = read(Format.JSON, report).at("/summary");

    assertThat(summary.at("/errors").asLong())
        .isEqualTo(report.findings().stream().filter(Finding::isError).count());
    assertThat(
            summary.at("/errors").asInt()
                + summary.at("/warnings").asInt()
                + summary.at("/notes").asInt())
        .isEqualTo(report.findings().size());
  }

  @Property(tries = 200)
  void sarifIsWhatTheStandardsSchemaAllows(@ForAll("reports") Report report) {
    Set<ValidationMessage> complaints =
        SARIF.validate(Format.SARIF.reporter(false).text(report), InputFormat.JSON);

    assertThat(complaints).isEmpty();
  }

  @Test
  void theStandardsSchemaForbidsSomething() {
    String text = Format.SARIF.reporter(false).text(Handful.report());

    assertThat(SARIF.validate(text, InputFormat.JSON)).isEmpty();
    assertThat(
            SARIF.validate(text.replace("\"startLine\": 2", "\"startLine\": 0"), InputFormat.JSON))
        .isNotEmpty();
    assertThat(SARIF.validate(text.replace("ruleIndex", "ruleindex"), InputFormat.JSON))
        .isNotEmpty();
  }

  @Property
  void sarifHoldsEveryFinding(@ForAll("reports") Report report) {
    JsonNode results = read(Format.SARIF, report).at("/runs/0/results");

    assertThat(texts(results, "/ruleId"))
        .isEqualTo(report.findings().stream().map(Finding::rule).toList());
    assertThat(texts(results, "/message/text"))
        .isEqualTo(report.findings().stream().map(Line::sentence).toList());
    assertThat(texts(results, "/locations/0/physicalLocation/region/startLine"))
        .isEqualTo(
            report.findings().stream()
                .map(finding -> Integer.toString(finding.place().position().line()))
                .toList());
  }

  @Property
  void sarifPointsAtTheRuleOfTheFinding(@ForAll("reports") Report report) {
    JsonNode run = read(Format.SARIF, report).at("/runs/0");

    for (JsonNode result : run.at("/results")) {
      String id = result.at("/ruleId").asText();
      boolean isKnown = report.rules().stream().anyMatch(rule -> rule.id().equals(id));
      assertThat(result.has("ruleIndex")).as(id).isEqualTo(isKnown);
      if (isKnown) {
        assertThat(run.at("/tool/driver/rules").get(result.at("/ruleIndex").asInt()).at("/id"))
            .isEqualTo(result.at("/ruleId"));
      }
    }
  }

  @Property
  void gitlabHoldsEveryFindingAndTellsThemApart(@ForAll("reports") Report report) {
    JsonNode issues = read(Format.GITLAB, report);

    assertThat(texts(issues, "/check_name"))
        .isEqualTo(report.findings().stream().map(Finding::rule).toList());
    assertThat(texts(issues, "/location/lines/begin"))
        .isEqualTo(
            report.findings().stream()
                .map(finding -> Integer.toString(finding.place().position().line()))
                .toList());
    assertThat(texts(issues, "/fingerprint")).doesNotHaveDuplicates();
  }
}
