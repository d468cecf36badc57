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
  private final Map<String, NginxNode> defaults = new HashMap<>();

  VirtualServers(NginxSubject subject, List<NginxNode> servers) {
    for (NginxNode server : servers) {
      Level level = subject.level(server);
      boolean isKnown = !level.isOpen() || !level.named("listen").isEmpty();
      if (isKnown) {
        Listen.of(level).forEach(listen -> add(server, listen, level.isOpen()));
      }
    }
  }

  private void add(NginxNode server, Listen listen, boolean isOpen) {
    String socket = listen.socket();
    if (listen.isDefault()) {
      defaults.putIfAbsent(socket, server);
    }
    List<NginxNode> sharing = bySocket.computeIfAbsent(socket, s -> new ArrayList<>());
    if (sharing.isEmpty() || sharing.get(sharing.size() - 1) != server) {
      sharing.add(server);
    }
    if (!isOpen || server.child("server_name").isPresent()) {
      Map<String, NginxNode> first = firstByName.computeIfAbsent(socket, s -> new HashMap<>());
      names(server).forEach(name -> first.putIfAbsent(name, server));
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
  public Optional<NginxNode> declaredDefault(String socket) {
    return Optional.ofNullable(defaults.get(socket));
  }
}
