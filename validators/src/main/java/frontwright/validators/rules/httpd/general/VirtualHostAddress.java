package frontwright.validators.rules.httpd.general;

import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.List;

/** The addresses of virtual hosts, as httpd compares them. */
final class VirtualHostAddress {

  private VirtualHostAddress() {}

  /** The addresses of a {@code <VirtualHost>}, written in one way. */
  static List<String> of(HttpdNode section) {
    return section.arguments().stream()
        .map(
            address -> address.replaceFirst("(?i)^_default_(?=:|$)", "*").replaceFirst(":\\*$", ""))
        .toList();
  }

  /** The port of an address; empty where it is for all. */
  static String port(String address) {
    return address.replaceFirst("^(\\[.*]|[^:]*):?", "");
  }

  /** What stands before the port. */
  static String host(String address) {
    return address.replaceFirst("(?<=[^:]|]):\\d+$", "");
  }
}
