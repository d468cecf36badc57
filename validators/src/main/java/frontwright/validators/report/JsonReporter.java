package frontwright.validators.report;

import com.fasterxml.jackson.core.JsonGenerator;
import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Place;
import frontwright.model.source.Position;
import frontwright.model.source.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/**
 * Frontwright's own format: everything that is known of the findings, as {@code
 * docs/lint-formats.md} describes it.
 */
final class JsonReporter implements Reporter {

  /** Goes up when a key changes its meaning or goes; a new key does not count. */
  private static final int VERSION = 1;

  @Override
  public void write(Report report, Writer out) throws IOException {
    Json.write(out, json -> report(json, report));
  }

  private static void report(JsonGenerator json, Report report) throws IOException {
    json.writeStartObject();
    json.writeNumberField("version", VERSION);
    json.writeNumberField("files", report.files());
    json.writeArrayFieldStart("findings");
    for (Finding finding : report.findings()) {
      finding(json, finding);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("summary");
    for (Map.Entry<Severity, Integer> count :
        Counts.of(report.findings()).bySeverity().entrySet()) {
      json.writeNumberField(Line.word(count.getKey()) + "s", count.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void finding(JsonGenerator json, Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", finding.rule());
    json.writeStringField("severity", Line.word(finding.severity()));
    json.writeStringField("message", finding.message());
    json.writeStringField("help", finding.help());
    place(json, finding.place());
    json.writeArrayFieldStart("related");
    if (finding.related() != null) {
      json.writeStartObject();
      json.writeStringField("message", finding.related().message());
      place(json, finding.related().place());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (finding.fix() != null) {
      fix(json, finding.fix());
    }
    json.writeEndObject();
  }

  private static void fix(JsonGenerator json, Fix fix) throws IOException {
    json.writeObjectFieldStart("fix");
    json.writeBooleanField("safe", fix.isSafe());
    json.writeArrayFieldStart("edits");
    for (Fix.Edit edit : fix.edits()) {
      json.writeStartObject();
      place(json, edit.place());
      json.writeStringField("replacement", edit.place().source().shown(edit.replacement()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void place(JsonGenerator json, Place place) throws IOException {
    Position start = place.position();
    Position end = place.end();
    json.writeStringField("path", place.source().name());
    json.writeNumberField("line", start.line());
    json.writeNumberField("column", start.column());
    json.writeNumberField("endLine", end.line());
    json.writeNumberField("endColumn", end.column());
    json.writeNumberField("offset", place.source().byteOffset(place.span().start()));
    json.writeNumberField("endOffset", place.source().byteOffset(place.span().end()));
  }
}
