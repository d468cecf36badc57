package frontwright.model.value;

/** Where a server listens. */
public sealed interface Endpoint {

  /** A unix socket; the kernel allows 107 bytes of path (unix(7)). */
  record UnixSocket(String path) implements Endpoint {
    /** The longest path in bytes of UTF-8. */
    public static final int MAX_BYTES = 107;

    @Override
    public String toString() {
      return "unix:" + path;
    }
  }

  /**
   * A TCP port of an address.
   *
   * @param host a name or an IPv4 address, or an IPv6 address without brackets
   */
  record Tcp(String host, int port) implements Endpoint {
    /** {@code host:port}, with brackets around an IPv6 address (RFC 3986). */
    @Override
    public String toString() {
      return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
  }
}
