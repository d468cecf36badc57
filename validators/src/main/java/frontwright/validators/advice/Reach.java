package frontwright.validators.advice;

import frontwright.model.value.IpNetwork;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** From where an address can be reached. */
enum Reach {
  /** From this machine. */
  LOOPBACK,
  /** From a network that is not the internet (RFC 1918, 3927, 4193, 6598). */
  PRIVATE,
  /** From the internet. */
  PUBLIC,
  /** It stands for every address of the machine. */
  EVERY_ADDRESS,
  /** It is a name, and nobody is asked what that stands for. */
  UNKNOWN;

  /** Of an address, a name, or {@code *}. */
  static Reach of(String host) {
    if (host.equals("*")) {
      return EVERY_ADDRESS;
    }
    if (!IpNetwork.isAddress(host)) {
      return host.equals("localhost") ? LOOPBACK : UNKNOWN;
    }
    try {
      return of(InetAddress.getByName(host));
    } catch (UnknownHostException e) {
      throw new IllegalStateException(host, e);
    }
  }

  private static Reach of(InetAddress address) {
    if (address.isAnyLocalAddress()) {
      return EVERY_ADDRESS;
    }
    if (address.isLoopbackAddress()) {
      return LOOPBACK;
    }
    byte[] bytes = address.getAddress();
    boolean isPrivate =
        address.isSiteLocalAddress()
            || address.isLinkLocalAddress()
            || (address instanceof Inet6Address
                ? (bytes[0] & 0xfe) == 0xfc
                : bytes[0] == 100 && (bytes[1] & 0xc0) == 64);
    return isPrivate ? PRIVATE : PUBLIC;
  }
}
