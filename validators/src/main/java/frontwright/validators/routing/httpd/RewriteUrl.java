package frontwright.validators.routing.httpd;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What mod_rewrite knows of URLs. */
final class RewriteUrl {

  /** Schemes in small letters, and whether they have queries. */
  private static final List<String> WITH_QUERY =
      List.of(
          "ajp://",
          "balancer://",
          "fcgi://",
          "http://",
          "https://",
          "h2://",
          "h2c://",
          "mailto:",
          "scgi://",
          "ws://",
          "wss://");

  private static final List<String> WITHOUT_QUERY =
      List.of("ftp://", "gopher://", "ldap://", "news:", "nntp://");

  private RewriteUrl() {}

  /** {@code is_absolute_uri}: how long the scheme is, slashes included; 0 where there is none. */
  static int scheme(String url) {
    if (url.startsWith("/") || url.length() <= 5) {
      return 0;
    }
    String known = known(url);
    if (known == null && url.regionMatches(true, 0, "unix:", 0, 5)) {
      return url.startsWith("//", 5) ? 7 : 5;
    }
    return known == null ? 0 : known.length();
  }

  private static @Nullable String known(String url) {
    for (String scheme : WITH_QUERY) {
      if (url.regionMatches(true, 0, scheme, 0, scheme.length())) {
        return scheme;
      }
    }
    for (String scheme : WITHOUT_QUERY) {
      if (url.regionMatches(true, 0, scheme, 0, scheme.length())) {
        return scheme;
      }
    }
    return null;
  }

  /** Whether the scheme is known to have no queries. */
  static boolean isWithoutQuery(String url) {
    return scheme(url) > 0 && WITHOUT_QUERY.contains(String.valueOf(known(url)));
  }

  /** {@code escape_absolute_uri}: all behind the host is escaped. */
  static String escaped(String url) {
    int at = scheme(url);
    if (at > 0 && url.charAt(at - 1) == '/') {
      int slash = url.indexOf('/', at);
      if (slash < 0 || slash + 1 == url.length()) {
        return url;
      }
      if (url.regionMatches(true, 0, "ldap", 0, 4)) {
        throw new Undecidable("a redirection to " + url);
      }
      at = slash + 1;
    }
    return url.substring(0, at) + Escapes.path(url.substring(at));
  }

  /** {@code fully_qualify_uri}: with the server's name in front where there is no scheme. */
  static String qualified(HttpdRequest r, String url) {
    if (scheme(url) > 0) {
      return url;
    }
    return Urls.authority(r) + (url.startsWith("/") ? "" : "/") + url;
  }

  /** {@code reduce_uri}: without the server's own name in front; null where it is another's. */
  static @Nullable String reduced(HttpdRequest r, String url) {
    String scheme = r.host().scheme() + "://";
    if (!url.regionMatches(true, 0, scheme, 0, scheme.length())
        || url.length() <= scheme.length()) {
      return null;
    }
    String rest = url.substring(scheme.length());
    int end = 0;
    while (end < rest.length() && rest.charAt(end) != '/') {
      end++;
    }
    String authority = rest.substring(0, end);
    int colon = authority.indexOf(':');
    String host = colon < 0 ? authority : authority.substring(0, colon);
    int port = colon < 0 ? r.host().defaultPort() : Ascii.number(authority.substring(colon + 1));
    String path = end == rest.length() ? "/" : rest.substring(end);
    return r.host().isAsked(Ascii.lower(host), port) ? path : null;
  }

  /** {@code subst_prefix_path}: one prefix in place of another. */
  static String moved(String path, String from, String to) {
    String prefix = from.endsWith("/") ? from.substring(0, from.length() - 1) : from;
    if (!path.startsWith(prefix + "/")) {
      return path;
    }
    String start = to.isEmpty() || to.endsWith("/") ? to : to + "/";
    return start + path.substring(prefix.length() + 1);
  }
}
