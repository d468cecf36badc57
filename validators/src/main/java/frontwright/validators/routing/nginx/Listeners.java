package frontwright.validators.routing.nginx;

import frontwright.model.routing.Reason;
import frontwright.model.routing.Request;
import frontwright.validators.configuration.nginx.NginxNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What nginx listens on: ngx_http_core_listen, ngx_http_add_listen and what follows them. */
final class Listeners {

  private static final String ANY = "0.0.0.0";
  private static final String ANY_SIX = "::";

  private final Map<String, ListenAddress> addresses;

  private Listeners(Map<String, ListenAddress> addresses) {
    this.addresses = addresses;
  }

  /** Collects the servers of an address. */
  static final class Builder {

    private final Map<String, Address> addresses = new LinkedHashMap<>();

    /** Adds a server with all its {@code listen}. */
    void add(NginxNode server, Site site, VariableTable variables) {
      List<ListenAddress.Named> names = names(server, site, variables);
      List<NginxNode> listens = server.children("listen").toList();
      if (listens.isEmpty()) {
        add(key(ANY, 80), new Entry(server, server, site, names), List.of());
      }
      for (NginxNode listen : listens) {
        List<String> options = new ArrayList<>();
        listen.arguments().forEach(word -> options.add(word.value()));
        for (String key : keys(options)) {
          add(key, new Entry(server, listen, site, names), options);
        }
      }
    }

    private void add(String key, Entry entry, List<String> options) {
      Address address = addresses.computeIfAbsent(key, unused -> new Address(entry));
      int count = address.entries.size();
      if (count == 0 || address.entries.get(count - 1).server != entry.server) {
        address.entries.add(entry);
      }
      address.isTls |= options.contains("ssl");
      address.takesIpv4 |= key.startsWith(ANY_SIX + " ") && options.contains("ipv6only=off");
      if (options.contains("default_server") || options.contains("default")) {
        address.standard = entry;
        address.isMarked = true;
      }
    }

    Listeners build() {
      Map<String, ListenAddress> built = new HashMap<>();
      addresses.forEach((key, address) -> built.put(key, address.build()));
      return new Listeners(built);
    }
  }

  /** A server on an address. */
  private record Entry(
      NginxNode server, NginxNode node, Site site, List<ListenAddress.Named> names) {}

  private static final class Address {
    final List<Entry> entries = new ArrayList<>();
    final Entry first;
    Entry standard;
    boolean isMarked;
    boolean isTls;
    boolean takesIpv4;

    Address(Entry first) {
      this.first = first;
      this.standard = first;
    }

    ListenAddress build() {
      NameTable<ListenAddress.Named> table = new NameTable<>();
      List<ListenAddress.Named> expressions = new ArrayList<>();
      for (Entry entry : entries) {
        for (ListenAddress.Named named : entry.names) {
          if (named.regex() == null) {
            table.add(named.name(), named);
          } else {
            expressions.add(named);
          }
        }
      }
      String why = isMarked ? "the default server" : "the first of them: the default server";
      return new ListenAddress(
          takesIpv4,
          isTls || standard.site.isTls(),
          entries.stream().anyMatch(entry -> entry.site.rejectsHandshake()),
          new Reason(first.node.head(), "listens there"),
          standard.site,
          new Reason(standard.node.head(), "no name matches: " + why),
          table,
          comparesExpressions() ? List.copyOf(expressions) : List.of());
    }

    /**
     * Whether names are looked at at all: a server that is alone has none compared, unless the last
     * of its expressions captures something (ngx_http_optimize_servers).
     */
    private boolean comparesExpressions() {
      boolean captures = false;
      for (ListenAddress.Named named : first.names) {
        CompiledRegex regex = named.regex();
        captures = regex == null ? captures : regex.hasCaptures();
      }
      return entries.size() > 1 || captures;
    }
  }

  private static List<ListenAddress.Named> names(
      NginxNode server, Site site, VariableTable variables) {
    List<ListenAddress.Named> names = new ArrayList<>();
    for (NginxNode node : server.children("server_name").toList()) {
      node.arguments()
          .forEach(
              word -> {
                String name = word.value();
                boolean isRegex = name.startsWith("~");
                names.add(
                    new ListenAddress.Named(
                        name,
                        site,
                        new Reason(node.place(word), "`" + name + "` is its name"),
                        isRegex ? regex(name.substring(1), variables) : null));
              });
    }
    if (names.isEmpty()) {
      names.add(
          new ListenAddress.Named("", site, new Reason(server.head(), "it has no name"), null));
    }
    return names;
  }

  /** One with capitals in it is caseless (ngx_http_core_server_name). */
  private static CompiledRegex regex(String text, VariableTable variables) {
    boolean isCaseless = text.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
    return CompiledRegex.of(text, isCaseless, variables);
  }

  /** The addresses of a {@code listen}, a range of ports being many. */
  private static List<String> keys(List<String> options) {
    String text = options.isEmpty() ? "" : options.get(0);
    if (text.startsWith("unix:")) {
      return List.of(text);
    }
    int bracket = text.startsWith("[") ? text.indexOf(']') + 1 : 0;
    int colon = text.indexOf(':', bracket);
    boolean isPort = bracket == 0 && colon < 0 && text.matches("\\d+(-\\d+)?");
    String host = isPort ? "*" : colon < 0 ? text : text.substring(0, colon);
    String ports = isPort ? text : colon < 0 ? "80" : text.substring(colon + 1);
    List<String> keys = new ArrayList<>();
    int dash = ports.indexOf('-');
    int from = port(dash < 0 ? ports : ports.substring(0, dash));
    int to = port(dash < 0 ? ports : ports.substring(dash + 1));
    for (int port = from; port <= to; port++) {
      for (String address : addresses(host)) {
        keys.add(key(address, port));
      }
    }
    return keys;
  }

  private static int port(String text) {
    return text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
  }

  private static List<String> addresses(String host) {
    if (host.equals("*")) {
      return List.of(ANY);
    } else if (host.equals("localhost")) {
      return List.of("127.0.0.1", "::1");
    }
    byte[] bytes = Addresses.parse(host);
    return List.of(bytes == null ? host : Addresses.text(bytes));
  }

  private static String key(String address, int port) {
    return address + " " + port;
  }

  /** What listens where a request came in; null where that is nothing. */
  @Nullable ListenAddress find(Request request) {
    String local = request.local();
    if (local.startsWith("unix:")) {
      return addresses.get(local);
    }
    byte[] bytes = Addresses.parse(local);
    String address = bytes == null ? local : Addresses.text(bytes);
    ListenAddress found = addresses.get(key(address, request.port()));
    if (found == null) {
      boolean isSix = bytes != null && bytes.length == Addresses.IPV6;
      found = addresses.get(key(isSix ? ANY_SIX : ANY, request.port()));
    }
    if (found == null) {
      ListenAddress six = addresses.get(key(ANY_SIX, request.port()));
      found = six != null && six.takesIpv4() ? six : null;
    }
    return found;
  }
}
