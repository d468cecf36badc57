package frontwright.validators.routing.nginx;

import frontwright.model.compatibility.Protocol;
import frontwright.model.routing.Field;
import frontwright.model.routing.Limits;
import frontwright.model.routing.Message;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code proxy_pass}: ngx_http_proxy_handler and ngx_http_proxy_create_request.
 *
 * @param location how much of the URI its URI part replaces
 * @param method {@code proxy_method}, or null
 * @param isCached whether answers may come from {@code proxy_cache}
 */
record HttpPass(
    Address address,
    int location,
    Fields fields,
    @Nullable Template method,
    boolean isCached,
    Limits limits)
    implements Pass {

  private static final int FAILURE = 500;
  private static final int BAD_GATEWAY = 502;

  /** What concerns the connection or the body's transfer, and is no part of a message. */
  static final Set<String> HOP_BY_HOP =
      Set.of(
          "connection",
          "content-length",
          "transfer-encoding",
          "te",
          "keep-alive",
          "expect",
          "upgrade");

  @Override
  public Phase run(Exchange exchange) {
    Target target = target(exchange);
    if (target == null) {
      exchange.because(address.place(), "this is no URL");
      return Errors.fail(exchange, FAILURE);
    }
    exchange.target = target;
    exchange.because(address.place(), "passed on over HTTP");
    String path = path(target, exchange);
    Message.Destination destination = Pass.destination(address, target, exchange);
    if (destination == null) {
      exchange.because(address.place(), "no resolver for " + target.host());
      return Errors.fail(exchange, BAD_GATEWAY);
    }
    if (isCached) {
      exchange.because(address.place(), "unless the answer is in the cache");
    }
    String verb = method == null ? exchange.method : method.text(exchange);
    return exchange.end(
        new Outcome.Passed(
            new Message(
                Protocol.HTTP,
                destination,
                verb,
                path,
                List.of(),
                headers(exchange),
                Pass.limits(limits, exchange))));
  }

  private @Nullable Target target(Exchange exchange) {
    if (address.fixed() != null) {
      return address.fixed();
    }
    Target target = Target.url(address.text().text(exchange));
    return target != null && target.uri().startsWith("?")
        ? target.withUri("/" + target.uri())
        : target;
  }

  private String path(Target target, Exchange exchange) {
    if (address.fixed() == null && !target.uri().isEmpty()) {
      return target.uri();
    } else if (target.uri().isEmpty() && exchange.isUnparsedUriValid) {
      return exchange.unparsedUri;
    }
    int taken = exchange.isLocationValid && !target.uri().isEmpty() ? location : 0;
    if (taken > exchange.uri.length()) {
      throw new Undecidable("proxy_pass: $uri is shorter than the location");
    }
    String rest = exchange.uri.substring(taken);
    String escaped = exchange.isUriQuoted || exchange.isInternal ? UriEscapes.path(rest) : rest;
    return (exchange.isLocationValid ? target.uri() : "")
        + escaped
        + (exchange.args.isEmpty() ? "" : "?" + exchange.args);
  }

  private List<Field> headers(Exchange exchange) {
    List<Field> headers = new ArrayList<>(fields.parameters().size() + exchange.headers.size());
    for (Parameter parameter : fields.parameters()) {
      Value value = parameter.value().value(exchange);
      if (!value.equals(Values.EMPTY)) {
        headers.add(new Field(parameter.name(), value));
      }
    }
    if (fields.passesHeaders()) {
      for (HeaderLine line : exchange.headers) {
        if (!fields.hidden().contains(line.key()) && !HOP_BY_HOP.contains(line.key())) {
          headers.add(new Field(line.name(), line.value()));
        }
      }
    }
    return headers;
  }
}
