package frontwright.model.intention;

import frontwright.model.routing.Authority;
import frontwright.model.routing.Request;
import frontwright.model.routing.RequestTarget;
import frontwright.model.routing.UrlPath;
import java.util.Optional;

/**
 * What is asked for.
 *
 * @param target as it was sent
 * @param authority whom
 * @param path as it is understood
 */
record Wanted(RequestTarget target, Authority authority, String path) {

  /** Empty when the request is not well formed. */
  static Optional<Wanted> of(Request request) {
    return RequestTarget.parse(request.target()).flatMap(target -> of(request, target));
  }

  private static Optional<Wanted> of(Request request, RequestTarget target) {
    return Optional.ofNullable(target.authority())
        .or(() -> request.header("Host"))
        .flatMap(Authority::parse)
        .flatMap(
            authority ->
                UrlPath.normal(target.path()).map(path -> new Wanted(target, authority, path)));
  }
}
