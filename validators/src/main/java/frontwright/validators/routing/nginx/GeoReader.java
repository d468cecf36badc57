package frontwright.validators.routing.nginx;

import frontwright.model.routing.Value;
import frontwright.validators.configuration.nginx.NginxNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code geo}: ngx_http_geo_module.c; the longest network counts. */
final class GeoReader {

  /** What is no address counts as 255.255.255.255 (ngx_http_geo_real_addr). */
  private static final byte[] NO_ADDRESS = {-1, -1, -1, -1};

  private GeoReader() {}

  /**
   * The finished table.
   *
   * @param slot the variable that holds the address; -1 for the client's
   */
  private record Table(
      int slot,
      Map<Network, Value> networks,
      Value standard,
      List<Network> proxies,
      boolean isRecursive) {

    Value value(Exchange exchange) {
      byte[] address = address(exchange);
      Value found = standard;
      int most = -1;
      for (Map.Entry<Network, Value> entry : networks.entrySet()) {
        if (entry.getKey().bits() > most && entry.getKey().holds(address)) {
          found = entry.getValue();
          most = entry.getKey().bits();
        }
      }
      return found;
    }

    private byte[] address(Exchange exchange) {
      byte[] peer = slot < 0 ? exchange.peer() : named(Values.text(exchange.value(slot)));
      List<String> forwarded = new ArrayList<>();
      for (HeaderLine line : exchange.headers) {
        if (!proxies.isEmpty() && line.key().equals("x-forwarded-for")) {
          forwarded.add(Values.text(line.value()));
        }
      }
      byte[] named = RealIp.forwarded(peer, forwarded, proxies, isRecursive);
      byte[] real = Addresses.unmapped(named == null ? peer : named);
      return real.length == 0 ? NO_ADDRESS : real;
    }

    private static byte[] named(String text) {
      byte[] address = Addresses.parse(text);
      return address == null ? NO_ADDRESS : address;
    }
  }

  /** Defines the variable of a {@code geo}. */
  static void read(NginxNode node, VariableTable variables, MissingFiles missing) {
    int count = node.arguments().size();
    String name = node.argument(count - 1).replaceFirst("^\\$", "");
    int slot = count == 2 ? variables.slot(node.argument(0).replaceFirst("^\\$", "")) : -1;
    boolean isWhole = node.children().stream().noneMatch(missing::has);
    Table table = isWhole ? table(node, slot) : null;
    Value unknown = Values.depends(name);
    variables.define(name, new Variable(table == null ? exchange -> unknown : table::value, true));
  }

  /** The table; null where something in it is not understood here. */
  private static @Nullable Table table(NginxNode node, int slot) {
    Map<Network, Value> networks = new LinkedHashMap<>();
    List<Network> proxies = new ArrayList<>();
    Value standard = Values.EMPTY;
    boolean isRecursive = false;
    for (NginxNode entry : node.children()) {
      Network network =
          Network.parse(entry.is("proxy") || entry.is("delete") ? entry.argument(0) : entry.name());
      if (entry.is("proxy_recursive")) {
        isRecursive = true;
      } else if (entry.is("default")) {
        standard = Values.of(entry.argument(0));
      } else if (entry.is("ranges") || (network == null && !entry.is("include"))) {
        return null;
      } else if (entry.is("proxy") && network != null) {
        proxies.add(network);
      } else if (entry.is("delete")) {
        networks.remove(network);
      } else if (network != null) {
        networks.put(network, Values.of(entry.argument(0)));
      }
    }
    return new Table(slot, networks, standard, proxies, isRecursive);
  }
}
