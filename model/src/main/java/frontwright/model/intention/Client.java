package frontwright.model.intention;

import frontwright.model.deployment.Site;
import frontwright.model.routing.Request;
import frontwright.model.value.IpNetwork;
import java.util.List;
import java.util.Locale;

/**
 * Who asks, and how, as far as those before the front are believed.
 *
 * @param address the client's address
 * @param scheme {@code http} or {@code https}
 */
record Client(String address, String scheme) {

  /** What a site believes of a request. */
  static Client of(Request request, Site site) {
    String scheme = request.tls() ? "https" : "http";
    if (!isTrusted(request.remote(), site)) {
      return new Client(request.remote(), scheme);
    }
    String said = request.header("X-Forwarded-Proto").orElse("");
    boolean isScheme = said.equalsIgnoreCase("http") || said.equalsIgnoreCase("https");
    return new Client(rightmost(request, site), isScheme ? said.toLowerCase(Locale.ROOT) : scheme);
  }

  /**
   * The right-most address of X-Forwarded-For that is no trusted proxy's, or else the left-most.
   */
  private static String rightmost(Request request, Site site) {
    String last = request.remote();
    List<String> named = List.of(request.header("X-Forwarded-For").orElse("").split("[, \t]+"));
    for (int i = named.size() - 1; i >= 0 && isTrusted(last, site); i--) {
      if (IpNetwork.isAddress(named.get(i))) {
        last = named.get(i);
      } else {
        break;
      }
    }
    return last;
  }

  private static boolean isTrusted(String address, Site site) {
    return site.trustedProxies().stream().anyMatch(network -> network.holds(address));
  }
}
