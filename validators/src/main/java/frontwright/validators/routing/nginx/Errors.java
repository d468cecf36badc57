package frontwright.validators.routing.nginx;

import frontwright.model.routing.Outcome;
import frontwright.model.routing.Value;
import frontwright.validators.routing.nginx.ErrorPages.Page;

/** What becomes of a request that ends with a status: ngx_http_special_response_handler. */
final class Errors {

  /** NGX_HTTP_CLOSE, and two more for which the connection is closed without an answer. */
  private static final int CLOSE = 444;

  private static final int TIMED_OUT = 408;
  private static final int CLIENT_CLOSED = 499;

  private Errors() {}

  /** Ends with a status, or goes on with the page for it. */
  static Phase fail(Exchange exchange, int status) {
    if (status == CLOSE || status == TIMED_OUT || status == CLIENT_CLOSED) {
      return exchange.end(new Outcome.Answer(CLOSE));
    }
    exchange.errorStatus = status;
    ErrorPages pages = exchange.scope.conduct().errorPages();
    if (!exchange.isErrorPage && !pages.pages().isEmpty() && exchange.uriChanges != 0) {
      exchange.isErrorPage = !pages.isRecursive();
      Page page = pages.page(status);
      if (page != null) {
        return show(exchange, page, status);
      }
    }
    return exchange.end(plain(exchange, status));
  }

  /**
   * An answer of nginx's own. Where a redirect's page has taken its place, status and Location are
   * the redirect's nevertheless.
   */
  static Outcome answer(Exchange exchange, int status) {
    return Redirects.isRedirect(status) && !exchange.location.equals(Values.EMPTY)
        ? plain(exchange, status)
        : new Outcome.Answer(status);
  }

  private static Outcome plain(Exchange exchange, int status) {
    if (Redirects.isRedirect(status)) {
      Value location = exchange.scope.conduct().redirects().complete(exchange.location, exchange);
      return new Outcome.Redirect(status, location);
    }
    boolean isNginxsOwn = status >= 494 && status <= 497;
    return new Outcome.Answer(isNginxsOwn ? 400 : status);
  }

  private static Phase show(Exchange exchange, Page page, int status) {
    exchange.because(page.place(), "the page for " + status);
    if (page.overwrite() >= 0) {
      exchange.errorStatus = page.overwrite();
    }
    Value value = page.uri().value(exchange);
    String uri = page.uri().isConstant() ? page.uri().source() : Values.text(value);
    if (uri.startsWith("/")) {
      if (!exchange.method.equals("HEAD")) {
        exchange.method = "GET";
      }
      int query = uri.indexOf('?');
      return query < 0
          ? InternalRedirects.to(exchange, uri, "")
          : InternalRedirects.to(exchange, uri.substring(0, query), uri.substring(query + 1));
    } else if (uri.startsWith("@")) {
      return InternalRedirects.toNamed(exchange, uri);
    }
    int redirect = Redirects.isRedirect(page.overwrite()) ? page.overwrite() : 302;
    return exchange.end(
        new Outcome.Redirect(
            redirect, exchange.scope.conduct().redirects().complete(value, exchange)));
  }
}
