package frontwright.model.intention;

import frontwright.model.compatibility.Front;
import frontwright.model.deployment.Deployment;
import frontwright.model.deployment.Listener;
import frontwright.model.deployment.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which site answers, by the address that was connected to and the host that was named. */
final class Hosting {

  private final Front front;
  private final Map<String, List<Hosted>> byAddress = new LinkedHashMap<>();
  private final Map<String, Map<String, Hosted>> byName = new HashMap<>();

  /** A site at one of its listeners. */
  record Hosted(Site site, Listener listener) {}

  Hosting(Deployment deployment) {
    this.front = deployment.front();
    for (Site site : deployment.sites()) {
      for (Listener listener : site.listeners()) {
        Hosted hosted = new Hosted(site, listener);
        String key = listener.key(front);
        byAddress.computeIfAbsent(key, k -> new ArrayList<>()).add(hosted);
        Map<String, Hosted> names = byName.computeIfAbsent(key, k -> new HashMap<>());
        site.names().forEach(name -> names.putIfAbsent(name, hosted));
      }
    }
  }

  /** Those that may share the socket; an address of its own has precedence over all addresses. */
  Optional<String> address(String local, int port) {
    boolean isV6 = local.contains(":");
    String own = new Listener(local, port, false, false).key(front);
    String every = new Listener(isV6 ? "::" : "*", port, false, false).key(front);
    return byAddress.containsKey(own)
        ? Optional.of(own)
        : Optional.of(every).filter(byAddress::containsKey);
  }

  /** Who has the name, exactly or by the longest wildcard. */
  Optional<Hosted> named(String address, String host) {
    Map<String, Hosted> names = byName.getOrDefault(address, Map.of());
    Hosted found = names.get(host);
    for (int dot = host.indexOf('.'); found == null && dot >= 0; dot = host.indexOf('.', dot + 1)) {
      found = names.get("*" + host.substring(dot));
    }
    return Optional.ofNullable(found);
  }

  /** Who answers for every other name. */
  Optional<Hosted> otherwise(String address) {
    return byAddress.getOrDefault(address, List.of()).stream()
        .filter(hosted -> hosted.listener().isDefault())
        .findFirst();
  }
}
