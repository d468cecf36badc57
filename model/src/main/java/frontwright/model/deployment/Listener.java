package frontwright.model.deployment;

/**
 * An address that the front listens on.
 *
 * @param host {@code *} for every IPv4 address, else an address, without the brackets of IPv6
 * @param port from 1 to 65535
 * @param tls whether TLS is spoken there
 * @param isDefault whether the site answers there for host names that no site names
 */
public record Listener(String host, int port, boolean tls, boolean isDefault) {

  /** The address alone: two listeners with the same one share a socket. */
  public String address() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }

  /** Whether a client need not name the port in a URL. */
  public boolean isStandardPort() {
    return port == (tls ? 443 : 80);
  }

  Listener asDefault() {
    return new Listener(host, port, tls, true);
  }
}
