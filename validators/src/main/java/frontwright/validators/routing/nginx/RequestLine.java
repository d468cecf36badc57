package frontwright.validators.routing.nginx;

import org.jspecify.annotations.Nullable;

/**
 * A request line that nginx accepts: ngx_http_parse_request_line.
 *
 * @param host the host of an absolute target, not yet looked at; null for a target that is a path
 * @param target path and query as they were sent
 * @param isPathEmpty whether the target is only a query
 * @param isComplex whether there are escapes, dot segments or repeated slashes to be resolved
 * @param hasPlus whether a plus sign was met in the path
 */
record RequestLine(
    @Nullable String host, String target, boolean isPathEmpty, boolean isComplex, boolean hasPlus) {

  /**
   * Parses.
   *
   * @return null for what nginx answers with 400
   */
  static @Nullable RequestLine parse(String method, String target) {
    if (!isMethod(method)) {
      return null;
    }
    int start = 0;
    while (start < target.length() && target.charAt(start) == ' ') {
      start++;
    }
    int end = target.length();
    while (end > start && target.charAt(end - 1) == ' ') {
      end--;
    }
    String line = target.substring(start, end);
    if (line.startsWith("/")) {
      return scan(null, line);
    }
    return Absolute.parse(line);
  }

  private static boolean isMethod(String method) {
    for (int i = 0; i < method.length(); i++) {
      char c = method.charAt(i);
      if ((c < 'A' || c > 'Z') && c != '_' && c != '-') {
        return false;
      }
    }
    return !method.isEmpty();
  }

  /** What Uri these are; null for what nginx answers with 400. */
  @Nullable Uri uri(boolean mergesSlashes) {
    if (isComplex || isPathEmpty) {
      return ComplexUri.parse(target, mergesSlashes, isPathEmpty, hasPlus);
    }
    int query = target.indexOf('?');
    return query < 0
        ? new Uri(target, "", false, hasPlus)
        : new Uri(target.substring(0, query), target.substring(query + 1), false, hasPlus);
  }

  /** Looks at a path with its query, which begins with a slash or a question mark. */
  static @Nullable RequestLine scan(@Nullable String host, String target) {
    boolean isPathEmpty = target.startsWith("?");
    boolean isComplex = false;
    boolean hasPlus = false;
    boolean isAfterSlash = !isPathEmpty;
    boolean isLooking = !isPathEmpty;
    for (int i = 1; i < target.length(); i++) {
      char c = target.charAt(i);
      if (c <= ' ' || c == 0x7f) {
        return null;
      }
      if (c == '#' || (isLooking && (c == '%' || (isAfterSlash && (c == '.' || c == '/'))))) {
        isComplex = true;
        isLooking = false;
      } else if (isLooking && c == '?') {
        isLooking = false;
      } else if (isLooking) {
        hasPlus |= c == '+';
        isAfterSlash = c == '/' || (isAfterSlash && c == '+');
      }
    }
    return new RequestLine(host, target, isPathEmpty, isComplex, hasPlus);
  }

  /** Targets with scheme and authority in front. */
  private static final class Absolute {

    private static final String IN_LITERAL = ":-._~!$&'()*+,;=";

    static @Nullable RequestLine parse(String line) {
      int colon = scheme(line);
      if (colon < 0 || !line.startsWith("://", colon)) {
        return null;
      }
      int start = colon + 3;
      int end = host(line, start);
      if (end < 0) {
        return null;
      }
      String host = line.substring(start, end);
      int rest = end < line.length() && line.charAt(end) == ':' ? port(line, end + 1) : end;
      if (rest == line.length()) {
        return new RequestLine(host, "/", false, false, false);
      }
      char c = line.charAt(rest);
      return c == '/' || c == '?' ? scan(host, line.substring(rest)) : null;
    }

    private static int scheme(String line) {
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        if (c == ':' && i > 0) {
          return i;
        }
        if (!isLetter(c) && (i == 0 || (!isDigit(c) && c != '+' && c != '-' && c != '.'))) {
          return -1;
        }
      }
      return -1;
    }

    private static int host(String line, int start) {
      int i = start;
      boolean isLiteral = line.startsWith("[", start);
      if (isLiteral) {
        i++;
        while (i < line.length() && line.charAt(i) != ']') {
          char c = line.charAt(i++);
          if (!isLetter(c) && !isDigit(c) && IN_LITERAL.indexOf(c) < 0) {
            return -1;
          }
        }
        return i < line.length() ? i + 1 : -1;
      }
      while (i < line.length() && isHost(line.charAt(i))) {
        i++;
      }
      return i;
    }

    private static int port(String line, int start) {
      int i = start;
      while (i < line.length() && isDigit(line.charAt(i))) {
        i++;
      }
      return i;
    }

    private static boolean isHost(char c) {
      return isLetter(c) || isDigit(c) || c == '.' || c == '-';
    }

    private static boolean isLetter(char c) {
      int lower = c | 0x20;
      return lower >= 'a' && lower <= 'z';
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }
  }
}
