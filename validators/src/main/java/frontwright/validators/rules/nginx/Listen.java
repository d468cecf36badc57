package frontwright.validators.rules.nginx;

import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.LazyPattern;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An address that a server of HTTP listens on.
 *
 * @param address {@code *}, {@code [::]}, an address, a host's name, or {@code unix:PATH}
 * @param port the port; 0 for a socket, and where it is not known
 * @param parameters what is said behind the address
 */
public record Listen(String address, int port, Set<String> parameters) {

  private static final LazyPattern ADDRESS =
      LazyPattern.of("(?:(\\[[^\\]]*]|[^:]*[^:\\d][^:]*|[\\d.]+(?=:)|)(?::|$))?(\\d{1,5})?");

  private static final LazyPattern IPV4 = LazyPattern.of("[\\d.]+\\.[\\d.]+");

  /** What a directive {@code listen} says. */
  public static Listen of(NginxNode node) {
    String where = node.argument(0);
    Set<String> parameters =
        node.arguments().stream().skip(1).map(word -> word.value()).collect(Collectors.toSet());
    if (where.startsWith("unix:")) {
      return new Listen(where, 0, parameters);
    }
    if (IPV4.matches(where)) {
      return new Listen(any(where), 80, parameters);
    }
    Matcher parts = ADDRESS.matcher(where);
    if (!parts.matches()) {
      return new Listen(where, 0, parameters);
    }
    String port = parts.group(2);
    return new Listen(any(parts.group(1)), port == null ? 80 : Integer.parseInt(port), parameters);
  }

  private static String any(@Nullable String address) {
    return address == null || address.isEmpty() || address.equals("0.0.0.0") ? "*" : address;
  }

  /** What a server listens on; without a directive, port 80 of all addresses. */
  public static List<Listen> of(Level server) {
    return server.listens();
  }

  /** What several directives say; port 80 of all addresses where there is none. */
  static List<Listen> of(List<NginxNode> nodes) {
    return nodes.isEmpty()
        ? List.of(new Listen("*", 80, Set.of()))
        : nodes.stream().map(Listen::of).toList();
  }

  /** Whether clients speak TLS, or QUIC, to it. */
  public boolean isTls() {
    return parameters.contains("ssl") || parameters.contains("quic");
  }

  /** Whether it answers for names that no server has. */
  public boolean isDefault() {
    return parameters.contains("default_server") || parameters.contains("default");
  }

  /** The address and the port, as nginx names them. */
  public String socket() {
    if (address.startsWith("unix:")) {
      return address;
    }
    return (address.equals("*") ? "0.0.0.0" : address) + ":" + port;
  }
}
