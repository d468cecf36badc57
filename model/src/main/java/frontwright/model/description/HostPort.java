package frontwright.model.description;

/**
 * An address and a port as they were written.
 *
 * @param host a name or an address, without the brackets of IPv6
 * @param port from 1 to 65535
 */
public record HostPort(String host, int port) {

  static HostPort of(String text) {
    int colon = text.lastIndexOf(':');
    String host = text.substring(0, colon);
    return new HostPort(unbracketed(host), Integer.parseInt(text.substring(colon + 1)));
  }

  static String unbracketed(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}
