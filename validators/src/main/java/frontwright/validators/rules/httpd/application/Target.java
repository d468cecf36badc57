package frontwright.validators.rules.httpd.application;

import frontwright.validators.rules.LazyPattern;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What mod_proxy passes requests to: {@code unix:/run/app.sock|http://name/path} or without the
 * socket.
 *
 * @param text as it is written
 * @param socket the path of a unix socket; empty where there is none
 * @param scheme in small letters, {@code balancer} among them; empty where it is no URL
 * @param authority host and port as they are written, or the balancer's name
 * @param path from the first slash behind that; empty where there is none
 */
record Target(String text, String socket, String scheme, String authority, String path) {

  private static final LazyPattern URL =
      LazyPattern.of(
          "(?:unix:([^|]*)\\|)?([a-z][\\w+.-]*):(?://)?([^/]*)(.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final LazyPattern INTERNAL =
      LazyPattern.of(
          "localhost|127\\.[\\d.]+|\\[::1]|10\\.[\\d.]+|192\\.168\\.[\\d.]+"
              + "|172\\.(1[6-9]|2\\d|3[01])\\.[\\d.]+|\\[f[cd][\\da-f:]+]|[^.\\[]+"
              + "|.*\\.(internal|local|lan|localdomain|test)",
          Pattern.CASE_INSENSITIVE);

  static Target of(String text) {
    Matcher parts = URL.matcher(text);
    if (!parts.matches()) {
      return new Target(text, "", "", "", "");
    }
    String socket = parts.group(1) == null ? "" : parts.group(1);
    String scheme = parts.group(2).toLowerCase(Locale.ROOT);
    return new Target(text, socket, scheme, parts.group(3), parts.group(4));
  }

  /** Whether a balancer chooses. */
  boolean isBalancer() {
    return scheme.equals("balancer");
  }

  /** Whether it is a unix socket. */
  boolean isSocket() {
    return !socket.isEmpty();
  }

  /** The host without its port. */
  String host() {
    return authority.replaceFirst(":\\d*$", "");
  }

  /** Whether it is spoken to in HTTP or HTTPS. */
  boolean isHttp() {
    return scheme.equals("http") || scheme.equals("https");
  }

  /** Whether it is on this machine or in this network, rather than another's site. */
  boolean isInternal() {
    return isSocket() || INTERNAL.matches(host());
  }

  /** The URL without the socket: what mod_proxy knows it by. */
  String url() {
    return text.substring(text.indexOf('|') + 1);
  }
}
