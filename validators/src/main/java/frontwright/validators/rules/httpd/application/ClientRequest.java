package frontwright.validators.rules.httpd.application;

import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** What requests to the backends of a server are told of the client. */
final class ClientRequest {

  /** Headers that say how the client asks. */
  static final Set<String> SCHEME_HEADERS =
      Set.of(
          "x-forwarded-proto",
          "x-forwarded-protocol",
          "x-forwarded-scheme",
          "x-forwarded-ssl",
          "x-scheme",
          "x-url-scheme",
          "front-end-https",
          "forwarded");

  private static final List<String> SETTING =
      List.of("set", "setifempty", "add", "append", "merge");

  private static final Set<String> EDITING = Set.of("edit", "edit*");

  private ClientRequest() {}

  /** The {@code RequestHeader}s that give a header a value, {@code early} or not. */
  static Stream<HttpdNode> setting(VirtualHost server) {
    return server
        .all("RequestHeader")
        .filter(node -> SETTING.contains(action(node)) && node.arguments().size() >= 3);
  }

  /**
   * Which argument of a {@code RequestHeader} is its value, from 0; empty where it has none. What
   * follows may be a condition.
   */
  static OptionalInt value(HttpdNode node) {
    String action = action(node);
    if (SETTING.contains(action)) {
      return OptionalInt.of(2);
    }
    return EDITING.contains(action) ? OptionalInt.of(3) : OptionalInt.empty();
  }

  /** What a {@code RequestHeader} does, in small letters. */
  static String action(HttpdNode node) {
    return node.argument(0).toLowerCase(Locale.ROOT);
  }

  /** The header that it is about, in small letters. */
  static String header(HttpdNode node) {
    return node.argument(1).toLowerCase(Locale.ROOT);
  }

  /** Whether something else is in front and believed, such as a load balancer. */
  static boolean isBehindProxy(VirtualHost server) {
    return Stream.of("RemoteIPHeader", "RemoteIPProxyProtocol", "RemoteIPInternalProxy")
        .anyMatch(name -> server.all(name).findAny().isPresent());
  }
}
