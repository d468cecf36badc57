package frontwright.validators.routing.httpd;

import org.jspecify.annotations.Nullable;

/** Comparing and joining paths. */
final class Paths {

  private Paths() {}

  /**
   * How much of a path a prefix of {@code Alias} or {@code ProxyPass} covers ({@code
   * alias_matches}): any number of slashes in one are any number in the other, and a segment is
   * covered as a whole or not at all.
   *
   * @return the number of characters; 0 where it does not match
   */
  static int covered(String path, String prefix) {
    int p = 0;
    int u = 0;
    while (p < prefix.length()) {
      if (prefix.charAt(p) == '/') {
        if (u >= path.length() || path.charAt(u) != '/') {
          return 0;
        }
        p = behindSlashes(prefix, p);
        u = behindSlashes(path, u);
      } else if (u >= path.length() || path.charAt(u++) != prefix.charAt(p++)) {
        return 0;
      }
    }
    boolean isSegment =
        u >= path.length() || path.charAt(u) == '/' || (p > 0 && prefix.charAt(p - 1) == '/');
    return isSegment ? u : 0;
  }

  /** A path without the slashes in front. */
  static String withoutSlashes(String path) {
    return path.substring(behindSlashes(path, 0));
  }

  private static int behindSlashes(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == '/') {
      end++;
    }
    return end;
  }

  /**
   * An absolute path without {@code .}, {@code ..} and double slashes ({@code apr_filepath_merge}).
   *
   * @return null where it leaves the directory that it has to stay in
   */
  static @Nullable String merged(String root, String path) {
    String base = canonical(root);
    if (base == null) {
      return null;
    }
    StringBuilder out = new StringBuilder(base);
    if (out.charAt(out.length() - 1) != '/') {
      out.append('/');
    }
    int kept = base.equals("/") ? 1 : base.length();
    int at = 0;
    while (at < path.length()) {
      int end = path.indexOf('/', at);
      int next = end < 0 ? path.length() : end + 1;
      String segment = path.substring(at, end < 0 ? path.length() : end);
      if (segment.equals("..")) {
        if (!up(out) || out.length() < kept) {
          return null;
        }
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        out.append(path, at, next);
      }
      at = next;
    }
    return out.toString();
  }

  private static boolean up(StringBuilder out) {
    if (out.length() <= 1) {
      return false;
    }
    out.setLength(out.length() - 1);
    out.setLength(out.lastIndexOf("/") + 1);
    return true;
  }

  /** The same for a path by itself; null where it is not absolute, or goes above the root. */
  static @Nullable String canonical(String path) {
    if (!path.startsWith("/")) {
      return null;
    }
    return path.contains("//") || path.contains("/.") ? merged("/", path.substring(1)) : path;
  }

  /** Behind the last slash. */
  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** How many slashes it has ({@code ap_count_dirs}). */
  static int depth(String path) {
    int slashes = 0;
    for (int i = 0; i < path.length(); i++) {
      slashes += path.charAt(i) == '/' ? 1 : 0;
    }
    return slashes;
  }

  /** {@code apr_fnmatch_test}: whether a text is a pattern. */
  static boolean isPattern(String text) {
    int nesting = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '?' || c == '*' || (c == ']' && nesting > 0)) {
        return true;
      }
      nesting += c == '[' ? 1 : 0;
      i += c == '\\' ? 1 : 0;
    }
    return false;
  }
}
