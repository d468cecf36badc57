package frontwright.model.intention;

import frontwright.model.routing.Authority;
import frontwright.model.routing.Request;
import frontwright.model.routing.RequestTarget;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is asked for.
 *
 * @param target as it was sent
 * @param authority whom
 * @param path as it is understood
 */
record Wanted(RequestTarget target, Authority authority, String path) {

  /**
   * Empty when the request is not well formed.
   *
   * @param normal how a path is understood
   */
  static Optional<Wanted> of(Request request, Function<String, Optional<String>> normal) {
    return RequestTarget.parse(request.target()).flatMap(target -> of(request, target, normal));
  }

  private static Optional<Wanted> of(
      Request request, RequestTarget target, Function<String, Optional<String>> normal) {
    return Optional.ofNullable(target.authority())
        .or(() -> request.header("Host"))
        .flatMap(Authority::parse)
        .flatMap(
            authority ->
                normal.apply(target.path()).map(path -> new Wanted(target, authority, path)));
  }
}
