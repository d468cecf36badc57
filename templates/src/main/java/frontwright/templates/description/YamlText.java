package frontwright.templates.description;

import frontwright.templates.engine.Language;
import frontwright.templates.engine.Written;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How values are written in YAML 1.2, in flow style. */
public final class YamlText {

  /** Strings are written plain where that is unmistakable, and in double quotes elsewhere. */
  public static final Language LANGUAGE = new Language("yaml", YamlText::literal);

  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z/](?:[A-Za-z0-9_./()@+-]|:(?=[A-Za-z0-9_/]))*");

  /** Words that one or the other version of YAML takes for something else than a string. */
  private static final Pattern TAKEN = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");

  private YamlText() {}

  /** A string. */
  static String literal(String value) {
    if (PLAIN.matcher(value).matches() && !TAKEN.matcher(value).matches()) {
      return value;
    }
    StringBuilder out = new StringBuilder("\"");
    for (int at = 0; at < value.length(); at++) {
      char c = value.charAt(at);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20
          || (c >= 0x7f && c < 0xa0)
          || c == '\u2028'
          || c == '\u2029'
          || Character.isSurrogate(c)
          || c >= 0xfffe) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  /** A string, a number, a list or a mapping of them. */
  static Written flow(Object value) {
    if (value instanceof List<?> list) {
      return new Written(
          list.stream().map(one -> flow(one).text()).collect(Collectors.joining(", ", "[", "]")));
    }
    if (value instanceof Map<?, ?> map) {
      return new Written(
          map.entrySet().stream()
              .map(e -> flow(e.getKey()).text() + ": " + flow(e.getValue()).text())
              .collect(Collectors.joining(", ", "{", "}")));
    }
    return new Written(value instanceof Number ? value.toString() : literal(value.toString()));
  }
}
