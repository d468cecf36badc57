package frontwright.validators.routing.httpd.expression;

import frontwright.model.value.IpNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Addresses in a network, as {@code apr_ipsubnet_create} and {@code apr_ipsubnet_test} have it
 * (network_io/unix/sockaddr.c of APR 1.7): {@code 10.0.0.0/8}, {@code 10.1}, {@code
 * 192.0.2.0/255.255.255.0}, {@code 2001:db8::/32}.
 */
public final class Subnet {

  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{1,4}");
  private static final Pattern BITS = Pattern.compile("\\s*\\+?\\d{1,9}");

  private final byte[] network;
  private final byte[] mask;

  private Subnet(byte[] network, byte[] mask) {
    this.network = network;
    this.mask = mask;
  }

  /** Reads a network; empty when httpd refuses it. */
  public static Optional<Subnet> of(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    byte[] bytes = address(address);
    if (slash < 0) {
      return bytes == null
          ? shortened(address)
          : Optional.of(masked(bytes, ones(bytes, 8 * bytes.length)));
    } else if (bytes == null) {
      return Optional.empty();
    }
    byte[] mask = mask(text.substring(slash + 1), bytes);
    return mask == null ? Optional.empty() : Optional.of(masked(bytes, mask));
  }

  private static byte @Nullable [] mask(String text, byte[] address) {
    if (BITS.matcher(text).matches()) {
      int bits = Integer.parseInt(text.strip().replace("+", ""));
      if (bits > 0 && bits <= 8 * address.length) {
        return ones(address, bits);
      }
    }
    return address.length == 4 ? ipv4(text) : null;
  }

  private static byte[] ones(byte[] address, int bits) {
    byte[] mask = new byte[address.length];
    for (int bit = 0; bit < bits; bit++) {
      mask[bit / 8] |= (byte) (0x80 >> (bit % 8));
    }
    return mask;
  }

  private static Subnet masked(byte[] address, byte[] mask) {
    byte[] network = address.clone();
    for (int i = 0; i < network.length; i++) {
      network[i] &= mask[i];
    }
    return new Subnet(network, mask);
  }

  /** {@code 10.1}: the bytes that are there count. */
  private static Optional<Subnet> shortened(String text) {
    String[] parts = text.replaceFirst("\\.$", "").split("\\.", -1);
    if (parts.length > 4 || text.length() > 15) {
      return Optional.empty();
    }
    byte[] bytes = new byte[4];
    for (int i = 0; i < parts.length; i++) {
      if (!parts[i].matches("\\d+") || Long.parseLong(parts[i]) > 255) {
        return Optional.empty();
      }
      bytes[i] = (byte) Integer.parseInt(parts[i]);
    }
    return Optional.of(masked(bytes, ones(bytes, 8 * parts.length)));
  }

  /** Whether an address is in it; empty when the text is no address. */
  public Optional<Boolean> contains(String address) {
    byte[] bytes = address(address);
    if (bytes == null) {
      return Optional.empty();
    }
    return Optional.of(
        bytes.length == network.length && Arrays.equals(masked(bytes, mask).network, network));
  }

  /** An address's bytes, an IPv4 address mapped into IPv6 as what it is; null for other texts. */
  static byte @Nullable [] address(String text) {
    byte[] bytes = text.indexOf(':') < 0 ? ipv4(text) : ipv6(text);
    boolean isMapped =
        bytes != null
            && bytes.length == 16
            && Arrays.equals(
                Arrays.copyOf(bytes, 12),
                new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff});
    return isMapped ? Arrays.copyOfRange(bytes, 12, 16) : bytes;
  }

  /** An address as {@code inet_ntop} writes it; empty when the text is none. */
  public static Optional<String> canonical(String text) {
    byte[] bytes = address(text);
    if (bytes == null) {
      return Optional.empty();
    } else if (bytes.length == 4) {
      return Optional.of(
          IntStream.range(0, 4)
              .mapToObj(i -> Integer.toString(bytes[i] & 0xff))
              .collect(Collectors.joining(".")));
    }
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < 16; i += 2) {
      groups.add(Integer.toHexString((bytes[i] & 0xff) << 8 | (bytes[i + 1] & 0xff)));
    }
    return Optional.of(shortened(groups));
  }

  /** The longest run of zeros, the first of several, is left out. */
  private static String shortened(List<String> groups) {
    int start = 0;
    int length = 1;
    for (int i = 0; i < 8; i++) {
      int end = i;
      while (end < 8 && groups.get(end).equals("0")) {
        end++;
      }
      if (end - i > length) {
        start = i;
        length = end - i;
      }
    }
    return length == 1
        ? String.join(":", groups)
        : String.join(":", groups.subList(0, start))
            + "::"
            + String.join(":", groups.subList(start + length, 8));
  }

  private static byte @Nullable [] ipv4(String text) {
    return IpNetwork.ipv4(text).orElse(null);
  }

  private static byte @Nullable [] ipv6(String text) {
    int gap = text.indexOf("::");
    List<Integer> head = groups(gap < 0 ? text : text.substring(0, gap));
    List<Integer> tail = gap < 0 ? List.of() : groups(text.substring(gap + 2));
    if (head == null || tail == null) {
      return null;
    }
    int count = head.size() + tail.size();
    if (gap < 0 ? count != 8 : count > 7) {
      return null;
    }
    List<Integer> all = new ArrayList<>(head);
    for (int i = count; i < 8; i++) {
      all.add(0);
    }
    all.addAll(tail);
    byte[] bytes = new byte[16];
    for (int i = 0; i < 16; i++) {
      bytes[i] = (byte) (all.get(i / 2) >> (i % 2 == 0 ? 8 : 0));
    }
    return bytes;
  }

  private static @Nullable List<Integer> groups(String text) {
    List<Integer> groups = new ArrayList<>();
    String[] parts = text.isEmpty() ? new String[0] : text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      byte[] last = i == parts.length - 1 && parts[i].indexOf('.') >= 0 ? ipv4(parts[i]) : null;
      if (last != null) {
        groups.add((last[0] & 0xff) << 8 | (last[1] & 0xff));
        groups.add((last[2] & 0xff) << 8 | (last[3] & 0xff));
      } else if (HEX.matcher(parts[i]).matches()) {
        groups.add(Integer.parseInt(parts[i], 16));
      } else {
        return null;
      }
    }
    return groups;
  }
}
