package frontwright.validators.routing.nginx;

import frontwright.model.routing.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose word counts about the client's address: ngx_http_realip_module.
 *
 * @param from {@code set_real_ip_from}
 * @param header {@code real_ip_header} in lower case
 * @param isRecursive {@code real_ip_recursive}
 */
record RealIp(List<Network> from, String header, boolean isRecursive) {

  private static final String ALL = "x-forwarded-for";

  /** Sets the exchange's address (ngx_http_realip_handler). */
  void apply(Exchange exchange) {
    if (from.isEmpty() || exchange.isRealIpSet) {
      return;
    }
    if (header.equals("proxy_protocol")) {
      throw new Undecidable("$proxy_protocol_addr");
    }
    List<String> values = new ArrayList<>();
    for (HeaderLine line : exchange.headers) {
      if (line.key().equals(header) && (header.equals(ALL) || values.isEmpty())) {
        Value value = line.value();
        values.add(Values.text(value));
      }
    }
    byte[] address = forwarded(exchange.peer(), values, from, isRecursive);
    if (address != null) {
      exchange.remote = Addresses.text(address);
      exchange.isRealIpSet = true;
      exchange.because(null, "the client's address is " + exchange.remote + ", by " + header);
    }
  }

  /**
   * The address that trusted peers name: ngx_http_get_forwarded_addr; null where that is none.
   *
   * @param values of the header's fields, the last one written last
   */
  static byte @Nullable [] forwarded(
      byte[] peer, List<String> values, List<Network> trusted, boolean isRecursive) {
    byte[] current = peer;
    boolean isFound = false;
    for (int i = values.size() - 1; i >= 0; i--) {
      String rest = values.get(i);
      do {
        byte[] asked = current;
        if (trusted.stream().noneMatch(network -> network.holds(asked))) {
          return isFound ? current : null;
        }
        String stripped = rest.replaceFirst("(?<=.)[ ,]+$", "");
        int separator = Math.max(stripped.lastIndexOf(' '), stripped.lastIndexOf(','));
        int start = separator > 0 ? separator + 1 : 0;
        byte[] named = withPort(stripped.substring(start));
        if (named == null) {
          return isFound ? current : null;
        }
        current = named;
        isFound = true;
        if (start == 1) {
          return current;
        }
        rest = start == 0 ? "" : stripped.substring(0, start - 1);
      } while (isRecursive && !rest.isEmpty());
      if (!isRecursive) {
        break;
      }
    }
    return isFound ? current : null;
  }

  /** An address with or without a port (ngx_parse_addr_port). */
  private static byte @Nullable [] withPort(String text) {
    byte[] plain = Addresses.parse(text);
    int colon = text.lastIndexOf(':');
    boolean hasPort = colon > 0 && text.substring(colon + 1).matches("\\d{1,5}");
    return plain != null || !hasPort ? plain : Addresses.parse(text.substring(0, colon));
  }
}
