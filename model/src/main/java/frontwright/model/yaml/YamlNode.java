package frontwright.model.yaml;

import frontwright.model.source.Span;
import java.util.List;

/** A node of a YAML document with its place. */
public sealed interface YamlNode {

  /** From the first to the last character of the node. */
  Span span();

  /** What a person would call it: "a mapping", "a string". */
  String kind();

  /** A mapping, in the order of the text, with keys that are all different strings. */
  record Mapping(Span span, List<Entry> entries) implements YamlNode {
    @Override
    public String kind() {
      return "a mapping";
    }
  }

  /** One key and its value. */
  record Entry(String key, Span keySpan, YamlNode value) {}

  /** A sequence. */
  record Sequence(Span span, List<YamlNode> items) implements YamlNode {
    @Override
    public String kind() {
      return "a list";
    }
  }

  /**
   * What the reader refused, such as an alias. Its finding is there already, so nobody says more
   * about it.
   */
  record Refused(Span span) implements YamlNode {
    @Override
    public String kind() {
      return "something refused";
    }
  }

  /** A scalar: its text without quotes, and the type that YAML's core schema gives it. */
  record Scalar(Span span, String text, ScalarType type) implements YamlNode {
    @Override
    public String kind() {
      return type.words;
    }
  }

  /** The types of scalars. */
  enum ScalarType {
    STRING("a string"),
    WHOLE_NUMBER("a whole number"),
    DECIMAL_NUMBER("a decimal number"),
    BOOLEAN("a boolean"),
    NULL("empty");

    private final String words;

    ScalarType(String words) {
      this.words = words;
    }
  }
}
