package frontwright.validators.routing;

import frontwright.model.deployment.Deployment;
import frontwright.model.deployment.Site;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where outcomes may change: what a configuration tells apart.
 *
 * @param hosts the virtual hosts, or nginx's servers
 */
public record Landmarks(List<Host> hosts) {

  /** What a description tells apart. */
  public static Landmarks of(Deployment deployment) {
    return new Landmarks(deployment.sites().stream().map(Landmarks::host).toList());
  }

  private static Host host(Site site) {
    return new Host(
        site.listeners().stream()
            .map(at -> new Address(at.host().equals("*") ? "" : at.host(), at.port(), at.tls()))
            .collect(Collectors.toCollection(LinkedHashSet::new)),
        site.names().stream()
            .map(name -> name.replace("*", "any"))
            .collect(Collectors.toCollection(LinkedHashSet::new)),
        site.spaces().stream()
            .map(space -> space.prefix().shown())
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /**
   * A virtual host.
   *
   * @param addresses where it listens
   * @param names the names that it answers for, or samples of them
   * @param paths prefixes and samples of what paths are compared with, each beginning with a slash
   */
  public record Host(Set<Address> addresses, Set<String> names, Set<String> paths) {}

  /**
   * Where somebody listens.
   *
   * @param local an address without brackets; {@code ""} for every one
   */
  public record Address(String local, int port, boolean tls) {}
}
