package frontwright.validators.routing.httpd;

import frontwright.model.value.IpNetwork;
import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What mod_ssl has against a request of which TLS asked for no name, or another one ({@code
 * ssl_hook_ReadReq} of ssl_engine_kernel.c). Clients ask for the name of the URL, and for none
 * where that is an address (RFC 6066, section 3).
 */
final class ServerNameIndication {

  private static final Setting<Boolean> STRICT = Setting.isOn("sslstrictsnivhostcheck", false);

  private static final Pattern NO_NAME = Pattern.compile("[\\[\\]]|:\\d*$");

  private ServerNameIndication() {}

  /**
   * Returns 0, or the status of the refusal.
   *
   * @throws Undecidable where hosts differ in TLS, and {@code SSLVHostSNIPolicy} compares them
   */
  static int check(HttpdRequest r, @Nullable HostChain chain) {
    String asked = r.sent.authority().map(ServerNameIndication::name).orElse("");
    boolean isAsked = !asked.isEmpty() && !IpNetwork.isAddress(asked);
    Host first = chain == null ? r.host() : chain.first();
    Host greeted = chain == null || !isAsked ? first : chain.greeted(asked);
    boolean isStrict = greeted.server().get(STRICT) || r.host().server().get(STRICT);
    if (!isAsked && isStrict && chain != null && chain.isByName()) {
      r.because(
          r.server.last("sslstrictsnivhostcheck").orElse(null), "no name is asked for in TLS");
      return 403;
    } else if (greeted != r.host() && !settings(greeted).equals(settings(r.host()))) {
      throw new Undecidable("SSLVHostSNIPolicy");
    }
    return 0;
  }

  private static String name(String authority) {
    String name = Ascii.lower(authority);
    return name.indexOf(':') < 0 ? name : NO_NAME.matcher(name).replaceAll("");
  }

  /** All about TLS, as far as it is about clients. */
  private static List<String> settings(Host host) {
    return host.server().scopes().stream()
        .flatMap(scope -> scope.all().stream())
        .filter(node -> node.name().toLowerCase(Locale.ROOT).startsWith("ssl"))
        .filter(node -> !node.is("SSLStrictSNIVHostCheck"))
        .map(ServerNameIndication::text)
        .toList();
  }

  private static String text(HttpdNode node) {
    return node.name().toLowerCase(Locale.ROOT) + " " + node.rawArguments();
  }
}
