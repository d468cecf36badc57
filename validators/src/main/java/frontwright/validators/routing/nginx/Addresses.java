package frontwright.validators.routing.nginx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Addresses as bytes: 4 of IPv4, 16 of IPv6. */
final class Addresses {

  static final int IPV4 = 4;
  static final int IPV6 = 16;
  private static final int GROUPS = 8;

  private Addresses() {}

  /** Reads an address, with or without brackets; null for what is none. */
  static byte @Nullable [] parse(String text) {
    String bare =
        text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
    return bare.indexOf(':') >= 0 ? six(bare) : four(bare);
  }

  /** An IPv4 address in IPv6's clothes as what it is, any other as it is. */
  static byte[] unmapped(byte[] address) {
    if (address.length != IPV6) {
      return address;
    }
    for (int i = 0; i < IPV6 - IPV4; i++) {
      if (address[i] != (i < 10 ? 0 : (byte) 0xff)) {
        return address;
      }
    }
    return Arrays.copyOfRange(address, IPV6 - IPV4, IPV6);
  }

  private static byte @Nullable [] four(String text) {
    String[] parts = text.split("\\.", -1);
    byte[] bytes = new byte[IPV4];
    if (parts.length != IPV4) {
      return null;
    }
    for (int i = 0; i < IPV4; i++) {
      String part = parts[i];
      boolean isNumber =
          !part.isEmpty() && part.length() <= 3 && part.chars().allMatch(c -> c >= '0' && c <= '9');
      if (!isNumber || Integer.parseInt(part) > 255) {
        return null;
      }
      bytes[i] = (byte) Integer.parseInt(part);
    }
    return bytes;
  }

  private static byte @Nullable [] six(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      List<Integer> groups = groups(text);
      return groups == null || groups.size() != GROUPS ? null : bytes(groups, List.of());
    }
    List<Integer> head = groups(text.substring(0, gap));
    List<Integer> tail = groups(text.substring(gap + 2));
    return head == null || tail == null || head.size() + tail.size() >= GROUPS
        ? null
        : bytes(head, tail);
  }

  private static byte[] bytes(List<Integer> head, List<Integer> tail) {
    byte[] bytes = new byte[IPV6];
    for (int i = 0; i < head.size(); i++) {
      put(bytes, i, head.get(i));
    }
    for (int i = 0; i < tail.size(); i++) {
      put(bytes, GROUPS - tail.size() + i, tail.get(i));
    }
    return bytes;
  }

  private static void put(byte[] bytes, int group, int value) {
    bytes[2 * group] = (byte) (value >> 8);
    bytes[2 * group + 1] = (byte) value;
  }

  private static @Nullable List<Integer> groups(String text) {
    List<Integer> groups = new ArrayList<>();
    if (text.isEmpty()) {
      return groups;
    }
    for (String part : text.split(":", -1)) {
      byte[] dotted = part.indexOf('.') >= 0 ? four(part) : null;
      if (dotted != null) {
        groups.add((dotted[0] & 0xff) << 8 | (dotted[1] & 0xff));
        groups.add((dotted[2] & 0xff) << 8 | (dotted[3] & 0xff));
      } else if (part.matches("[0-9A-Fa-f]{1,4}")) {
        groups.add(Integer.parseInt(part, 16));
      } else {
        return null;
      }
    }
    return groups;
  }

  /** As nginx writes it: ngx_sock_ntop. */
  static String text(byte[] address) {
    if (address.length == IPV4) {
      return (address[0] & 0xff)
          + "."
          + (address[1] & 0xff)
          + "."
          + (address[2] & 0xff)
          + "."
          + (address[3] & 0xff);
    }
    return sixText(address);
  }

  private static String sixText(byte[] address) {
    int gap = -1;
    int longest = 1;
    for (int i = 0; i < GROUPS; i++) {
      int end = i;
      while (end < GROUPS && group(address, end) == 0) {
        end++;
      }
      if (end - i > longest) {
        longest = end - i;
        gap = i;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      if (i == gap) {
        text.append(i == 0 ? "::" : ":");
        i += longest - 1;
      } else {
        text.append(Integer.toHexString(group(address, i))).append(i < GROUPS - 1 ? ":" : "");
      }
    }
    return text.toString();
  }

  private static int group(byte[] address, int index) {
    return (address[2 * index] & 0xff) << 8 | (address[2 * index + 1] & 0xff);
  }

  /** An address as it stands in a URL. */
  static String host(String address) {
    return address.indexOf(':') >= 0 && !address.startsWith("[") && !address.startsWith("unix:")
        ? "[" + address + "]"
        : address;
  }
}
