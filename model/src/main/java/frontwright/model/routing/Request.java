package frontwright.model.routing;

import java.util.List;
import java.util.Optional;

/**
 * A request as it reaches the front over HTTP/1.1.
 *
 * @param method in capitals
 * @param target as in the request line, one character for each byte: {@code /a%20b?q=1}, or with
 *     scheme and authority in front (RFC 9112, 3.2)
 * @param headers in the order in which they were sent, Host among them
 * @param tls whether it came over TLS; the name asked for by SNI is then that of {@link
 *     #authority()}
 * @param remote the client's address, without brackets
 * @param local the address that the client connected to, without brackets
 * @param port the port that the client connected to
 */
public record Request(
    String method,
    String target,
    List<Field> headers,
    boolean tls,
    String remote,
    String local,
    int port) {

  /** The value of the first header field of a name. */
  public Optional<String> header(String name) {
    for (Field field : headers) { // asked several times for each request
      if (field.isHeader(name)) {
        return Optional.of(field.value() instanceof Value.Known known ? known.text() : "");
      }
    }
    return Optional.empty();
  }

  /** Whom the client asks: the target's authority where it has one, else Host (RFC 9112, 3.3). */
  public Optional<String> authority() {
    return target.startsWith("/")
        ? header("Host")
        : RequestTarget.parse(target).map(RequestTarget::authority).or(() -> header("Host"));
  }
}
