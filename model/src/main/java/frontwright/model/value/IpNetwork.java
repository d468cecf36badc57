package frontwright.model.value;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address or a network of addresses.
 *
 * @param text as it was written; both nginx and httpd read this form
 */
public record IpNetwork(String text) {

  private static final Pattern IPV4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]+");

  /**
   * Checks a text: an IPv4 or IPv6 address, with {@code /bits} or without, and no bits set below
   * the mask. Empty when it is not one.
   */
  public static Optional<IpNetwork> parse(String text) {
    int slash = text.indexOf('/');
    String bits = slash < 0 ? "" : text.substring(slash + 1);
    if (slash >= 0 && !bits.matches("0|[1-9][0-9]{0,2}")) {
      return Optional.empty();
    }
    return address(slash < 0 ? text : text.substring(0, slash))
        .filter(bytes -> slash < 0 || isNetwork(bytes, Integer.parseInt(bits)))
        .map(bytes -> new IpNetwork(text));
  }

  /**
   * Whether an address lies in this network.
   *
   * @param other what is no address lies nowhere
   */
  public boolean holds(String other) {
    int slash = text.indexOf('/');
    Optional<byte[]> network = address(slash < 0 ? text : text.substring(0, slash));
    Optional<byte[]> asked = address(other);
    if (network.isEmpty() || asked.isEmpty() || network.get().length != asked.get().length) {
      return false;
    }
    byte[] a = network.get();
    byte[] b = asked.get();
    int bits = slash < 0 ? a.length * 8 : Integer.parseInt(text.substring(slash + 1));
    for (int bit = 0; bit < bits; bit++) {
      if (((a[bit / 8] ^ b[bit / 8]) >> (7 - bit % 8) & 1) != 0) {
        return false;
      }
    }
    return true;
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
    boolean v4 = IPV4.matcher(text).matches();
    boolean v6 = text.contains(":") && IPV6.matcher(text).matches();
    if (!v4 && !v6) {
      return Optional.empty();
    }
    try {
      byte[] bytes = InetAddress.getByName(text).getAddress();
      return Optional.of(v6 && bytes.length == 4 ? mapped(bytes) : bytes);
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** Java shortens {@code ::ffff:192.0.2.1} (RFC 4291, 2.5.5.2) to the IPv4 address in it. */
  private static byte[] mapped(byte[] v4) {
    byte[] v6 = new byte[16];
    v6[10] = (byte) 0xff;
    v6[11] = (byte) 0xff;
    System.arraycopy(v4, 0, v6, 12, 4);
    return v6;
  }

  private static boolean isNetwork(byte[] bytes, int bits) {
    if (bits > bytes.length * 8) {
      return false;
    }
    for (int bit = bits; bit < bytes.length * 8; bit++) {
      if ((bytes[bit / 8] >> (7 - bit % 8) & 1) != 0) {
        return false;
      }
    }
    return true;
  }
}
