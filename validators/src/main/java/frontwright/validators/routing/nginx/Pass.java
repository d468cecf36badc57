package frontwright.validators.routing.nginx;

import frontwright.model.routing.Limits;
import frontwright.model.routing.Message;
import frontwright.model.source.Place;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a request is handed on: {@code proxy_pass} and its kin. */
sealed interface Pass permits HttpPass, CgiPass {

  /** Hands it on, or ends with what is wrong. */
  Phase run(Exchange exchange);

  /**
   * Where to.
   *
   * @param place of the directive
   * @param text as it is written
   * @param fixed where it points to; null where that depends on variables
   * @param hasResolver {@code resolver}
   */
  record Address(Place place, Template text, @Nullable Target fixed, boolean hasResolver) {}

  /**
   * A field that is set.
   *
   * @param isOptional {@code if_not_empty}
   */
  record Parameter(String name, Template value, boolean isOptional) {}

  /**
   * What is sent besides the path.
   *
   * @param parameters what is set, in order
   * @param hidden fields of the client that are not passed on, in lower case
   * @param passesHeaders whether the client's fields are passed on at all
   */
  record Fields(List<Parameter> parameters, Set<String> hidden, boolean passesHeaders) {}

  /** Whom to ask; null where nginx cannot find it, and answers with 502. */
  static Message.@Nullable Destination destination(
      Address address, Target target, Exchange exchange) {
    Upstreams upstreams = exchange.setup.upstreams();
    return address.fixed() != null || address.hasResolver() || upstreams.knows(target)
        ? upstreams.find(target)
        : null;
  }

  /** Limits, of which the body's is the location's. */
  static Limits limits(Limits limits, Exchange exchange) {
    return new Limits(
        limits.connect(),
        limits.read(),
        limits.send(),
        exchange.scope.conduct().bodyLimit(),
        limits.buffersRequest(),
        limits.buffersResponse());
  }
}
