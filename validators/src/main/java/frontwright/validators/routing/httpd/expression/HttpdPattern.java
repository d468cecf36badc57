package frontwright.validators.routing.httpd.expression;

import frontwright.validators.regex.Compilation;
import frontwright.validators.regex.Expression;
import frontwright.validators.regex.Matcher;
import frontwright.validators.regex.Matching;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression as httpd compiles it (ap_regcomp, util_pcre.c): a dot is any byte, and a
 * dollar sign is the very end. {@code RegexDefaultOptions} may say otherwise.
 */
public final class HttpdPattern {

  private final String text;
  private final @Nullable Expression expression;

  private HttpdPattern(String text, @Nullable Expression expression) {
    this.text = text;
    this.expression = expression;
  }

  /**
   * Compiles; empty when PCRE2 refuses it, with which httpd does not start.
   *
   * @param text one character for each byte
   */
  public static Optional<HttpdPattern> compile(String text, boolean isCaseless) {
    if (text.startsWith("(*")) {
      return Optional.of(new HttpdPattern(text, null));
    }
    Compilation compilation = Expression.compile("(?s)" + ended(text), isCaseless);
    return compilation instanceof Compilation.Refused
        ? Optional.empty()
        : Optional.of(new HttpdPattern(text, compilation.compiled().orElse(null)));
  }

  /** As it is written. */
  public String text() {
    return text;
  }

  /** How many captures it has; -1 where it is not understood. */
  public int groups() {
    return expression == null ? -1 : expression.groups().size();
  }

  /** Looks for it. */
  public Matching find(String subject) {
    return expression == null
        ? new Matching.Unknown("`" + text + "` is more than is understood")
        : Matcher.find(expression, subject);
  }

  /** Says {@code \z} for each dollar sign that stands for the end. */
  private static String ended(String text) {
    if (text.indexOf('$') < 0) {
      return text;
    }
    StringBuilder ended = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = end(text, at);
      String part = text.substring(at, end);
      ended.append(part.equals("$") ? "\\z" : part);
      at = end;
    }
    return ended.toString();
  }

  /** Where an escape, a class, or a single character ends. */
  private static int end(String text, int at) {
    char c = text.charAt(at);
    if (text.startsWith("\\Q", at)) {
      int end = text.indexOf("\\E", at);
      return end < 0 ? text.length() : end + 2;
    } else if (c == '\\') {
      return Math.min(text.length(), at + 2);
    }
    return c == '[' ? classEnd(text, at) : at + 1;
  }

  private static int classEnd(String text, int start) {
    int at = start + 1;
    at += text.startsWith("^", at) ? 1 : 0;
    at += text.startsWith("]", at) ? 1 : 0;
    while (at < text.length() && text.charAt(at) != ']') {
      if (text.startsWith("[:", at) && text.indexOf(":]", at) > 0) {
        at = text.indexOf(":]", at) + 2;
      } else {
        at += text.charAt(at) == '\\' ? 2 : 1;
      }
    }
    return Math.min(text.length(), at + 1);
  }
}
