package frontwright.cli.usecase.route;

import frontwright.model.routing.Field;
import frontwright.model.routing.Request;
import frontwright.model.routing.RequestUrl;
import frontwright.model.value.IpNetwork;
import frontwright.validators.routing.Landmarks;
import frontwright.validators.routing.Landmarks.Address;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to ask for a URL.
 *
 * @param method the request method, in capitals
 * @param headers further fields
 * @param remote the client's address
 * @param local the address that the client connects to; null to choose one that is listened on
 * @param tls whether TLS is spoken whatever the URL's scheme
 */
public record Asking(
    String method, List<Field> headers, String remote, @Nullable String local, boolean tls) {

  /** Nobody's machine (RFC 5737): what stands for "every address". */
  private static final String ANY_IPV4 = "192.0.2.1";

  private static final String ANY_IPV6 = "2001:db8::1";

  /** The request for a URL; empty when it is none. */
  public Optional<Request> request(String url, Landmarks landmarks) {
    return RequestUrl.parse(url).map(parsed -> request(parsed, landmarks));
  }

  private Request request(RequestUrl url, Landmarks landmarks) {
    Request plain =
        url.request(method, headers, remote, local == null ? chosen(url, landmarks) : local);
    return new Request(
        plain.method(),
        plain.target(),
        plain.headers(),
        plain.tls() || tls,
        plain.remote(),
        plain.local(),
        plain.port());
  }

  /** The address of whoever has the name, or else the first at the port. */
  private static String chosen(RequestUrl url, Landmarks landmarks) {
    String host = url.authority().replaceFirst(":[0-9]+$", "").toLowerCase(Locale.ROOT);
    String bare = host.replaceAll("[\\[\\]]", "");
    if (IpNetwork.isAddress(bare)) {
      return bare;
    }
    return landmarks.hosts().stream()
        .filter(one -> one.names().contains(host))
        .flatMap(one -> one.addresses().stream())
        .filter(address -> address.port() == url.port())
        .findFirst()
        .or(() -> first(url, landmarks))
        .map(address -> shown(address.local()))
        .orElse(ANY_IPV4);
  }

  private static Optional<Address> first(RequestUrl url, Landmarks landmarks) {
    return landmarks.hosts().stream()
        .flatMap(one -> one.addresses().stream())
        .filter(address -> address.port() == url.port())
        .findFirst();
  }

  private static String shown(String local) {
    return local.isEmpty() ? ANY_IPV4 : local.equals("::") ? ANY_IPV6 : local;
  }
}
