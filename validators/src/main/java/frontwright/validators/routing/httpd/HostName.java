package frontwright.validators.routing.httpd;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The host that a request names, as {@code fix_hostname} of server/vhost.c leaves it.
 *
 * @param name in small letters, without brackets
 * @param port 0 where there is none
 */
record HostName(String name, int port) {

  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]+");
  private static final Pattern ZEROS = Pattern.compile("(.*[.])?0[0-9].*");

  /**
   * Reads the Host header's value.
   *
   * @param isStrict whether {@code HttpProtocolOptions} says so
   * @return null where httpd answers 400
   */
  static @Nullable HostName ofHeader(String value, boolean isStrict) {
    if (value.isEmpty()) {
      return new HostName("", 0);
    }
    if (isNumber(value)) {
      return isStrict ? null : new HostName(value, 0);
    }
    int last = value.length();
    while (last > 0 && Character.isDigit(value.charAt(last - 1))) {
      last--;
    }
    int port = 0;
    String host = value;
    if (value.charAt(last - 1) == ':' && last < value.length()) {
      port = value.length() - last > 5 ? 65_536 : Integer.parseInt(value.substring(last));
      host = value.substring(0, last - 1);
      if (host.isEmpty() || port < 1 || port > 65_535) {
        return null;
      }
    }
    if (host.startsWith("[")) {
      boolean isWhole = host.endsWith("]") && host.indexOf(']') == host.length() - 1;
      String address = isWhole ? host.substring(1, host.length() - 1) : "";
      return Addresses.isIpv6(address) ? of(address, port, true, isStrict) : null;
    }
    return of(host, port, false, isStrict);
  }

  private static boolean isNumber(String text) {
    return Ascii.areAll(text, Ascii::isDigit);
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || Ascii.isDigit(c)
        || "_.-".indexOf(c) >= 0;
  }

  /** Checks the host of an absolute target. */
  static @Nullable HostName ofTarget(String host, int port, boolean isStrict) {
    if (host.isEmpty()) {
      return new HostName("", port);
    }
    if (isNumber(host)) {
      return isStrict ? null : new HostName(host, port);
    }
    return of(host, port, host.contains(":"), isStrict);
  }

  private static @Nullable HostName of(String host, int port, boolean isAddress, boolean isStrict) {
    if (isAddress) {
      return IPV6.matcher(host).matches()
          ? new HostName(host.toLowerCase(Locale.ROOT), port)
          : null;
    }
    if (host.contains("..") || host.contains("/") || host.contains("\\")) {
      return null;
    }
    String lower = Ascii.lower(host);
    String name = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    return isStrict && !isStrictlyRight(name) ? null : new HostName(name, port);
  }

  /** {@code strict_hostname_check}. */
  private static boolean isStrictlyRight(String name) {
    if (!Ascii.areAll(name, HostName::isLetter)) {
      return false;
    }
    if (Ascii.areAll(name, c -> Ascii.isDigit(c) || c == '.')) {
      boolean hasZeros = ZEROS.matcher(name).matches() || name.startsWith(".");
      return !hasZeros && name.chars().filter(c -> c == '.').count() == 3;
    }
    int dot = name.lastIndexOf('.');
    return dot < 0 || dot + 1 == name.length() || Character.isLetter(name.charAt(dot + 1));
  }
}
