package frontwright.cli.usecase.route;

import frontwright.model.routing.Field;
import frontwright.model.routing.Request;
import frontwright.model.routing.RequestUrl;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to ask for a URL.
 *
 * @param method the request method, in capitals
 * @param headers further fields
 * @param remote the client's address
 * @param local the address that the client connects to; null to choose one that is listened on
 * @param tls whether TLS is spoken whatever the URL's scheme
 */
public record Asking(
    String method, List<Field> headers, String remote, @Nullable String local, boolean tls) {

  /** The request for a URL; empty when it is none. */
  public Optional<Request> request(String url, Subject subject) {
    return RequestUrl.parse(url).map(parsed -> request(parsed, subject));
  }

  private Request request(RequestUrl url, Subject subject) {
    String at = local == null ? subject.locals().of(url) : local;
    Request plain = url.request(method, headers, remote, at);
    return tls && !plain.tls()
        ? new Request(method, plain.target(), plain.headers(), true, remote, at, plain.port())
        : plain;
  }
}
