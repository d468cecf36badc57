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

  /** The bytes of an IPv4 address: four decimal numbers without zeros in front. */
  public static Optional<byte[]> ipv4(String text) {
    byte[] bytes = new byte[4];
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      int dot = text.indexOf('.', start);
      int end = i == bytes.length - 1 ? text.length() : dot;
      int value = octet(text, start, end);
      if (value < 0) {
        return Optional.empty();
      }
      bytes[i] = (byte) value;
      start = end + 1;
    }
    return Optional.of(bytes);
  }

  /** A number from 0 to 255; -1 for other texts. */
  private static int octet(String text, int start, int end) {
    boolean hasZeros = end - start > 1 && text.charAt(start) == '0';
    if (end <= start || end - start > 3 || hasZeros) {
      return -1;
    }
    int value = 0;
    for (int i = start; i < end; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = 10 * value + digit;
    }
    return value > 255 ? -1 : value;
  }

  private static Optional<byte[]> address(String text) {
    if (!text.contains(":")) {
      return ipv4(text);
    } else if (!IPV6.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      byte[] bytes = InetAddress.getByName(text).getAddress();
      return Optional.of(bytes.length == 4 ? mapped(bytes) : bytes);
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
