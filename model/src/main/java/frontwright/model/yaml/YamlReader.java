package frontwright.model.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import frontwright.model.source.Findings;
import frontwright.model.source.Source;
import frontwright.model.source.Span;
import frontwright.model.yaml.YamlNode.Entry;
import frontwright.model.yaml.YamlNode.Mapping;
import frontwright.model.yaml.YamlNode.Scalar;
import frontwright.model.yaml.YamlNode.ScalarType;
import frontwright.model.yaml.YamlNode.Sequence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads one YAML document into a tree with exact places.
 *
 * <p>Jackson's token locations are exact while its data binding's are not, and binding forgives
 * duplicate keys; so this reads tokens. What makes YAML surprising is refused: anchors and aliases
 * (they can explode), tags, duplicate keys, keys that are not strings, several documents.
 */
public final class YamlReader {

  /** Deeper than this is refused; a description has at most eight levels. */
  public static final int MAX_DEPTH = 32;

  private static final String SYNTAX = "yaml/syntax";
  private static final YAMLFactory FACTORY =
      YAMLFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH + 2).build())
          .build();

  private final Source source;
  private final Findings findings;
  private final YAMLParser parser;

  private YamlReader(Findings findings, YAMLParser parser) {
    this.source = findings.source();
    this.findings = findings;
    this.parser = parser;
  }

  /**
   * The document's root, or null when there is none or the text is broken; what is wrong is added
   * to {@code findings}.
   */
  public static @Nullable YamlNode read(Findings findings) {
    String text = findings.source().text();
    try (YAMLParser parser = FACTORY.createParser(text)) {
      return new YamlReader(findings, parser).document();
    } catch (JsonProcessingException e) {
      syntaxError(findings, e);
      return null;
    } catch (IOException e) {
      throw new IllegalStateException("a string cannot fail to be read", e);
    }
  }

  private static void syntaxError(Findings findings, JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    int offset =
        at == null
            ? 0
            : findings
                .source()
                .offset(Math.max(0, at.getLineNr() - 1), Math.max(0, at.getColumnNr() - 1));
    String original = Objects.requireNonNullElse(e.getOriginalMessage(), "not YAML");
    String message =
        original.contains("nesting depth")
            ? "nested deeper than " + MAX_DEPTH + " levels"
            : "not YAML: "
                + original
                    .lines()
                    .map(String::strip)
                    .limit(2)
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("");
    findings.error(
        SYNTAX,
        new Span(offset, offset),
        message,
        "check the indentation and the quotes of this line and the one before");
  }

  private @Nullable YamlNode document() throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      return null;
    }
    YamlNode root = node(first);
    JsonToken next = parser.nextToken();
    if (next != null) {
      Span here = here();
      findings.error(
          SYNTAX, here, "a second document begins here", "put each description into its own file");
    }
    return root;
  }

  private YamlNode node(JsonToken token) throws IOException {
    refuseAnchors();
    return switch (token) {
      case START_OBJECT -> mapping();
      case START_ARRAY -> sequence();
      default -> scalar(token);
    };
  }

  private void refuseAnchors() throws IOException {
    if (parser.isCurrentAlias() || parser.getObjectId() != null) {
      findings.error(
          "yaml/anchor",
          here(),
          "anchors and aliases (`&name`, `*name`) are not read",
          "write the value out");
    }
    if (parser.getTypeId() != null) {
      findings.error("yaml/tag", here(), "tags (`!name`) are not read", "remove the tag");
    }
  }

  private Mapping mapping() throws IOException {
    Span start = here();
    List<Entry> entries = new ArrayList<>();
    Map<String, Span> seen = new HashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      Span keySpan = here();
      YamlNode value = node(Objects.requireNonNull(parser.nextToken()));
      Span before = seen.putIfAbsent(key, keySpan);
      if (before == null) {
        entries.add(new Entry(key, keySpan, value));
      } else {
        findings.error(
            "yaml/duplicate-key",
            keySpan,
            "`" + key + "` is given twice",
            "keep one of them",
            before,
            "first given here");
      }
    }
    return new Mapping(
        start.to(end(start, entries.isEmpty() ? null : entries.get(entries.size() - 1).value())),
        entries);
  }

  private Sequence sequence() throws IOException {
    Span start = here();
    List<YamlNode> items = new ArrayList<>();
    for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
      items.add(node(token));
    }
    return new Sequence(
        start.to(end(start, items.isEmpty() ? null : items.get(items.size() - 1))), items);
  }

  private JsonToken next() throws IOException {
    return Objects.requireNonNull(parser.nextToken(), "a collection is closed before the end");
  }

  /** A block collection's end event stands on the next node, so the last child's end is used. */
  private static Span end(Span start, @Nullable YamlNode last) {
    return last == null ? start : last.span();
  }

  private Scalar scalar(JsonToken token) throws IOException {
    ScalarType type =
        switch (token) {
          case VALUE_NUMBER_INT -> ScalarType.WHOLE_NUMBER;
          case VALUE_NUMBER_FLOAT -> ScalarType.DECIMAL_NUMBER;
          case VALUE_TRUE, VALUE_FALSE -> ScalarType.BOOLEAN;
          case VALUE_NULL -> ScalarType.NULL;
          default -> ScalarType.STRING;
        };
    return new Scalar(here(), Objects.requireNonNullElse(parser.getText(), ""), type);
  }

  private Span here() {
    int start = offset(parser.currentTokenLocation());
    return new Span(start, Math.max(start, offset(parser.currentLocation())));
  }

  private int offset(JsonLocation location) {
    return source.offset(location.getLineNr() - 1, location.getColumnNr() - 1);
  }
}
