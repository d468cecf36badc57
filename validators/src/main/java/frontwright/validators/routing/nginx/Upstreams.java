package frontwright.validators.routing.nginx;

import frontwright.model.routing.Message;
import frontwright.validators.configuration.nginx.NginxNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Groups of backends: {@code upstream}, and those that {@code *_pass} make (ngx_http_upstream_add).
 */
final class Upstreams {

  private static final int STANDARD_PORT = 80;

  private final Map<String, Message.Destination> groups = new HashMap<>();
  private final Set<String> implicit = new HashSet<>();

  /** Adds an {@code upstream}. */
  void add(NginxNode node) {
    List<String> addresses = new ArrayList<>();
    for (NginxNode server : node.children("server").toList()) {
      boolean isDown = server.arguments().stream().anyMatch(word -> word.value().equals("down"));
      Target target = Target.address(server.argument(0));
      if (!isDown && target != null) {
        boolean needsPort = !target.isUnix() && target.port() == 0;
        addresses.add(needsPort ? target.host() + ":" + STANDARD_PORT : target.address());
      }
    }
    groups.put(
        HostName.lowerCase(node.argument(0)),
        new Message.Destination(node.argument(0), List.copyOf(addresses)));
  }

  /** Notes where a {@code *_pass} without variables points to. */
  void note(Target target) {
    implicit.add(target.key() + ":" + target.port());
  }

  /** Whom a {@code *_pass} without variables asks. */
  Message.Destination find(Target target) {
    Message.Destination group = group(target);
    return group != null
        ? group
        : new Message.Destination(target.address(), List.of(target.address()));
  }

  private Message.@Nullable Destination group(Target target) {
    return target.hasPort() ? null : groups.get(target.key());
  }

  /** Whether nginx finds it without asking a name server (ngx_http_upstream_init_request). */
  boolean knows(Target target) {
    return group(target) != null
        || target.isUnix()
        || Addresses.parse(target.host()) != null
        || implicit.contains(target.key() + ":" + target.port());
  }
}
