package frontwright.model.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import frontwright.model.source.Findings;
import frontwright.model.source.Shown;
import frontwright.model.source.Span;
import frontwright.model.yaml.YamlNode.Entry;
import frontwright.model.yaml.YamlNode.Mapping;
import frontwright.model.yaml.YamlNode.Refused;
import frontwright.model.yaml.YamlNode.Scalar;
import frontwright.model.yaml.YamlNode.ScalarType;
import frontwright.model.yaml.YamlNode.Sequence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads one YAML document into a tree with exact places.
 *
 * <p>Jackson's token locations are exact while its data binding's are not, and binding forgives
 * duplicate keys; so this reads tokens, and takes nothing from them but texts and places: types are
 * those of YAML 1.2 ({@link CoreSchema}). What makes YAML surprising is refused: anchors, aliases
 * (they can explode) and merge keys, tags, duplicate keys, keys that are not strings, several
 * documents, and line ends that only YAML 1.1 knows.
 */
public final class YamlReader {

  /** Deeper than this is refused; a description has at most eight levels. */
  public static final int MAX_DEPTH = 32;

  private static final YAMLFactory FACTORY =
      YAMLFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  private final Findings findings;
  private final String text;
  private final CodePoints codePoints;
  private final YAMLParser parser;

  private YamlReader(Findings findings, YAMLParser parser) {
    this.findings = findings;
    this.text = findings.source().text();
    this.codePoints = new CodePoints(text);
    this.parser = parser;
  }

  /**
   * The document's root, or null when there is none or the text is broken; what is wrong is added
   * to {@code findings}.
   */
  public static @Nullable YamlNode read(Findings findings) {
    if (!Characters.allowed(findings)) {
      return null;
    }
    try (YAMLParser parser = FACTORY.createParser(findings.source().text())) {
      return new YamlReader(findings, parser).document();
    } catch (IOException e) {
      throw new IllegalStateException("a string cannot fail to be read", e);
    }
  }

  private @Nullable YamlNode document() throws IOException {
    try {
      JsonToken first = next();
      YamlNode root = first == null ? null : node(first);
      if (next() != null) {
        findings.error(
            SyntaxErrors.RULE,
            token(),
            "a second document begins here",
            "put each description into its own file");
      }
      return root;
    } catch (JsonProcessingException e) {
      new SyntaxErrors(findings, codePoints).report(e, token());
      return null;
    }
  }

  /** The next token, or null at the end. */
  private @Nullable JsonToken next() throws IOException {
    JsonToken token = parser.nextToken();
    // A number's tag on what is no number gives no token at all; the tag is refused in any case.
    return token == null && !parser.isClosed() ? JsonToken.VALUE_STRING : token;
  }

  private YamlNode node(@Nullable JsonToken token) throws IOException {
    Span span = token();
    boolean refused = refused(span);
    if (token == JsonToken.START_OBJECT) {
      return mapping(span);
    }
    if (token == JsonToken.START_ARRAY) {
      return sequence(span);
    }
    return refused ? new Refused(span) : scalar(span);
  }

  /**
   * Whether the node that begins with the token has an anchor or a tag or is an alias, which is
   * said. No other node begins with these characters.
   */
  private boolean refused(Span token) {
    char first = firstOf(token);
    if (first == '&' || first == '*') {
      findings.error(
          "yaml/anchor",
          firstWord(token),
          "anchors and aliases (`&name`, `*name`) are not read",
          "write the value out");
      return true;
    }
    if (first == '!') {
      findings.error("yaml/tag", firstWord(token), "tags (`!name`) are not read", "remove the tag");
      return true;
    }
    return false;
  }

  private YamlNode mapping(Span opening) throws IOException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    boolean merged = false;
    Span last = null;
    while (next() == JsonToken.FIELD_NAME) {
      Entry entry = entry();
      Entry before = entries.putIfAbsent(entry.key(), entry);
      if (before != null) {
        duplicate(before, entry);
      }
      merged |= entry.key().equals("<<") && entry.value() instanceof Refused;
      last = entry.value().span();
    }
    Span span = collection(opening, last);
    // What a merge key would bring in is not known, so nothing can be called missing.
    return merged ? new Refused(span) : new Mapping(span, List.copyOf(entries.values()));
  }

  private Entry entry() throws IOException {
    Span span = token();
    refused(span);
    String key = parser.currentName();
    return new Entry(key, withoutBlanksAtEnd(span), node(next()));
  }

  private void duplicate(Entry before, Entry entry) {
    findings.error(
        "yaml/duplicate-key",
        entry.keySpan(),
        Shown.quoted(entry.key()) + " is given twice",
        "keep one of them",
        before.keySpan(),
        "first given here");
  }

  private Sequence sequence(Span opening) throws IOException {
    List<YamlNode> items = new ArrayList<>();
    Span last = null;
    for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
      YamlNode item = node(token);
      items.add(item);
      last = item.span();
    }
    return new Sequence(collection(opening, last), List.copyOf(items));
  }

  /**
   * The span of a collection whose closing token is the current one. The opening token may begin
   * with an anchor or a tag, and ends with a bracket, with the first dash of a list, or just before
   * a block collection; whose closing token stands wherever the next node begins.
   */
  private Span collection(Span opening, @Nullable Span last) {
    char sign = opening.start() < opening.end() ? text.charAt(opening.end() - 1) : ' ';
    int start = "{[-".indexOf(sign) < 0 ? opening.end() : opening.end() - 1;
    boolean brackets = sign == '{' || sign == '[';
    int end = brackets || last == null ? token().end() : last.end();
    return new Span(start, end);
  }

  private Scalar scalar(Span span) throws IOException {
    String value = Objects.requireNonNullElse(parser.getText(), "");
    return switch (firstOf(span)) {
      case '"', '\'' -> new Scalar(span, value, ScalarType.STRING);
      case '|', '>' -> new Scalar(withoutBlanksAtEnd(span), value, ScalarType.STRING);
      default -> new Scalar(span, value, CoreSchema.typeOf(value));
    };
  }

  /** The token of a block scalar reaches to the next node. */
  private Span withoutBlanksAtEnd(Span span) {
    int end = span.end();
    while (end > span.start() && " \t\r\n".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(span.start(), end);
  }

  private char firstOf(Span token) {
    return token.start() < token.end() ? text.charAt(token.start()) : ' ';
  }

  private Span firstWord(Span token) {
    int end = token.start();
    while (end < token.end() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return new Span(token.start(), end);
  }

  /** The current token's place. */
  private Span token() {
    int start = offset(parser.currentTokenLocation());
    return new Span(start, Math.max(start, offset(parser.currentLocation())));
  }

  private int offset(JsonLocation location) {
    return codePoints.offset(Math.max(0, location.getCharOffset()));
  }
}
