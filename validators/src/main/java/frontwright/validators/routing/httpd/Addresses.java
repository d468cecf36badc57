package frontwright.validators.routing.httpd;

import frontwright.model.value.IpNetwork;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses of the internet protocols as they are written. */
final class Addresses {

  private Addresses() {}

  static boolean isIpv6(String text) {
    return text.contains(":") && IpNetwork.isAddress(text);
  }

  /**
   * One spelling for each address: {@code ::1} for {@code 0:0::1}. IPv4 addresses in IPv6 ones
   * count as themselves ({@code apr_sockaddr_equal}).
   */
  static String canonical(String text) {
    if (!isIpv6(text)) {
      return text;
    }
    try {
      return InetAddress.getByName(text).getHostAddress();
    } catch (UnknownHostException e) {
      return text;
    }
  }

  /** Whether it is the address that stands for all. */
  static boolean isAny(String text) {
    return text.equals("*")
        || text.equalsIgnoreCase("_default_")
        || (IpNetwork.isAddress(text) && canonical(text).matches("0\\.0\\.0\\.0|(0:){7}0"));
  }
}
