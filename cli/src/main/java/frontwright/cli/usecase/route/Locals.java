package frontwright.cli.usecase.route;

import frontwright.model.routing.RequestUrl;
import frontwright.model.value.IpNetwork;
import frontwright.validators.routing.Landmarks;
import frontwright.validators.routing.Landmarks.Address;
import frontwright.validators.routing.Landmarks.Host;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Which address a client connects to, as far as names tell: there is no resolver here. */
public final class Locals {

  /** Nobody's machine (RFC 5737): what stands for "every address". */
  private static final String ANY_IPV4 = "192.0.2.1";

  private static final String ANY_IPV6 = "2001:db8::1";

  private final Map<Integer, Port> ports = new HashMap<>();

  /**
   * A port that somebody listens on.
   *
   * @param first the first address
   * @param others those of the names whose first is another one
   */
  private record Port(String first, Map<String, String> others) {}

  Locals(Landmarks landmarks) {
    for (Host host : landmarks.hosts()) {
      for (Address address : host.addresses()) {
        add(address, host);
      }
    }
    ports.values().forEach(port -> port.others.values().removeIf(port.first::equals));
  }

  private void add(Address address, Host host) {
    String local = shown(address.local());
    Port port = ports.computeIfAbsent(address.port(), any -> new Port(local, new HashMap<>()));
    host.names().forEach(name -> port.others.putIfAbsent(name, local));
  }

  private static String shown(String local) {
    return local.isEmpty() ? ANY_IPV4 : local.equals("::") ? ANY_IPV6 : local;
  }

  /** The address of whoever has the name, or else the first at the port. */
  String of(RequestUrl url) {
    int colon = url.authority().lastIndexOf(':');
    boolean hasPort = colon > url.authority().lastIndexOf(']');
    String host = hasPort ? url.authority().substring(0, colon) : url.authority();
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    boolean mayBeAddress = host.startsWith("[") || Character.isDigit(host.charAt(0));
    if (mayBeAddress && IpNetwork.isAddress(bare)) {
      return bare;
    }
    Port port = ports.get(url.port());
    if (port == null) {
      return ANY_IPV4;
    }
    return port.others.isEmpty()
        ? port.first
        : port.others.getOrDefault(host.toLowerCase(Locale.ROOT), port.first);
  }
}
