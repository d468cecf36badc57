package frontwright.validators.routing.nginx;

import frontwright.model.routing.Value;

/**
 * How relative redirects are completed: ngx_http_header_filter.
 *
 * @param areAbsolute {@code absolute_redirect}
 * @param havePort {@code port_in_redirect}
 * @param haveServerName {@code server_name_in_redirect}
 */
record Redirects(boolean areAbsolute, boolean havePort, boolean haveServerName) {

  /** Whether it is a status that {@code return} sends with a Location. */
  static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  /** The Location field as it is sent. */
  Value complete(Value location, Exchange exchange) {
    if (!areAbsolute || !(location instanceof Value.Known known) || !known.text().startsWith("/")) {
      return location;
    }
    boolean isTls = exchange.request.tls();
    int port = exchange.request.port();
    boolean isUsual = port == (isTls ? 443 : 80);
    return Values.of(
        (isTls ? "https://" : "http://")
            + host(exchange)
            + (havePort && !isUsual && port > 0 ? ":" + port : "")
            + known.text());
  }

  private String host(Exchange exchange) {
    if (haveServerName) {
      return exchange.site.name();
    }
    return exchange.host.isEmpty()
        ? Addresses.host(exchange.address.spelled(exchange.request.local()))
        : exchange.host;
  }
}
