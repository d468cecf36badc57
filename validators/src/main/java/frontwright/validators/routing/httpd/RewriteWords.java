package frontwright.validators.routing.httpd;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words of {@code RewriteRule} and {@code RewriteCond}, which mod_rewrite separates by itself
 * (parseargline, mod_rewrite.c): backslashes stay.
 *
 * @param first a pattern, or what a condition tests
 * @param second a substitution, or a condition's pattern
 * @param flags with their brackets, or null
 */
record RewriteWords(String first, String second, @Nullable String flags) {

  /** A word and where the next one begins; {@code isOpen} when the line ended in it. */
  private record Part(String text, int end, boolean isOpen) {}

  /** Reads what is behind a directive's name; empty when mod_rewrite refuses it. */
  static Optional<RewriteWords> of(String line) {
    Part first = part(line, blanks(line, 0));
    if (first.isOpen) {
      return Optional.empty();
    }
    Part second = part(line, blanks(line, first.end));
    int rest = blanks(line, second.end);
    boolean hasFlags = !second.isOpen && rest < line.length();
    return Optional.of(
        new RewriteWords(first.text, second.text, hasFlags ? part(line, rest).text : null));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static int blanks(String line, int from) {
    int at = from;
    while (at < line.length() && isBlank(line.charAt(at))) {
      at++;
    }
    return at;
  }

  private static Part part(String line, int from) {
    boolean isQuoted =
        from < line.length() && (line.charAt(from) == '"' || line.charAt(from) == '\'');
    int start = isQuoted ? from + 1 : from;
    int at = start;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (isQuoted ? c == line.charAt(from) : isBlank(c)) {
        return new Part(line.substring(start, at), at + 1, false);
      }
      at += c == '\\' && at + 1 < line.length() && isBlank(line.charAt(at + 1)) ? 2 : 1;
    }
    return new Part(line.substring(start), line.length(), true);
  }
}
