package frontwright.model.value;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * An address or a network of addresses.
 *
 * @param text as it was written; both nginx and httpd read this form
 */
public record IpNetwork(String text) {

  /**
   * Checks a text: an IPv4 or IPv6 address, with {@code /bits} or without, and no bits set below
   * the mask. Empty when it is not one.
   */
  public static Optional<IpNetwork> parse(String text) {
    int slash = text.indexOf('/');
    Optional<byte[]> bytes = address(slash < 0 ? text : text.substring(0, slash));
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    int size = bytes.get().length * 8;
    int bits = slash < 0 ? size : Integer.parseInt(text.substring(slash + 1));
    return bits <= size && hostBitsAreClear(bytes.get(), bits)
        ? Optional.of(new IpNetwork(text))
        : Optional.empty();
  }

  /** Whether a text is an IPv4 or IPv6 address. */
  public static boolean isAddress(String text) {
    return address(text).isPresent();
  }

  /** Whether this holds every address there is, IPv4's or IPv6's. */
  public boolean isEverybody() {
    return text.endsWith("/0");
  }

  private static Optional<byte[]> address(String text) {
    boolean v4 = text.matches("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    boolean v6 = text.contains(":") && text.matches("[0-9A-Fa-f:.]+");
    if (!v4 && !v6) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text).getAddress());
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  private static boolean hostBitsAreClear(byte[] bytes, int bits) {
    for (int bit = bits; bit < bytes.length * 8; bit++) {
      if ((bytes[bit / 8] >> (7 - bit % 8) & 1) != 0) {
        return false;
      }
    }
    return true;
  }
}
