package frontwright.validators.report;

import com.fasterxml.jackson.core.JsonGenerator;
import frontwright.model.routing.Environ;
import frontwright.model.routing.Field;
import frontwright.model.routing.Limits;
import frontwright.model.routing.Message;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Reason;
import frontwright.model.routing.Value;
import frontwright.model.routing.Wire;
import frontwright.model.source.Place;
import frontwright.validators.routing.Answered;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where requests go, as programs read it. Every text is that of the bytes in UTF-8; a value that is
 * not known is an object {@code {"dependsOn": ...}}; whether a file exists is {@code true}, or null
 * where that is not known.
 */
public final class RouteJsonReporter {

  /** Goes up when a key changes its meaning or goes; a new key does not count. */
  private static final int VERSION = 1;

  private RouteJsonReporter() {}

  /** A document with all that is known. */
  public static void write(List<Answered> all, Writer out) throws IOException {
    Json.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeNumberField("version", VERSION);
          json.writeArrayFieldStart("routes");
          for (Answered answered : all) {
            answered(json, answered);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void answered(JsonGenerator json, Answered answered) throws IOException {
    json.writeStartObject();
    json.writeStringField("url", answered.url());
    json.writeStringField("method", answered.request().method());
    outcome(json, "outcome", answered.front().outcome());
    json.writeArrayFieldStart("reasons");
    for (Reason reason : answered.front().reasons()) {
      json.writeStartObject();
      json.writeStringField("text", reason.text());
      place(json, reason.place());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("behind");
    for (Answered.Behind behind : answered.behind()) {
      json.writeStartObject();
      json.writeStringField("server", behind.server());
      outcome(json, "outcome", behind.outcome());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void place(JsonGenerator json, @Nullable Place place) throws IOException {
    if (place != null) {
      json.writeStringField("path", place.source().name());
      json.writeNumberField("line", place.position().line());
      json.writeNumberField("column", place.position().column());
    }
  }

  private static void outcome(JsonGenerator json, String name, Outcome outcome) throws IOException {
    json.writeObjectFieldStart(name);
    if (outcome instanceof Outcome.File file) {
      json.writeStringField("kind", "file");
      json.writeStringField("path", Wire.text(file.path()));
      exists(json, file.isThere());
    } else if (outcome instanceof Outcome.Redirect redirect) {
      json.writeStringField("kind", "redirect");
      json.writeNumberField("status", redirect.status());
      value(json, "location", redirect.location());
    } else if (outcome instanceof Outcome.Answer answer) {
      json.writeStringField("kind", "answer");
      json.writeNumberField("status", answer.status());
    } else if (outcome instanceof Outcome.Passed passed) {
      json.writeStringField("kind", "passed");
      message(json, passed.message());
    } else {
      beyond(json, outcome);
    }
    json.writeEndObject();
  }

  /** Null stands for what is not known; then it is 404, or perhaps 403, without the file. */
  private static void exists(JsonGenerator json, boolean isThere) throws IOException {
    if (isThere) {
      json.writeBooleanField("exists", true);
    } else {
      json.writeNullField("exists");
    }
  }

  private static void beyond(JsonGenerator json, Outcome outcome) throws IOException {
    if (outcome instanceof Outcome.Asked asked) {
      json.writeStringField("kind", "asked");
      json.writeStringField("application", asked.application());
      environ(json, asked.environ());
    } else if (outcome instanceof Outcome.Rejected rejected) {
      json.writeStringField("kind", "rejected");
      json.writeNumberField("status", rejected.status());
      json.writeStringField("reason", rejected.reason());
    } else if (outcome instanceof Outcome.Undecided undecided) {
      json.writeStringField("kind", "undecided");
      json.writeStringField("dependsOn", undecided.on());
    }
  }

  private static void message(JsonGenerator json, Message message) throws IOException {
    json.writeStringField("protocol", message.protocol().word());
    json.writeStringField("to", message.destination().name());
    json.writeArrayFieldStart("addresses");
    for (String address : message.destination().addresses()) {
      json.writeString(address);
    }
    json.writeEndArray();
    json.writeStringField("method", message.method());
    json.writeStringField("target", Wire.text(message.target()));
    fields(json, "headers", message.headers());
    fields(json, "parameters", message.parameters());
    limits(json, message.limits());
  }

  private static void fields(JsonGenerator json, String name, List<Field> fields)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Field field : fields) {
      json.writeStartObject();
      json.writeStringField("name", Wire.text(field.name()));
      value(json, "value", field.value());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void limits(JsonGenerator json, Limits limits) throws IOException {
    json.writeObjectFieldStart("limits");
    milliseconds(json, "connectMilliseconds", limits.connect());
    milliseconds(json, "readMilliseconds", limits.read());
    milliseconds(json, "sendMilliseconds", limits.send());
    if (limits.body() != null) {
      json.writeNumberField("bodyBytes", limits.body());
    }
    if (limits.buffersRequest() != null) {
      json.writeBooleanField("buffersRequest", limits.buffersRequest());
    }
    if (limits.buffersResponse() != null) {
      json.writeBooleanField("buffersResponse", limits.buffersResponse());
    }
    json.writeEndObject();
  }

  private static void milliseconds(JsonGenerator json, String name, @Nullable Duration time)
      throws IOException {
    if (time != null) {
      json.writeNumberField(name, time.toMillis());
    }
  }

  private static void environ(JsonGenerator json, Environ environ) throws IOException {
    json.writeObjectFieldStart("environ");
    for (Map.Entry<String, Value> entry : environ.values().entrySet()) {
      value(json, entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
  }

  private static void value(JsonGenerator json, String name, Value value) throws IOException {
    if (value instanceof Value.Known known) {
      json.writeStringField(name, Wire.text(known.text()));
    } else {
      json.writeObjectFieldStart(name);
      json.writeStringField("dependsOn", ((Value.Depends) value).on());
      json.writeEndObject();
    }
  }
}
