package frontwright.validators.routing.httpd;

import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A backend as mod_proxy is told of it: {@code proxy_worker}.
 *
 * @param url as it is written, without its socket
 * @param socket the path of a unix socket, or empty
 * @param parameters by name in small letters
 */
record Worker(String url, String socket, Map<String, String> parameters) {

  private static final Map<String, Integer> PORTS =
      Map.of("http", 80, "https", 443, "ws", 80, "wss", 443, "fcgi", 8000, "scgi", 4000);

  /** Reads a URL, which may have a socket in front, and the words behind it. */
  static Worker of(String url, List<String> words) {
    int bar = url.indexOf('|');
    boolean isSocket = url.regionMatches(true, 0, "unix:", 0, 5) && bar > 0;
    return new Worker(
        Prepared.text(normal(Passes.withoutSocket(url))),
        isSocket ? url.substring(5, bar) : "",
        new HashMap<>(parameters(words)));
  }

  /** The host in small letters, without a usual port (ap_proxy_define_worker). */
  private static String normal(String url) {
    int start = url.indexOf("://") + 3;
    int slash = url.indexOf('/', start);
    int end = slash < 0 ? url.length() : slash;
    String origin = Ascii.lower(url.substring(0, end));
    return origin.replaceFirst("^(http://.*):80$|^(https://.*):443$", "$1$2") + url.substring(end);
  }

  /** {@code name=value}, the last one of a name. */
  static Map<String, String> parameters(List<String> words) {
    Map<String, String> parameters = new HashMap<>();
    for (String word : words) {
      int equals = word.indexOf('=');
      if (equals > 0) {
        parameters.put(
            word.substring(0, equals).toLowerCase(Locale.ROOT), word.substring(equals + 1));
      }
    }
    return parameters;
  }

  /** Adds what {@code ProxySet} says in a section. */
  void set(HttpdNode section) {
    section
        .children("ProxySet")
        .filter(node -> node.argument(0).contains("="))
        .forEach(node -> parameters.putAll(parameters(node.arguments())));
  }

  String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  /** Whether it is left out until somebody changes that. */
  boolean isDisabled() {
    String status = parameter("status");
    return !status.isEmpty() && status.matches("(?i)(?:[^-]*|.*[^-])[DS].*");
  }

  /** Where it is reached: {@code host:port} or {@code unix:/path}. */
  String address() {
    return socket.isEmpty() ? address(url) : "unix:" + socket;
  }

  /** The host and port of a URL; 0 for uwsgi's, whose default port httpd does not know. */
  static String address(String url) {
    int start = url.indexOf("://") + 3;
    int slash = url.indexOf('/', start);
    String authority = Ascii.lower(url.substring(start, slash < 0 ? url.length() : slash));
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    int colon = host.lastIndexOf(':');
    boolean hasPort = colon >= 0 && host.indexOf(']', colon) < 0 && colon + 1 < host.length();
    String scheme = url.substring(0, start - 3).toLowerCase(Locale.ROOT);
    return hasPort ? host : host + ":" + PORTS.getOrDefault(scheme, 0);
  }
}
