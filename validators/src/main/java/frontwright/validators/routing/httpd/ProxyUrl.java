package frontwright.validators.routing.httpd;

import frontwright.model.routing.Value;
import frontwright.model.routing.Value.Known;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How mod_proxy writes the URL that it asks for: {@code ap_proxy_canon_url} and its hooks. */
final class ProxyUrl {

  private static final Map<String, Integer> PORTS =
      Map.of(
          "http",
          80,
          "https",
          443,
          "ws",
          80,
          "wss",
          443,
          "fcgi",
          8000,
          "scgi",
          4000,
          "uwsgi",
          3031,
          "balancer",
          0);

  private final HttpdRequest r;
  private final String scheme;

  /** Host and port, the port left out where it is the scheme's; brackets around IPv6. */
  private final String authority;

  /** What is behind the first slash. */
  private final String rest;

  private ProxyUrl(HttpdRequest r, String scheme, String authority, String rest) {
    this.r = r;
    this.scheme = scheme;
    this.authority = authority;
    this.rest = rest;
  }

  /**
   * Makes a request's {@code proxy:} URL canonical, and the path behind it for those that ask for
   * it; returns 0, or a status to answer with.
   */
  static int canonicalise(HttpdRequest r) {
    String url = withoutSocket(r, String.valueOf(r.filename).substring("proxy:".length()));
    int colon = url.indexOf(':');
    String scheme = colon < 0 ? "" : url.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!PORTS.containsKey(scheme)) {
      throw new Undecidable("the scheme of " + url);
    } else if (!url.startsWith("//", colon + 1)) {
      return 400;
    }
    String behind = url.substring(colon + 3);
    int slash = behind.indexOf('/');
    String host = slash < 0 ? behind : behind.substring(0, slash);
    String authority = authority(host.substring(host.lastIndexOf('@') + 1), scheme);
    String rest = slash < 0 ? "" : behind.substring(slash + 1);
    if (authority == null) {
      // What has a colon and no port behind it is taken for an IPv6 address, and fails later.
      r.isUnreachable = host.contains(":") && !host.matches(".*:\\d+|.*[?#].*");
      return r.isUnreachable ? 0 : 400;
    }
    return new ProxyUrl(r, scheme, authority, rest).canonicalise();
  }

  /** {@code fixup_uds_filename}. */
  private static String withoutSocket(HttpdRequest r, String url) {
    int bar = url.indexOf('|');
    if (!url.regionMatches(true, 0, "unix:", 0, 5) || bar < 0) {
      return url;
    }
    r.socket = url.substring("unix:".length(), bar);
    return url.substring(bar + 1)
        .replaceFirst("^([A-Za-z]+:)(?=$|/(?!/))", "$1//localhost")
        .replaceFirst("^([A-Za-z]+://)(?=$|/)", "$1localhost");
  }

  /** Host and port; null where they are wrong (apr_parse_addr_port). */
  private static @Nullable String authority(String host, String scheme) {
    String lower = Ascii.lower(host);
    int colon = lower.lastIndexOf(':');
    String number = colon < 0 ? "" : lower.substring(colon + 1);
    boolean hasPort = !number.isEmpty() && Ascii.areAll(number, Ascii::isDigit);
    String name = hasPort ? lower.substring(0, colon) : lower;
    boolean isBracketed = name.startsWith("[") && name.indexOf(']') == name.length() - 1;
    boolean isPlain = name.indexOf(':') < 0 && name.indexOf('[') < 0 && name.indexOf(']') < 0;
    int port = hasPort && number.length() < 6 ? Integer.parseInt(number) : 0;
    if (name.isEmpty() || !(isBracketed || isPlain) || (hasPort && (port < 1 || port > 65_535))) {
      return null;
    }
    boolean isUsual =
        !hasPort || scheme.equals("balancer") || PORTS.getOrDefault(scheme, 0) == port;
    return isUsual ? name : name + ":" + port;
  }

  private int canonicalise() {
    return switch (scheme) {
      case "balancer" -> named(rest, null);
      case "fcgi" -> fastcgi();
      case "scgi" -> scgi();
      case "uwsgi" -> uwsgi();
      default -> http();
    };
  }

  private int named(String path, @Nullable String query) {
    String question = query == null ? "" : "?" + query;
    r.filename = "proxy:" + scheme + "://" + authority + "/" + path + question;
    return 0;
  }

  private int http() {
    String path = r.isNocanon ? rest : encoded();
    String query = r.isNocanon ? null : r.args;
    if (path == null) {
      return 400;
    }
    boolean isForbidden =
        (r.isNocanon && !Escapes.isVisible(path)) || (query != null && !Escapes.isVisible(query));
    return isForbidden ? 403 : named(path, query);
  }

  private int uwsgi() {
    String path = r.isNocanon ? rest : encoded();
    if (path == null) {
      return 400;
    }
    return r.isNocanon && !Escapes.isVisible(path) ? 403 : named(path, null);
  }

  private int scgi() {
    String path = encoded();
    if (path == null) {
      return 400;
    }
    if (variable("proxy-scgi-pathinfo") != null) {
      r.pathInfo = "/" + path;
    }
    return named(path, null);
  }

  private @Nullable String variable(String name) {
    Value value = r.environment.get(name);
    if (value instanceof Value.Depends depends) {
      throw new Undecidable(depends.on());
    }
    return value instanceof Known known ? known.text() : null;
  }

  private int fastcgi() {
    boolean isRaw = r.isNocanon || r.isBySetHandler;
    String path = isRaw ? rest : encoded();
    if (path == null) {
      return 400;
    } else if (isRaw && path.chars().anyMatch(this::isForbidden)) {
      return 403;
    }
    String wanted = variable("proxy-fcgi-pathinfo");
    if (wanted != null) {
      split(path, wanted.toLowerCase(Locale.ROOT));
    }
    return named(path, null);
  }

  private boolean isForbidden(int c) {
    boolean mayBeFpm = CgiVariables.mayBeFpm(r);
    return c < ' ' || c == 127 || (mayBeFpm && c == '?');
  }

  /** Sets what is behind the script. */
  private void split(String path, String wanted) {
    if (wanted.equals("full")) {
      throw new Undecidable("proxy-fcgi-pathinfo=full");
    } else if (wanted.equals("first-dot") || wanted.equals("last-dot")) {
      int dot = wanted.equals("first-dot") ? path.indexOf('.') : path.lastIndexOf('.');
      int slash = dot < 0 ? -1 : path.indexOf('/', dot);
      if (slash >= 0) {
        r.pathInfo = unescaped(path.substring(slash));
      }
    } else {
      r.pathInfo = wanted.equals("unescape") ? unescaped("/" + path) : "/" + path;
    }
  }

  /** Slashes stay encoded, wrong escapes and NUL as unescape_url (util.c) leaves them. */
  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      boolean isEscape =
          text.charAt(i) == '%' && Escapes.isHex(text, i + 1) && Escapes.isHex(text, i + 2);
      char c = isEscape ? Escapes.decoded(text, i) : text.charAt(i);
      if (isEscape && c == '/') {
        plain.append(text, i, i + 3);
      } else if (isEscape && c == 0) {
        return plain.toString();
      } else {
        plain.append(c);
      }
      i += isEscape ? 2 : 0;
    }
    return plain.toString();
  }

  /** {@code ap_proxy_canonenc_ex} for a path; null where it refuses the path. */
  private @Nullable String encoded() {
    boolean keepsSlashes = r.directory.get(Processing.ENCODED_SLASHES) == UriPath.Slashes.KEPT;
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      if (c == '%' && keepsSlashes) {
        if (!Escapes.isHex(rest, i + 1) || !Escapes.isHex(rest, i + 2)) {
          return null;
        } else if (Escapes.decoded(rest, i) == '/') {
          path.append(rest, i, i + 3);
          i += 2;
          continue;
        }
      }
      if (isAllowed(c)) {
        path.append(c);
      } else {
        path.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return path.toString();
  }

  private static boolean isAllowed(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "/~$-_.+!*'(),;:@&=".indexOf(c) >= 0;
  }
}
