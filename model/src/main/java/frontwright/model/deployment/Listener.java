package frontwright.model.deployment;

import frontwright.model.compatibility.Front;

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

  /** Whether this is every address of IPv4, or every one of IPv6. */
  public boolean isEveryAddress() {
    return host.equals("*") || host.equals("::");
  }

  /**
   * What a front tells addresses apart by. httpd has one list of virtual hosts for a port of every
   * address, IPv4 or IPv6.
   */
  public String key(Front front) {
    return front == Front.HTTPD && isEveryAddress() ? "*:" + port : address();
  }

  /** Whether a client need not name the port in a URL. */
  public boolean isStandardPort() {
    return port == (tls ? 443 : 80);
  }

  Listener asDefault() {
    return new Listener(host, port, tls, true);
  }
}
