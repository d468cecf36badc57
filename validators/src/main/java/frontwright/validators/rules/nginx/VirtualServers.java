package frontwright.validators.rules.nginx;

import frontwright.validators.configuration.nginx.NginxNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which servers of HTTP share an address, and which of them has a name. */
public final class VirtualServers {

  private final Map<String, List<NginxNode>> bySocket = new LinkedHashMap<>();
  private final Map<String, Map<String, NginxNode>> firstByName = new HashMap<>();

  VirtualServers(NginxSubject subject, List<NginxNode> servers) {
    for (NginxNode server : servers) {
      for (Listen listen : Listen.of(subject.level(server))) {
        List<NginxNode> sharing = bySocket.computeIfAbsent(listen.socket(), s -> new ArrayList<>());
        if (!sharing.contains(server)) {
          sharing.add(server);
        }
        names(server)
            .forEach(
                name ->
                    firstByName
                        .computeIfAbsent(listen.socket(), s -> new HashMap<>())
                        .putIfAbsent(name, server));
      }
    }
  }

  /** A server's names as nginx compares them; the empty one where it has none. */
  public static List<String> names(NginxNode server) {
    List<String> names =
        server
            .children("server_name")
            .flatMap(node -> node.arguments().stream())
            .map(word -> word.value().toLowerCase(Locale.ROOT))
            .toList();
    return names.isEmpty() ? List.of("") : names;
  }

  /** The servers that listen on a socket, see {@link Listen#socket}, in order. */
  public List<NginxNode> at(String socket) {
    return bySocket.getOrDefault(socket, List.of());
  }

  /** All sockets, in order. */
  public List<String> sockets() {
    return List.copyOf(bySocket.keySet());
  }

  /** The server that gets what is for a name on a socket, if one has exactly that name. */
  public Optional<NginxNode> named(String socket, String name) {
    return Optional.ofNullable(firstByName.getOrDefault(socket, Map.of()).get(name));
  }

  /** The server on a socket that says it is the default one. */
  public Optional<NginxNode> declaredDefault(NginxSubject subject, String socket) {
    return at(socket).stream()
        .filter(
            server ->
                Listen.of(subject.level(server)).stream()
                    .anyMatch(listen -> listen.socket().equals(socket) && listen.isDefault()))
        .findFirst();
  }
}
