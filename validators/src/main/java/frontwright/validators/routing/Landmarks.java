package frontwright.validators.routing;

import java.util.List;
import java.util.Set;

/**
 * Where outcomes may change: what a configuration tells apart.
 *
 * @param hosts the virtual hosts, or nginx's servers
 */
public record Landmarks(List<Host> hosts) {

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
