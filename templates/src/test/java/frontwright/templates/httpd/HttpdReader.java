package frontwright.templates.httpd;

import java.util.ArrayList;
import java.util.List;

/** Reads arguments as httpd does; what it does not know is an error. */
final class HttpdReader {

  private HttpdReader() {}

  /** The arguments of a line: variables are replaced first, then quotes undone (util.c). */
  static List<String> arguments(String line) {
    String rest = expanded(line);
    List<String> arguments = new ArrayList<>();
    while (!rest.isEmpty()) {
      char quote = rest.charAt(0);
      boolean quoted = quote == '"' || quote == '\'';
      int end = quoted ? closing(rest, quote) : blank(rest);
      arguments.add(unescaped(rest.substring(quoted ? 1 : 0, end), quoted ? quote : 0));
      rest = rest.substring(Math.min(rest.length(), quoted ? end + 1 : end)).stripLeading();
    }
    return arguments;
  }

  private static String expanded(String line) {
    String expanded = line.replace("${FW_DOLLAR}", "\0");
    if (expanded.contains("${")) {
      throw new IllegalArgumentException("a variable: " + line);
    }
    return expanded.replace('\0', '$');
  }

  private static int closing(String text, char quote) {
    int i = 1;
    while (text.charAt(i) != quote) {
      boolean escapes =
          text.charAt(i) == '\\' && "\\".concat("" + quote).indexOf(text.charAt(i + 1)) >= 0;
      i += escapes ? 2 : 1;
    }
    return i;
  }

  private static int blank(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) != ' ') {
      i++;
    }
    return i;
  }

  private static String unescaped(String word, int quote) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      boolean more = i + 1 < word.length();
      if (word.charAt(i) == '\\'
          && more
          && (word.charAt(i + 1) == '\\' || word.charAt(i + 1) == quote)) {
        i++;
      }
      out.append(word.charAt(i));
    }
    return out.toString();
  }

  /** A value of RequestHeader (mod_headers.c, parse_format_string). */
  static String header(String argument) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < argument.length(); i++) {
      if (argument.charAt(i) == '%' && argument.charAt(++i) != '%') {
        throw new IllegalArgumentException("a format: " + argument);
      }
      if (argument.charAt(i) == '\\') {
        i++;
      }
      out.append(argument.charAt(i));
    }
    return out.toString();
  }

  /** Text where a backslash takes the meaning away, and these characters have one. */
  static String evaluated(String text, String meaning) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (meaning.indexOf(text.charAt(i)) >= 0) {
        throw new IllegalArgumentException(
            "a meaning of its own: " + text.charAt(i) + " in " + text);
      }
      out.append(text.charAt(i));
    }
    return out.toString();
  }

  /** The one name that a pattern of a section matches (util.c, ap_strcmp_match with [x]). */
  static String matched(String pattern) {
    if (!pattern.matches("(?s).*[*?\\[].*")) {
      return pattern;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      switch (pattern.charAt(i)) {
        case '\\' -> out.append(pattern.charAt(++i));
        case '[' -> {
          out.append(pattern.charAt(i + 1));
          i += 2;
        }
        case '*', '?' -> throw new IllegalArgumentException("a wildcard: " + pattern);
        default -> out.append(pattern.charAt(i));
      }
    }
    return out.toString();
  }
}
