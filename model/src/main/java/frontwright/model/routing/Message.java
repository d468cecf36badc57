package frontwright.model.routing;

import frontwright.model.compatibility.Protocol;
import java.util.List;
import java.util.Optional;

/**
 * What a front sends to a backend.
 *
 * @param protocol what is spoken
 * @param destination to whom
 * @param method the request method
 * @param target over HTTP the request target, path and query as they are sent; else {@code ""}
 * @param parameters the CGI variables that FastCGI, SCGI and uwsgi carry, or those that an embedded
 *     application is given; none over HTTP. Header fields of the client are among them, as {@code
 *     HTTP_NAME}
 * @param headers the header fields over HTTP, in order, without what concerns the connection or the
 *     body's transfer; else none
 * @param limits what is in force
 */
public record Message(
    Protocol protocol,
    Destination destination,
    String method,
    String target,
    List<Field> parameters,
    List<Field> headers,
    Limits limits) {

  /**
   * Who may get the message.
   *
   * @param name as the configuration names it: an upstream's or balancer's name, an address, the
   *     file of an embedded application
   * @param addresses all that it may be sent to, {@code host:port} or {@code unix:/path}; none for
   *     an embedded application
   */
  public record Destination(String name, List<String> addresses) {}

  /** The last value of a parameter: what counts in a server that keeps one of each. */
  public Optional<Value> parameter(String name) {
    return parameters.stream()
        .filter(field -> field.name().equals(name))
        .map(Field::value)
        .reduce((first, last) -> last);
  }
}
