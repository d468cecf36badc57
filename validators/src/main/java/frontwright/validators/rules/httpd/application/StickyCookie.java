package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.List;
import java.util.function.Consumer;

/** A sticky session's cookie that nobody sets, or that httpd cannot read back. */
final class StickyCookie extends NamedHttpdRule {

  private static final String ROUTE = "%{BALANCER_WORKER_ROUTE}e";

  StickyCookie() {
    super("sticky-cookie", Severity.WARNING, "ProxyPass", "ProxySet");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    Stickiness.of(node)
        .filter(sticky -> sticky.separator().equals("."))
        .ifPresent(sticky -> check(sticky, VirtualHost.around(node, subject), sink));
  }

  private void check(Stickiness sticky, VirtualHost server, Consumer<Finding> sink) {
    List<HttpdNode> setting =
        server
            .all("Header")
            .filter(header -> header.arguments().stream().anyMatch(sticky::isSetBy))
            .toList();
    setting.stream()
        .filter(header -> header.arguments().stream().anyMatch(sticky::isSetWithoutSeparator))
        .forEach(header -> sink.accept(unreadable(sticky, header)));
    boolean isHttpds = sticky.cookie().matches("(?i).*(route|balance).*|lb");
    if (setting.isEmpty() && isHttpds && hasRoutes(sticky, server)) {
      sink.accept(missing(sticky));
    }
  }

  private static boolean hasRoutes(Stickiness sticky, VirtualHost server) {
    return Balancer.of(sticky.balancer(), server).members().stream()
        .anyMatch(member -> Balancer.parameter(member, "route").isPresent());
  }

  private static String header(Stickiness sticky) {
    return "`Header add Set-Cookie \""
        + Shown.sentence(sticky.cookie())
        + "=."
        + ROUTE
        + "; path=/\" env=BALANCER_ROUTE_CHANGED`";
  }

  private Finding missing(Stickiness sticky) {
    return finding(
        sticky.place(),
        "nobody sets the cookie " + Shown.quoted(sticky.cookie()) + ": mod_proxy only reads it",
        "write " + header(sticky));
  }

  private Finding unreadable(Stickiness sticky, HttpdNode header) {
    return finding(
            header.head(),
            "the route in the cookie "
                + Shown.quoted(sticky.cookie())
                + " is not found again: it stands behind a dot",
            "write " + header(sticky))
        .relatedTo(sticky.place(), "reads what is behind the first dot");
  }
}
