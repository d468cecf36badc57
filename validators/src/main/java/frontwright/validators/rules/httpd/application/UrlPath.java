package frontwright.validators.rules.httpd.application;

/** Paths of URLs as mod_alias, mod_proxy and mod_wsgi compare them ({@code alias_match}). */
final class UrlPath {

  /** Stands for the rest of a path, below a prefix. */
  private static final String REST = "x";

  private UrlPath() {}

  /**
   * Whether a URL's path begins with a prefix, as far as a slash. Any number of slashes is one; a
   * prefix that ends with a slash asks for one.
   */
  static boolean matches(String prefix, String path) {
    String wanted = prefix.replaceAll("/+", "/");
    String given = path.replaceAll("/+", "/");
    return given.startsWith(wanted)
        && (wanted.endsWith("/")
            || given.length() == wanted.length()
            || given.charAt(wanted.length()) == '/');
  }

  /** Whether every path that one prefix matches is matched by another. */
  static boolean covers(String wide, String narrow) {
    return matches(wide, narrow);
  }

  /** A path below a prefix. */
  static String below(String prefix) {
    return prefix.endsWith("/") ? prefix + REST : prefix + "/" + REST;
  }

  /** Without slashes at the end; empty for the root. */
  static String trimmed(String path) {
    return path.replaceFirst("/+$", "");
  }
}
