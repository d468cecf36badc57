package frontwright.validators.routing;

import frontwright.model.routing.Field;
import frontwright.model.routing.Request;
import frontwright.model.routing.Spellings;
import frontwright.validators.routing.Landmarks.Address;
import frontwright.validators.routing.Landmarks.Host;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Requests on both sides of all boundaries of two configurations. */
public final class Exploration {

  /** A client that is nobody's proxy (RFC 5737). */
  private static final String CLIENT = "192.0.2.7";

  private static final String NOBODY = "nobody.invalid";

  private final Map<String, Set<Address>> addresses = new LinkedHashMap<>();
  private final Map<String, Set<String>> paths = new LinkedHashMap<>();
  private final Set<Address> all = new LinkedHashSet<>();

  private Exploration() {}

  /**
   * A request with the URL that it is for.
   *
   * @param url as a client would write it
   */
  public record Asked(String url, Request request) {}

  /** Requests for each name at each address where one of both has it, and for a name of neither. */
  public static List<Asked> of(Landmarks one, Landmarks other) {
    Exploration exploration = new Exploration();
    Stream.of(one, other).flatMap(l -> l.hosts().stream()).forEach(exploration::add);
    return exploration.requests();
  }

  private void add(Host host) {
    all.addAll(host.addresses());
    Set<String> names = host.names().isEmpty() ? Set.of(NOBODY) : host.names();
    for (String name : names) {
      addresses.computeIfAbsent(name, n -> new LinkedHashSet<>()).addAll(host.addresses());
      paths.computeIfAbsent(name, n -> new LinkedHashSet<>(Set.of(""))).addAll(host.paths());
    }
  }

  private List<Asked> requests() {
    List<Asked> requests = new ArrayList<>();
    paths.forEach(
        (name, prefixes) -> {
          Set<String> targets = new LinkedHashSet<>();
          prefixes.forEach(prefix -> targets.addAll(Spellings.around(trimmed(prefix))));
          for (Address address : addresses.getOrDefault(name, Set.of())) {
            targets.forEach(target -> requests.add(asked(address, name, target)));
          }
        });
    all.forEach(address -> requests.add(asked(address, NOBODY, "/")));
    return requests;
  }

  private static String trimmed(String prefix) {
    return prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
  }

  private static Asked asked(Address address, String name, String target) {
    boolean isStandard = address.port() == (address.tls() ? 443 : 80);
    String host = isStandard ? name : name + ":" + address.port();
    Request request =
        new Request(
            "GET",
            target,
            List.of(Field.of("Host", host)),
            address.tls(),
            CLIENT,
            address.local(),
            address.port());
    return new Asked((address.tls() ? "https://" : "http://") + host + target, request);
  }
}
