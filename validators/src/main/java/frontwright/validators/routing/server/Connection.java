package frontwright.validators.routing.server;

import frontwright.model.routing.Message;
import frontwright.model.routing.Value;
import java.util.List;
import java.util.function.Function;

/**
 * What a server knows of the connection that a message comes on.
 *
 * @param isUnix whether it comes on a unix socket, as far as is known
 * @param client the front's address; {@code ""} for a unix socket
 * @param host the server's address, or the path of its socket
 * @param port the server's port; {@code ""} for a unix socket
 */
record Connection(boolean isUnix, Value client, Value host, Value port) {

  private static final Value WHICH = new Value.Depends("which backend is asked");
  private static final Value FRONT = new Value.Depends("the front's address");
  private static final String UNIX = "unix:";

  static Connection of(Message message) {
    List<String> addresses = message.destination().addresses();
    boolean isUnix = !addresses.isEmpty() && addresses.stream().allMatch(a -> a.startsWith(UNIX));
    return new Connection(
        isUnix,
        common(addresses, Connection::client),
        common(addresses, address -> new Value.Known(host(address))),
        common(addresses, address -> new Value.Known(port(address))));
  }

  private static Value common(List<String> addresses, Function<String, Value> part) {
    List<Value> all = addresses.stream().map(part).distinct().toList();
    return all.size() == 1 ? all.get(0) : WHICH;
  }

  /** Linux connects to 127.0.0.0/8 from 127.0.0.1. */
  private static Value client(String address) {
    if (address.startsWith(UNIX)) {
      return new Value.Known("");
    }
    String host = host(address);
    if (host.equals("::1")) {
      return new Value.Known(host);
    }
    return host.matches("127\\.\\d+\\.\\d+\\.\\d+") ? new Value.Known("127.0.0.1") : FRONT;
  }

  private static String host(String address) {
    if (address.startsWith(UNIX)) {
      return address.substring(UNIX.length());
    }
    int colon = address.lastIndexOf(':');
    boolean hasPort = colon > address.lastIndexOf(']');
    String host = hasPort ? address.substring(0, colon) : address;
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private static String port(String address) {
    int colon = address.lastIndexOf(':');
    boolean hasPort = !address.startsWith(UNIX) && colon > address.lastIndexOf(']');
    return hasPort ? address.substring(colon + 1) : "";
  }
}
