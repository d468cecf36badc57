package frontwright.validators.routing.httpd;

import frontwright.model.value.IpNetwork;
import frontwright.validators.configuration.httpd.HttpdConfiguration;
import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses among virtual hosts, as server/vhost.c does. */
final class Hosts {

  private final Host main;
  private final List<Host> virtual = new ArrayList<>();
  private final Map<String, HostChain> chains = new HashMap<>();
  private final Prepared prepared = new Prepared();
  private final boolean hasNames;

  Hosts(HttpdConfiguration configuration) {
    Scope top = Scope.top(configuration.nodes());
    Applicable server = new Applicable(List.of(top));
    this.main = new Host(null, server, top, 0, prepared);
    boolean names = false;
    for (HttpdNode section : top.of("<virtualhost")) {
      names |= add(section, server);
    }
    this.hasNames = names;
    chains.values().forEach(HostChain::index);
  }

  /** An address of a section. */
  private record Address(String host, int port) {

    static Address of(String written, int defaultPort) {
      boolean isWildPort = written.equals("*") || written.endsWith(":*");
      String text = written.endsWith(":*") ? written.substring(0, written.length() - 2) : written;
      int colon = text.lastIndexOf(':');
      boolean hasPort = colon > text.lastIndexOf(']') && text.substring(colon + 1).matches("\\d+");
      int port = hasPort ? Ascii.number(text.substring(colon + 1)) : isWildPort ? 0 : defaultPort;
      String host = hasPort ? text.substring(0, colon) : text;
      return new Address(host.replaceAll("[\\[\\]]", ""), port);
    }

    String key() {
      return key(Addresses.isAny(host) ? "*" : Addresses.canonical(host), port);
    }

    static String key(String host, int port) {
      return host + " " + port;
    }
  }

  private boolean add(HttpdNode section, Applicable server) {
    List<Address> addresses =
        section.arguments().stream().map(each -> Address.of(each, main.port())).toList();
    Scope own = Scope.of(section);
    int first = addresses.isEmpty() ? 0 : addresses.get(0).port();
    int port = first == 0 ? main.port() : first;
    Host host = new Host(section, server.host(own), own, port, prepared);
    virtual.add(host);
    String before = "";
    for (Address address : addresses) {
      String key = address.key();
      if (!key.equals(before) || !key.startsWith("*")) {
        chains.computeIfAbsent(key, any -> new HostChain(main)).add(host, address.host());
      }
      before = key;
    }
    return addresses.stream()
        .map(Address::host)
        .anyMatch(each -> !Addresses.isAny(each) && !IpNetwork.isAddress(each));
  }

  Host main() {
    return main;
  }

  /** All virtual hosts, in the order in which they are written. */
  List<Host> virtual() {
    return virtual;
  }

  private @Nullable HostChain listening(String host, int port) {
    HostChain chain = chains.get(Address.key(host, port));
    return chain == null ? chains.get(Address.key(host, 0)) : chain;
  }

  /**
   * Those that an address and port are for; null where there are none, and the main server answers.
   *
   * @throws Undecidable when a section's address is a name
   */
  @Nullable HostChain chain(String address, int port) {
    if (hasNames) {
      throw new Undecidable("the addresses of names in <VirtualHost>");
    }
    String own = Addresses.canonical(address);
    HostChain chain = listening(own, port);
    return chain == null ? listening("*", port) : chain;
  }
}
