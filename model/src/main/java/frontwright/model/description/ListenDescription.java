package frontwright.model.description;

import frontwright.model.shape.Either;
import frontwright.model.shape.ListOf;
import frontwright.model.shape.Whole;

/**
 * Where a site listens.
 *
 * @param host an address, without the brackets of IPv6; {@code *} for every IPv4 address
 * @param port from 1 to 65535
 * @param isDefault whether the site is the catch-all of this address
 */
public record ListenDescription(String host, int port, boolean isDefault) {

  static final ListOf<ListenDescription> LIST =
      new ListOf<>(
          new Either<>(new Whole<>(1, 65535, ListenDescription::ofPort), Texts.LISTEN),
          0,
          "a list of ports and addresses");

  static ListenDescription ofPort(int port) {
    return new ListenDescription("*", port, false);
  }

  static ListenDescription of(String text) {
    boolean isDefault = text.endsWith(" default");
    String address = isDefault ? text.substring(0, text.length() - " default".length()) : text;
    int colon = address.lastIndexOf(':');
    String host = colon < 0 ? "*" : HostPort.unbracketed(address.substring(0, colon));
    return new ListenDescription(host, Integer.parseInt(address.substring(colon + 1)), isDefault);
  }
}
