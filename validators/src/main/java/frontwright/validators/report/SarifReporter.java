package frontwright.validators.report;

import com.fasterxml.jackson.core.JsonGenerator;
import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Place;
import frontwright.model.source.Position;
import frontwright.model.source.Severity;
import frontwright.model.source.Source;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), with what GitHub's code scanning
 * wants to see. Sections in comments are the standard's.
 */
final class SarifReporter implements Reporter {

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  /** The key under which code scanning looks for what tells results of different runs apart. */
  private static final String FINGERPRINT = "primaryLocationLineHash";

  @Override
  public void write(Report report, Writer out) throws IOException {
    Json.write(out, json -> new Log(json, report.rules()).write(report));
  }

  /** One log while it is written. */
  private static final class Log {
    private final JsonGenerator json;
    private final Map<String, Integer> indices = new HashMap<>();
    private final Fingerprints fingerprints = new Fingerprints();

    Log(JsonGenerator json, List<RuleDescriptor> rules) {
      this.json = json;
      for (RuleDescriptor rule : rules) {
        indices.put(rule.id(), indices.size());
      }
    }

    void write(Report report) throws IOException {
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      json.writeStartObject();
      json.writeObjectFieldStart("tool");
      driver(report.tool(), report.rules());
      json.writeEndObject();
      json.writeStringField("columnKind", "unicodeCodePoints");
      json.writeArrayFieldStart("results");
      for (Finding finding : report.findings()) {
        result(finding);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }

    private void driver(Tool tool, List<RuleDescriptor> rules) throws IOException {
      json.writeObjectFieldStart("driver");
      json.writeStringField("name", Tool.NAME);
      json.writeStringField("version", tool.version());
      uri("informationUri", tool.uri());
      json.writeArrayFieldStart("rules");
      for (RuleDescriptor rule : rules) {
        rule(rule);
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    /**
     * Code scanning asks for both descriptions, and for the page as plain text; Markdown can be
     * read as it is.
     */
    private void rule(RuleDescriptor rule) throws IOException {
      json.writeStartObject();
      json.writeStringField("id", rule.id());
      text("shortDescription", rule.summary());
      text("fullDescription", rule.summary());
      json.writeObjectFieldStart("help");
      json.writeStringField("text", rule.page());
      json.writeStringField("markdown", rule.page());
      json.writeEndObject();
      uri("helpUri", rule.uri());
      json.writeObjectFieldStart("defaultConfiguration");
      json.writeStringField("level", level(rule.severity()));
      json.writeEndObject();
      json.writeEndObject();
    }

    private void result(Finding finding) throws IOException {
      json.writeStartObject();
      json.writeStringField("ruleId", finding.rule());
      Integer index = indices.get(finding.rule());
      if (index != null) {
        json.writeNumberField("ruleIndex", index);
      }
      json.writeStringField("level", level(finding.severity()));
      text("message", Line.sentence(finding));
      location("locations", finding.place(), null);
      if (finding.related() != null) {
        location("relatedLocations", finding.related().place(), finding.related().message());
      }
      json.writeObjectFieldStart("partialFingerprints");
      json.writeStringField(FINGERPRINT, fingerprints.next(finding));
      json.writeEndObject();
      if (finding.fix() != null) {
        fix(finding.fix(), finding.help());
      }
      json.writeEndObject();
    }

    /** One fix (3.55); whether somebody should look at it is said in its properties. */
    private void fix(Fix fix, String help) throws IOException {
      json.writeArrayFieldStart("fixes");
      json.writeStartObject();
      text("description", help);
      json.writeArrayFieldStart("artifactChanges");
      for (Map.Entry<Source, List<Fix.Edit>> change : bySource(fix).entrySet()) {
        json.writeStartObject();
        artifact(change.getKey());
        json.writeArrayFieldStart("replacements");
        for (Fix.Edit edit : change.getValue()) {
          replacement(edit);
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeObjectFieldStart("properties");
      json.writeBooleanField("safe", fix.isSafe());
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndArray();
    }

    private static Map<Source, List<Fix.Edit>> bySource(Fix fix) {
      Map<Source, List<Fix.Edit>> edits = new LinkedHashMap<>();
      for (Fix.Edit edit : fix.edits()) {
        edits.computeIfAbsent(edit.place().source(), source -> new ArrayList<>()).add(edit);
      }
      return edits;
    }

    private void replacement(Fix.Edit edit) throws IOException {
      json.writeStartObject();
      region("deletedRegion", edit.place().position(), edit.place().end());
      text("insertedContent", edit.place().source().shown(edit.replacement()));
      json.writeEndObject();
    }

    private void artifact(Source source) throws IOException {
      json.writeObjectFieldStart("artifactLocation");
      json.writeStringField("uri", SourceName.uri(source.name()));
      json.writeEndObject();
    }

    private void location(String field, Place place, @Nullable String words) throws IOException {
      json.writeArrayFieldStart(field);
      json.writeStartObject();
      json.writeObjectFieldStart("physicalLocation");
      artifact(place.source());
      region("region", place.position(), place.end());
      json.writeEndObject();
      if (words != null) {
        text("message", words);
      }
      json.writeEndObject();
      json.writeEndArray();
    }

    /** The end is the first column behind the region (3.30.8), as ours is. */
    private void region(String field, Position start, Position end) throws IOException {
      json.writeObjectFieldStart(field);
      json.writeNumberField("startLine", start.line());
      json.writeNumberField("startColumn", start.column());
      json.writeNumberField("endLine", end.line());
      json.writeNumberField("endColumn", end.column());
      json.writeEndObject();
    }

    private void text(String field, String text) throws IOException {
      json.writeObjectFieldStart(field);
      json.writeStringField("text", text);
      json.writeEndObject();
    }

    private void uri(String field, @Nullable String uri) throws IOException {
      if (uri != null) {
        json.writeStringField(field, uri);
      }
    }
  }

  private static String level(Severity severity) {
    return Line.word(severity);
  }
}
