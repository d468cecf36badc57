package frontwright.model.shape;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import frontwright.model.yaml.YamlNode;
import frontwright.model.yaml.YamlNode.Entry;
import frontwright.model.yaml.YamlNode.Mapping;
import frontwright.model.yaml.YamlNode.Scalar;
import frontwright.model.yaml.YamlNode.Sequence;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** A shape as JSON Schema (draft 2020-12), for editors: it accepts what the reader accepts. */
public final class JsonSchema {

  private final JsonGenerator json;

  private JsonSchema(JsonGenerator json) {
    this.json = json;
  }

  /** The schema of documents that look like {@code root}; the same text every time. */
  public static String of(String title, Structure<?> root) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter()
              .withObjectIndenter(new DefaultIndenter("  ", "\n"))
              .withSeparators(
                  Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER)));
      new JsonSchema(json).document(title, root);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
    return text.append('\n').toString();
  }

  private void document(String title, Structure<?> root) throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", "https://json-schema.org/draft/2020-12/schema");
    json.writeStringField("title", title);
    structure(root);
    json.writeObjectFieldStart("$defs");
    for (Structure<?> structure : root.all()) {
      if (!structure.equals(root)) {
        json.writeObjectFieldStart(structure.name());
        structure(structure);
        json.writeEndObject();
      }
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void structure(Structure<?> structure) throws IOException {
    json.writeStringField("description", structure.sentence());
    json.writeStringField("type", "object");
    json.writeObjectFieldStart("properties");
    for (Key<?> key : structure.keys()) {
      property(key);
    }
    json.writeEndObject();
    List<String> required = structure.keys().stream().filter(Key::required).map(Key::name).toList();
    if (!required.isEmpty()) {
      names("required", required);
    }
    if (!structure.oneOf().isEmpty()) {
      json.writeArrayFieldStart("oneOf");
      for (Key<?> key : structure.oneOf()) {
        json.writeStartObject();
        names("required", List.of(key.name()));
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeBooleanField("additionalProperties", false);
  }

  private void property(Key<?> key) throws IOException {
    boolean saysDefault = !key.required() && !key.otherwise().isEmpty();
    json.writeObjectFieldStart(key.name());
    json.writeStringField(
        "description", key.sentence() + (saysDefault ? " Default: " + key.otherwise() + "." : ""));
    shape(key.shape());
    YamlNode standard = key.standard().orElse(null);
    if (standard != null) {
      json.writeFieldName("default");
      value(standard);
    }
    YamlNode example = Key.node(key.example());
    if (example != null) {
      json.writeArrayFieldStart("examples");
      value(example);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void shape(Shape<?> shape) throws IOException {
    if (shape instanceof Structure<?> structure) {
      json.writeStringField("$ref", "#/$defs/" + structure.name());
    } else if (shape instanceof Text<?> text) {
      json.writeStringField("type", "string");
      text(text);
    } else if (shape instanceof Whole<?> whole) {
      json.writeStringField("type", "integer");
      json.writeNumberField("minimum", whole.min());
      json.writeNumberField("maximum", whole.max());
    } else if (shape instanceof Flag) {
      json.writeStringField("type", "boolean");
    } else if (shape instanceof Choice<?> choice) {
      names("enum", choice.values().keySet());
    } else if (shape instanceof Either<?> either) {
      json.writeArrayFieldStart("anyOf");
      nested(either.number());
      nested(either.text());
      json.writeEndArray();
    } else if (shape instanceof ListOf<?> list) {
      list(list);
    } else if (shape instanceof MapOf<?> map) {
      map(map);
    }
  }

  private void text(Text<?> text) throws IOException {
    json.writeStringField("pattern", "^(?:" + text.pattern() + ")$");
    json.writeNumberField("maxLength", text.maxLength());
  }

  private void list(ListOf<?> list) throws IOException {
    json.writeStringField("type", "array");
    if (list.min() > 0) {
      json.writeNumberField("minItems", list.min());
    }
    json.writeFieldName("items");
    nested(list.item());
  }

  private void map(MapOf<?> map) throws IOException {
    json.writeStringField("type", "object");
    json.writeObjectFieldStart("propertyNames");
    text(map.key());
    json.writeEndObject();
    json.writeFieldName("additionalProperties");
    nested(map.value());
  }

  private void nested(Shape<?> shape) throws IOException {
    json.writeStartObject();
    shape(shape);
    json.writeEndObject();
  }

  private void names(String field, Iterable<String> names) throws IOException {
    json.writeArrayFieldStart(field);
    for (String name : names) {
      json.writeString(name);
    }
    json.writeEndArray();
  }

  private void value(YamlNode node) throws IOException {
    if (node instanceof Mapping mapping) {
      json.writeStartObject();
      for (Entry entry : mapping.entries()) {
        json.writeFieldName(entry.key());
        value(entry.value());
      }
      json.writeEndObject();
    } else if (node instanceof Sequence sequence) {
      json.writeStartArray();
      for (YamlNode item : sequence.items()) {
        value(item);
      }
      json.writeEndArray();
    } else if (node instanceof Scalar scalar) {
      scalar(scalar);
    }
  }

  private void scalar(Scalar scalar) throws IOException {
    switch (scalar.type()) {
      case WHOLE_NUMBER, DECIMAL_NUMBER -> json.writeNumber(scalar.text());
      case BOOLEAN -> json.writeBoolean(Boolean.parseBoolean(scalar.text()));
      case NULL -> json.writeNull();
      case STRING -> json.writeString(scalar.text());
    }
  }
}
