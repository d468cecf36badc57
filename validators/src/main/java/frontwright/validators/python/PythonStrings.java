package frontwright.validators.python;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of string literals (The Python Language Reference, 2.4.1). */
final class PythonStrings {

  private static final String SIMPLE = "\\'\"abfnrtv";
  private static final String MEANT = "\\'\"\u0007\b\f\n\r\t\u000b";

  private PythonStrings() {}

  /** The value of a token; null for bytes, f-strings, broken ones, and names of characters. */
  static @Nullable String value(String token) {
    int quote = 0;
    while (token.charAt(quote) != '"' && token.charAt(quote) != '\'') {
      quote++;
    }
    String prefix = token.substring(0, quote).toLowerCase(Locale.ROOT);
    String body = body(token.substring(quote));
    if (body == null || !Set.of("", "r", "u").contains(prefix)) {
      return null;
    }
    return prefix.equals("r") ? body : unescaped(body);
  }

  private static @Nullable String body(String quoted) {
    String one = quoted.substring(0, 1);
    String mark = quoted.startsWith(one.repeat(3)) ? one.repeat(3) : one;
    boolean closed = quoted.length() >= 2 * mark.length() && quoted.endsWith(mark);
    return closed ? quoted.substring(mark.length(), quoted.length() - mark.length()) : null;
  }

  private static @Nullable String unescaped(String body) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < body.length()) {
      char c = body.charAt(at++);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      char escaped = at < body.length() ? body.charAt(at++) : 'N';
      int simple = SIMPLE.indexOf(escaped);
      if (simple >= 0) {
        out.append(MEANT.charAt(simple));
      } else if (escaped == 'x' || escaped == 'u') {
        int digits = escaped == 'x' ? 2 : 4;
        int code = code(body, at, digits);
        if (code < 0) {
          return null;
        }
        out.append((char) code);
        at += digits;
      } else if (escaped == 'N' || escaped == 'U' || Character.isDigit(escaped)) {
        return null;
      } else if (escaped != '\n') {
        out.append('\\').append(escaped);
      }
    }
    return out.toString();
  }

  private static int code(String body, int start, int digits) {
    if (start + digits > body.length()) {
      return -1;
    }
    String code = body.substring(start, start + digits);
    return code.matches("[0-9A-Fa-f]+") ? Integer.parseInt(code, 16) : -1;
  }
}
