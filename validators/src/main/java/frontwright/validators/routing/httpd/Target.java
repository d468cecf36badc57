package frontwright.validators.routing.httpd;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request target taken apart, as {@code ap_parse_uri} and {@code apr_uri_parse} do.
 *
 * @param scheme in small letters, or null
 * @param host the authority's host, without brackets; null where there is none
 * @param port the authority's port, 0 where there is none
 * @param path null where there is none
 * @param query behind the question mark, or null
 * @param fault whether httpd answers 400 to it
 */
record Target(
    @Nullable String scheme,
    @Nullable String host,
    int port,
    @Nullable String path,
    @Nullable String query,
    boolean fault) {

  private static final Target BAD = new Target(null, null, 0, null, null, true);

  static Target of(String target, String method) {
    String text = target;
    while (text.startsWith("//")) {
      text = text.substring(1);
    }
    int hash = text.indexOf('#');
    if (hash >= 0 || !Escapes.isVisible(text) || text.isEmpty()) {
      return BAD;
    }
    if (text.startsWith("/")) {
      return rest(null, null, 0, text);
    }
    int colon = text.indexOf("://");
    if (colon > 0 && text.substring(0, colon).matches("[A-Za-z][A-Za-z0-9+.-]*")) {
      return absolute(text.substring(0, colon).toLowerCase(Locale.ROOT), text.substring(colon + 3));
    }
    return text.equals("*") && method.equals("OPTIONS") ? rest(null, null, 0, "*") : BAD;
  }

  private static Target rest(
      @Nullable String scheme, @Nullable String host, int port, String text) {
    int question = text.indexOf('?');
    String path = question < 0 ? text : text.substring(0, question);
    String query = question < 0 ? null : text.substring(question + 1);
    return new Target(scheme, host, port, path.isEmpty() ? null : path, query, false);
  }

  private static Target absolute(String scheme, String text) {
    int end = 0;
    while (end < text.length() && "/?".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String authority = text.substring(0, end);
    if (authority.contains("@")) {
      return BAD;
    }
    int bracket = authority.startsWith("[") ? authority.indexOf(']') : -1;
    if (authority.startsWith("[") && bracket < 0) {
      return BAD;
    }
    int colon = authority.indexOf(':', Math.max(bracket, 0));
    String number = colon < 0 ? "" : authority.substring(colon + 1);
    if (!number.matches("[0-9]{0,5}") || (bracket > 0 && bracket + 1 != ends(authority, colon))) {
      return BAD;
    }
    String host = colon < 0 ? authority : authority.substring(0, colon);
    String bare = bracket > 0 ? authority.substring(1, bracket) : host;
    int port = number.isEmpty() ? 0 : Integer.parseInt(number);
    return rest(scheme, bare, port, text.substring(end));
  }

  private static int ends(String authority, int colon) {
    return colon < 0 ? authority.length() : colon;
  }
}
