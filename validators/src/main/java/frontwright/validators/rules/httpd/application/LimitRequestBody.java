package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.Optional;
import java.util.function.Consumer;

/** A limit for bodies that are passed on without it. */
final class LimitRequestBody extends NamedHttpdRule {

  LimitRequestBody() {
    super("limit-request-body", Severity.WARNING, "LimitRequestBody");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    HttpdNode parent = node.parent();
    boolean isLimit = !node.argument(0).equals("0") && !node.hasUnknown();
    VirtualHost server = VirtualHost.around(node, subject);
    if (isLimit && parent != null) {
      limited(parent, server)
          .filter(pass -> pass.target().scheme().matches("https?|fcgi"))
          .ifPresent(pass -> sink.accept(said(node, pass)));
    }
  }

  /** What takes all requests that the limit is for. */
  private static Optional<ProxyPass> limited(HttpdNode parent, VirtualHost server) {
    ProxyPasses passes = ProxyPasses.of(server, server.subject());
    return parent.is("Location")
        ? passes.taking(UrlPath.below(parent.argument(0)))
        : parent.is("VirtualHost") && passes.all().count() == 1
            ? passes.all().filter(pass -> pass.path().equals("/")).findFirst()
            : Optional.empty();
  }

  private Finding said(HttpdNode node, ProxyPass pass) {
    String limit = node.argument(0);
    return finding(
            node.head(),
            "the limit does not hold for what is passed on over "
                + (pass.target().scheme().equals("fcgi") ? "FastCGI" : "HTTP"),
            "limit bodies in the application, or write `RewriteCond expr"
                + " \"%{HTTP:Content-Length} -gt "
                + limit
                + "\"` with `RewriteRule ^ - [R=413]`")
        .relatedTo(pass.targetPlace(), "is asked with any body");
  }
}
