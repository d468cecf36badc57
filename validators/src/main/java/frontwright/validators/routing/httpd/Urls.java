package frontwright.validators.routing.httpd;

import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The names that a server calls itself by (server/core.c). */
final class Urls {

  private Urls() {}

  /** Sets what {@code UseCanonicalName} and {@code UseCanonicalPhysicalPort} decide. */
  static void name(HttpdRequest r) {
    Host host = r.host();
    String canonical = r.directory.value("usecanonicalname", "Off").toLowerCase(Locale.ROOT);
    boolean isOn = canonical.equals("on");
    r.serverName = isOn || r.hostname == null ? ownName(r) : r.hostname;
    if (canonical.equals("dns")) {
      throw new Undecidable("UseCanonicalName DNS");
    }
    boolean isPhysical = r.directory.isOn("usecanonicalphysicalport", false);
    int local = isPhysical ? r.sent.port() : 0;
    int named = isOn ? 0 : r.hostPort;
    int own = host.port();
    List<Integer> ports = isOn ? List.of(own, local) : List.of(named, local, own);
    r.serverPort = ports.stream().filter(port -> port > 0).findFirst().orElse(host.defaultPort());
  }

  private static String ownName(HttpdRequest r) {
    String own = r.host().name();
    return own.isEmpty() ? r.mainName : own;
  }

  /** {@code scheme://host:port}, the port where it needs to be said. */
  static String authority(HttpdRequest r) {
    if (r.serverName.isEmpty()) {
      throw new Undecidable("ServerName");
    }
    String name = r.serverName.contains(":") ? "[" + r.serverName + "]" : r.serverName;
    String scheme = r.host().scheme();
    boolean isUsual = r.serverPort == r.host().defaultPort();
    return scheme + "://" + name + (isUsual ? "" : ":" + r.serverPort);
  }

  /** {@code ap_construct_url}. */
  static String absolute(HttpdRequest r, String path) {
    return authority(r) + path;
  }

  /** {@code ap_is_url}: a scheme and a colon. */
  static boolean isUrl(String text) {
    int colon = 0;
    while (colon < text.length() && isScheme(text.charAt(colon))) {
      colon++;
    }
    return colon > 0 && colon < text.length() && text.charAt(colon) == ':';
  }

  private static boolean isScheme(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '-'
        || c == '.';
  }

  /** The last directive of a name, if its first argument is a path; the path. */
  static Optional<String> path(Optional<HttpdNode> node, String root) {
    return node.map(each -> each.argument(0))
        .map(path -> path.startsWith("/") ? path : Paths.merged(root, path));
  }
}
