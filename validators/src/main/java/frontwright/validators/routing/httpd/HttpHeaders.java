package frontwright.validators.routing.httpd;

import frontwright.model.routing.Field;
import frontwright.model.routing.Value;
import frontwright.model.routing.Value.Depends;
import frontwright.model.routing.Value.Known;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The header fields that mod_proxy_http sends: {@code ap_proxy_create_hdrbrgd}. */
final class HttpHeaders {

  private static final List<String> OWN =
      List.of("Keep-Alive", "Upgrade", "Trailer", "TE", "Expect");

  private static final Setting<Boolean> PRESERVES_HOST = Setting.isOn("proxypreservehost", false);

  private static final Setting<Boolean> ADDS_HEADERS = Setting.isOn("proxyaddheaders", true);

  private static final Setting<String> VIA = Setting.value("proxyvia", "off", Ascii::lower);

  private final HttpdRequest r;
  private final List<Field> headers;

  private HttpHeaders(HttpdRequest r) {
    this.r = r;
    this.headers = new ArrayList<>(r.headers);
  }

  /**
   * The fields in their order, Host first.
   *
   * @param authority the URL's, without a usual port
   */
  static List<Field> of(HttpdRequest r, String authority) {
    return new HttpHeaders(r).made(authority);
  }

  private List<Field> made(String authority) {
    HeaderTable.unset(headers, "Transfer-Encoding");
    HeaderTable.unset(headers, "Content-Length");
    dropNamed();
    OWN.forEach(name -> HeaderTable.unset(headers, name));
    Value host = HeaderTable.get(r.headers, "Host").orElse(null);
    boolean isPreserved = r.directory.get(PRESERVES_HOST);
    if (!isPreserved || host == null) {
      Value name = isPreserved ? serverName() : new Known(authority);
      HeaderTable.set(headers, "Host", name);
    }
    via();
    if (r.directory.get(ADDS_HEADERS)) {
      forwarded(host);
    }
    if (r.user != null && r.environment.get("Proxy-Chain-Auth") == null) {
      HeaderTable.unset(headers, "Proxy-Authorization");
    }
    Value otherwise = isPreserved && host != null ? host : new Known(authority);
    Value sent = HeaderTable.get(headers, "Host").orElse(otherwise);
    HeaderTable.unset(headers, "Host");
    headers.add(0, new Field("Host", sent));
    return List.copyOf(headers);
  }

  /** What Connection names goes no further. */
  private void dropNamed() {
    HeaderTable.unset(headers, "Proxy-Connection");
    for (Field field : List.copyOf(headers)) {
      if (field.isHeader("Connection")) {
        if (field.value() instanceof Depends depends) {
          throw new Undecidable(depends.on());
        }
        tokens(((Known) field.value()).text()).forEach(name -> HeaderTable.unset(headers, name));
      }
    }
    HeaderTable.unset(headers, "Connection");
  }

  /** As ap_get_token separates them: by commas, semicolons and blanks, unless they are quoted. */
  private static List<String> tokens(String value) {
    List<String> tokens = new ArrayList<>();
    int start = 0;
    boolean isQuoted = false;
    for (int at = 0; at <= value.length(); at++) {
      boolean isEnd = at == value.length();
      char c = isEnd ? ',' : value.charAt(at);
      if (isEnd || (!isQuoted && (c == ',' || c == ';' || Character.isWhitespace(c)))) {
        tokens.add(value.substring(start, at));
        start = at + 1;
      }
      isQuoted ^= c == '"';
    }
    return tokens;
  }

  /** The server's own name, whatever the client called it. */
  private Value serverName() {
    String own = r.host().name();
    String name = own.isEmpty() && r.host().section() == null ? r.mainName : own;
    return name.isEmpty() ? new Depends("ServerName") : new Known(name);
  }

  private void via() {
    switch (r.server.get(VIA)) {
      case "block" -> HeaderTable.unset(headers, "Via");
      case "on" -> {
        String port = r.serverPort == r.host().defaultPort() ? "" : ":" + r.serverPort;
        Value via =
            serverName() instanceof Known name
                ? new Known("1.1 " + name.text() + port)
                : serverName();
        HeaderTable.merge(headers, "Via", via);
      }
      case "full" -> HeaderTable.merge(headers, "Via", new Depends("ProxyVia Full"));
      default -> {}
    }
  }

  private void forwarded(@Nullable Value host) {
    HeaderTable.merge(headers, "X-Forwarded-For", r.remote);
    if (host != null) {
      HeaderTable.merge(headers, "X-Forwarded-Host", host);
    }
    HeaderTable.merge(headers, "X-Forwarded-Server", serverName());
  }
}
