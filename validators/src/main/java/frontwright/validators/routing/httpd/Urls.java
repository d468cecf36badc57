package frontwright.validators.routing.httpd;

import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.Optional;

/** The names that a server calls itself by (server/core.c). */
final class Urls {

  private static final Setting<String> CANONICAL_NAME =
      Setting.value("usecanonicalname", "off", Ascii::lower);

  private static final Setting<Boolean> IS_PHYSICAL_PORT =
      Setting.isOn("usecanonicalphysicalport", false);

  private Urls() {}

  /** Sets what {@code UseCanonicalName} and {@code UseCanonicalPhysicalPort} decide. */
  static void name(HttpdRequest r) {
    Host host = r.host();
    String canonical = r.directory.get(CANONICAL_NAME);
    boolean isOn = canonical.equals("on");
    r.serverName = isOn || r.hostname == null ? ownName(r) : r.hostname;
    if (canonical.equals("dns")) {
      throw new Undecidable("UseCanonicalName DNS");
    }
    int local = r.directory.get(IS_PHYSICAL_PORT) ? r.sent.port() : 0;
    int own = host.port() > 0 ? host.port() : host.defaultPort();
    int unnamed = local > 0 ? local : own;
    r.serverPort = isOn ? (host.port() > 0 ? own : unnamed) : r.hostPort > 0 ? r.hostPort : unnamed;
  }

  private static String ownName(HttpdRequest r) {
    String own = r.host().writtenName();
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
