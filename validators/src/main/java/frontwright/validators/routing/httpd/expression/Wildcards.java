package frontwright.validators.routing.httpd.expression;

/** Patterns with wildcards as {@code apr_fnmatch} has them (APR 1.7, strings/apr_fnmatch.c). */
public final class Wildcards {

  private final String pattern;
  private final String text;
  private final boolean isPath;

  private Wildcards(String pattern, String text, boolean isPath, boolean isCaseless) {
    this.pattern = isCaseless ? Functions.lower(pattern) : pattern;
    this.text = isCaseless ? Functions.lower(text) : text;
    this.isPath = isPath;
  }

  /**
   * Whether a whole text matches.
   *
   * @param isPath whether a slash has to be written ({@code APR_FNM_PATHNAME})
   */
  public static boolean match(String pattern, String text, boolean isPath, boolean isCaseless) {
    return new Wildcards(pattern, text, isPath, isCaseless).match();
  }

  /** Only the last star has to be tried again. */
  private boolean match() {
    int at = 0;
    int in = 0;
    int star = -1;
    int starred = 0;
    while (in < text.length()) {
      if (at < pattern.length() && pattern.charAt(at) == '*') {
        star = at++;
        starred = in;
        continue;
      }
      int next = at < pattern.length() ? one(at, text.charAt(in)) : -1;
      if (next >= 0) {
        at = next;
        in++;
      } else if (star >= 0 && !(isPath && text.charAt(starred) == '/')) {
        at = star + 1;
        in = ++starred;
      } else {
        return false;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) == '*') {
      at++;
    }
    return at == pattern.length();
  }

  /** Where the pattern goes on behind what matches a character; -1 where that does not. */
  private int one(int at, char c) {
    char wanted = pattern.charAt(at);
    boolean isSlash = isPath && c == '/';
    if (wanted == '[') {
      int end = bracketEnd(at);
      if (end >= 0) {
        return !isSlash && isInBracket(at, end, c) ? end + 1 : -1;
      }
    } else if (wanted == '?') {
      return isSlash ? -1 : at + 1;
    } else if (wanted == '\\' && at + 1 < pattern.length()) {
      return pattern.charAt(at + 1) == c ? at + 2 : -1;
    }
    return wanted == c ? at + 1 : -1;
  }

  private int first(int open) {
    boolean isNegated = pattern.startsWith("!", open + 1) || pattern.startsWith("^", open + 1);
    return open + (isNegated ? 2 : 1);
  }

  /** Where the bracket closes; -1 where it does not, and stands for itself. */
  private int bracketEnd(int open) {
    int at = first(open);
    boolean isFirst = true;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      if (c == ']' && !isFirst) {
        return at;
      }
      at += c == '\\' && !(isFirst && c == ']') ? 1 : 0;
      if (at >= pattern.length() || (isPath && pattern.charAt(at) == '/')) {
        return -1;
      }
      at = isRange(at) ? rangeEnd(at) : at;
      if (at >= pattern.length() || (isPath && pattern.charAt(at) == '/')) {
        return -1;
      }
      at++;
      isFirst = false;
    }
    return -1;
  }

  private boolean isRange(int at) {
    return pattern.startsWith("-", at + 1) && !pattern.startsWith("]", at + 2);
  }

  private int rangeEnd(int at) {
    return at + (pattern.startsWith("\\", at + 2) ? 3 : 2);
  }

  private boolean isInBracket(int open, int close, char c) {
    int at = first(open);
    boolean isIn = false;
    while (at < close) {
      at += pattern.charAt(at) == '\\' ? 1 : 0;
      char from = pattern.charAt(at);
      if (isRange(at)) {
        at = rangeEnd(at);
        isIn |= isBetween(from, c, pattern.charAt(at));
      } else {
        isIn |= from == c;
      }
      at++;
    }
    return isIn == (first(open) == open + 1);
  }

  /** Chars are signed in C. */
  private static boolean isBetween(char from, char c, char to) {
    return (byte) from <= (byte) c && (byte) c <= (byte) to;
  }
}
