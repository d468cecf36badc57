package frontwright.validators.routing.nginx;

import frontwright.model.routing.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address and port that nginx listens on: ngx_http_addr_conf_t.
 *
 * @param takesIpv4 whether it is IPv6's, with {@code ipv6only=off}
 * @param isTls whether one of its servers has {@code ssl} there
 * @param rejectsSome whether one of its servers takes no TLS
 * @param listens where that is said
 * @param standard its default server
 * @param isStandard why that is the one
 * @param names the names of all its servers but expressions
 * @param expressions names that are expressions, in order
 */
record ListenAddress(
    boolean takesIpv4,
    boolean isTls,
    boolean rejectsSome,
    Reason listens,
    Site standard,
    Reason isStandard,
    NameTable<Named> names,
    List<Named> expressions) {

  /**
   * A name of a server.
   *
   * @param name as it is written
   * @param regex of a name that is an expression
   */
  record Named(String name, Site site, Reason reason, @Nullable CompiledRegex regex) {}

  /** An address of a request that came here, as nginx writes it. */
  String spelled(String address) {
    boolean isMapped = takesIpv4 && address.indexOf(':') < 0;
    return isMapped ? "::ffff:" + address : address;
  }

  /** Makes the server of a name the exchange's: ngx_http_set_virtual_server. */
  void choose(Exchange exchange, String host) {
    Named named = names.find(host);
    if (named == null && !host.isEmpty()) {
      for (Named each : expressions) {
        CompiledRegex regex = each.regex();
        if (regex != null && regex.matches(exchange, host)) {
          named = each;
          break;
        }
      }
    }
    if (named == null) {
      exchange.because(isStandard);
    } else {
      exchange.because(named.reason());
      exchange.site = named.site();
      exchange.scope = named.site().scope();
    }
  }
}
