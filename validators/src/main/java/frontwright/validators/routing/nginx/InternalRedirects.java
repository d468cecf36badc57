package frontwright.validators.routing.nginx;

/** Requests that nginx sends on inside: ngx_http_internal_redirect, ngx_http_named_location. */
final class InternalRedirects {

  private static final int FAILURE = 500;

  private InternalRedirects() {}

  /** To another URI. */
  static Phase to(Exchange exchange, String uri, String args) {
    exchange.uriChanges--;
    if (exchange.uriChanges == 0) {
      exchange.because(null, "too many internal redirects");
      return Errors.fail(exchange, FAILURE);
    }
    exchange.uri = uri;
    exchange.args = args;
    exchange.enter(exchange.site.scope());
    exchange.isInternal = true;
    exchange.isUnparsedUriValid = false;
    exchange.addsUriToAlias = false;
    exchange.isLocationValid = true;
    exchange.clearContexts();
    return Phase.SERVER_REWRITE;
  }

  /** To a named location. */
  static Phase toNamed(Exchange exchange, String name) {
    exchange.uriChanges--;
    Scope named = exchange.site.named().get(name);
    if (exchange.uriChanges == 0 || exchange.uri.isEmpty() || named == null) {
      exchange.because(
          null, named == null ? "there is no location " + name : "too many internal redirects");
      return Errors.fail(exchange, FAILURE);
    }
    exchange.isInternal = true;
    exchange.content = null;
    exchange.isUriChanged = false;
    exchange.because(named.chosen());
    exchange.clearContexts();
    exchange.enter(named);
    exchange.checkForeign();
    return Phase.REWRITE;
  }
}
