package frontwright.validators.report;

import com.fasterxml.jackson.core.JsonGenerator;
import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import java.io.IOException;
import java.io.Writer;

/** GitLab's Code Quality report, a part of Code Climate's format. */
final class GitlabReporter implements Reporter {

  @Override
  public void write(Report report, Writer out) throws IOException {
    Json.write(out, json -> report(json, report));
  }

  private static void report(JsonGenerator json, Report report) throws IOException {
    Fingerprints fingerprints = new Fingerprints();
    json.writeStartArray();
    for (Finding finding : report.findings()) {
      json.writeStartObject();
      json.writeStringField("description", Line.sentence(finding));
      json.writeStringField("check_name", finding.rule());
      json.writeStringField("fingerprint", fingerprints.next(finding));
      json.writeStringField("severity", severity(finding.severity()));
      json.writeObjectFieldStart("location");
      json.writeStringField("path", SourceName.plain(finding.place().source().name()));
      json.writeObjectFieldStart("lines");
      json.writeNumberField("begin", finding.place().position().line());
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** GitLab's are info, minor, major, critical and blocker. */
  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "major";
      case WARNING -> "minor";
      case NOTE -> "info";
    };
  }
}
