package frontwright.validators.routing.nginx;

import org.jspecify.annotations.Nullable;

/**
 * Where a {@code *_pass} points to: ngx_parse_url.
 *
 * @param isUnix whether it is a unix socket
 * @param host the host as it is written, or the socket's path
 * @param port the port; 0 where there is none
 * @param hasPort whether the port is written
 * @param isTls whether it is spoken to over TLS
 * @param uri the URI part of {@code proxy_pass}, or ""
 */
record Target(boolean isUnix, String host, int port, boolean hasPort, boolean isTls, String uri) {

  private static final int HTTP = 80;
  private static final int HTTPS = 443;
  private static final int HIGHEST = 65535;

  /** Reads what {@code proxy_pass} takes; null for what is none. */
  static @Nullable Target url(String url) {
    String lower = HostName.lowerCase(url);
    if (lower.startsWith("http://") && url.length() > "http://".length()) {
      return parse(url.substring("http://".length()), HTTP, false, true);
    } else if (lower.startsWith("https://") && url.length() > "https://".length()) {
      return parse(url.substring("https://".length()), HTTPS, true, true);
    }
    return null;
  }

  /** Reads what the other modules take; null for what is none. */
  static @Nullable Target address(String text) {
    boolean isTls = text.startsWith("suwsgi://");
    return parse(text.replaceFirst("^s?uwsgi://", ""), 0, isTls, false);
  }

  private static @Nullable Target parse(String text, int standard, boolean isTls, boolean hasUri) {
    if (HostName.lowerCase(text).startsWith("unix:")) {
      String path = text.substring("unix:".length());
      int colon = hasUri ? path.indexOf(':') : -1;
      String socket = colon < 0 ? path : path.substring(0, colon);
      String uri = colon < 0 ? "" : path.substring(colon + 1);
      return socket.isEmpty() ? null : new Target(true, socket, 0, false, isTls, uri);
    }
    int end = hasUri ? endOfAuthority(text) : text.length();
    if (text.indexOf('/') >= 0 && text.indexOf('/') < end) {
      return null;
    }
    String authority = text.substring(0, end);
    int bracket = authority.startsWith("[") ? authority.indexOf(']') : 0;
    int colon = authority.indexOf(':', Math.max(bracket, 0));
    String host = colon < 0 ? authority : authority.substring(0, colon);
    int port = colon < 0 ? standard : port(authority.substring(colon + 1));
    return host.isEmpty() || bracket < 0 || port < 0
        ? null
        : new Target(false, host, port, colon >= 0, isTls, text.substring(end));
  }

  private static int endOfAuthority(String text) {
    int slash = text.indexOf('/');
    int query = text.startsWith("[") ? -1 : text.indexOf('?');
    int end = slash < 0 || (query >= 0 && query < slash) ? query : slash;
    return end < 0 ? text.length() : end;
  }

  private static int port(String text) {
    boolean isNumber = text.matches("\\d{1,5}");
    int port = isNumber ? Integer.parseInt(text) : 0;
    return port < 1 || port > HIGHEST ? -1 : port;
  }

  /** The same with another URI part. */
  Target withUri(String other) {
    return new Target(isUnix, host, port, hasPort, isTls, other);
  }

  /** {@code $proxy_host} (ngx_http_proxy_set_vars). */
  String hostHeader() {
    if (isUnix) {
      return "localhost";
    }
    return !hasPort || port == (isTls ? HTTPS : HTTP) ? host : host + ":" + port;
  }

  /** {@code $proxy_port}. */
  String portText() {
    return isUnix ? "" : Integer.toString(port);
  }

  /** As a backend's address is written. */
  String address() {
    return isUnix ? "unix:" + host : host + ":" + port;
  }

  /** The key under which nginx finds an upstream. */
  String key() {
    return HostName.lowerCase(host);
  }
}
