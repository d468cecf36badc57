package frontwright.validators.routing.httpd;

import frontwright.model.routing.Value;
import frontwright.model.routing.Value.Depends;
import frontwright.model.routing.Value.Known;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.routing.httpd.expression.Subnet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What mod_remoteip makes of the client's address (remoteip_modify_request, mod_remoteip.c). */
final class RemoteAddress {

  private static final String[] FIELDS = {
    "remoteipheader", "remoteipproxiesheader", "remoteipproxyprotocol"
  };

  private static final String[] PROXIES = {
    "remoteipinternalproxy",
    "remoteiptrustedproxy",
    "remoteipinternalproxylist",
    "remoteiptrustedproxylist"
  };

  /** What the server's configuration says; empty where it names no header. */
  static final Setting<Optional<RemoteAddress>> KNOWN =
      new Setting<>(RemoteAddress::of, Setting.names(FIELDS, PROXIES));

  private static final List<Subnet> PRIVATE =
      List.of(
          subnet("10.0.0.0/8"),
          subnet("127.0.0.0/8"),
          subnet("169.254.0.0/16"),
          subnet("172.16.0.0/12"),
          subnet("192.168.0.0/16"));

  private static final Subnet GLOBAL_UNICAST = subnet("2000::/3");

  private final String header;
  private final @Nullable String proxiesHeader;
  private final List<Proxy> proxies;
  private final @Nullable String unknown;

  /** A network whose word is taken. */
  private record Proxy(Subnet subnet, boolean isInternal) {}

  private RemoteAddress(
      String header,
      @Nullable String proxiesHeader,
      List<Proxy> proxies,
      @Nullable String unknown) {
    this.header = header;
    this.proxiesHeader = proxiesHeader;
    this.proxies = proxies;
    this.unknown = unknown;
  }

  private static Subnet subnet(String text) {
    return Subnet.of(text).orElseThrow();
  }

  private static Optional<RemoteAddress> of(Applicable server) {
    List<HttpdNode> nodes = server.of(PROXIES);
    boolean hasOwn = nodes.stream().anyMatch(node -> node.parent() != null);
    List<Proxy> proxies = new ArrayList<>();
    String unknown = null;
    for (HttpdNode node : nodes) {
      String name = node.name().toLowerCase(Locale.ROOT);
      if (!hasOwn || node.parent() != null) {
        for (String word : node.arguments()) {
          Optional<Subnet> subnet = Subnet.of(word);
          if (name.endsWith("list") || subnet.isEmpty()) {
            unknown = node.name() + " " + word;
          } else {
            proxies.add(new Proxy(subnet.get(), name.contains("internal")));
          }
        }
      }
    }
    if (server.isOn("remoteipproxyprotocol", false)) {
      unknown = "RemoteIPProxyProtocol";
    }
    String header = server.value("remoteipheader", "");
    String proxiesHeader = server.value("remoteipproxiesheader", "");
    return header.isEmpty() && unknown == null
        ? Optional.empty()
        : Optional.of(
            new RemoteAddress(
                header, proxiesHeader.isEmpty() ? null : proxiesHeader, proxies, unknown));
  }

  /** Changes the client's address and the header that it is taken from. */
  void apply(HttpdRequest request) {
    Value sent = HeaderTable.get(request.headers, header).orElse(null);
    String on = unknown != null ? unknown : sent instanceof Depends depends ? depends.on() : null;
    boolean isProxyProtocol = "RemoteIPProxyProtocol".equals(on);
    if (on != null && (sent != null || isProxyProtocol)) {
      forget(request, on);
    } else if (sent instanceof Known known && request.remote instanceof Known remote) {
      new Walk(remote.text(), known.text()).apply(request);
    }
  }

  private void forget(HttpdRequest request, String on) {
    request.remote = new Depends(on);
    HeaderTable.set(request.headers, header, new Depends(on));
    if (proxiesHeader != null) {
      HeaderTable.set(request.headers, proxiesHeader, new Depends(on));
    }
  }

  /** The way back over the addresses in the header. */
  private final class Walk {

    private String address;
    private @Nullable String rest;
    private boolean isInternal = !proxies.isEmpty();
    private boolean hasMoved;
    private final List<String> passed = new ArrayList<>();
    private @Nullable String undecided;

    Walk(String address, String rest) {
      this.address = address;
      this.rest = rest;
    }

    void apply(HttpdRequest request) {
      String next = rest;
      while (next != null && isTrusted()) {
        next = step(next);
      }
      if (undecided != null) {
        forget(request, undecided);
      } else if (hasMoved) {
        request.remote = new Known(address);
        if (rest == null) {
          HeaderTable.unset(request.headers, header);
        } else {
          HeaderTable.set(request.headers, header, new Known(rest));
        }
        if (proxiesHeader != null && !passed.isEmpty()) {
          HeaderTable.set(request.headers, proxiesHeader, new Known(String.join(", ", passed)));
        }
      }
    }

    private boolean isTrusted() {
      for (Proxy proxy : proxies) {
        if (proxy.subnet.contains(address).orElse(false)) {
          isInternal &= proxy.isInternal;
          return true;
        }
      }
      return proxies.isEmpty();
    }

    /** Takes the last address; null when there is no more, or it is not taken. */
    private @Nullable String step(String addresses) {
      int comma = addresses.lastIndexOf(',');
      String last = addresses.substring(comma + 1).replaceAll("^ +| +$", "");
      Optional<String> parsed = Subnet.canonical(last);
      if (parsed.isEmpty() || (!isInternal && isPrivate(parsed.get()))) {
        boolean mayBeName = last.matches("[\\w.-]+") && parsed.isEmpty();
        undecided = mayBeName ? "the address of " + last : null;
        rest = addresses;
        return null;
      }
      if (!isInternal) {
        passed.add(address);
      }
      address = parsed.get();
      hasMoved = true;
      rest = comma < 0 ? null : addresses.substring(0, comma);
      return rest;
    }

    private static boolean isPrivate(String address) {
      boolean isV6 = address.indexOf(':') >= 0;
      return isV6
          ? !GLOBAL_UNICAST.contains(address).orElse(false)
          : PRIVATE.stream().anyMatch(subnet -> subnet.contains(address).orElse(false));
    }
  }
}
