package frontwright.validators.routing.nginx;

import frontwright.model.routing.Value;

/**
 * A variable of nginx.
 *
 * @param source where its value comes from
 * @param isKept whether it is computed once for a request; otherwise each time
 *     (NGX_HTTP_VAR_NOCACHEABLE)
 */
record Variable(Source source, boolean isKept) {

  /** Computes a value. */
  @FunctionalInterface
  interface Source {
    Value value(Exchange exchange);
  }
}
