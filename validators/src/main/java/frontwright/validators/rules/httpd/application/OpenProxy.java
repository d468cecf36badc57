package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A forward proxy for everybody. */
final class OpenProxy extends NamedHttpdRule {

  OpenProxy() {
    super("open-proxy", Severity.ERROR, "ProxyRequests");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    boolean isOn = node.argument(0).equalsIgnoreCase("on");
    VirtualHost server = VirtualHost.around(node, subject);
    if (isOn && !isRestricted(server)) {
      boolean isReverse = Stream.of(ProxyPass.NAMES).flatMap(server::all).findAny().isPresent();
      if (isReverse || subject.configuration().isWhole() || server.section() != null) {
        sink.accept(
            finding(
                node.head(),
                "everybody may ask for any site through this server",
                isReverse
                    ? "write `ProxyRequests Off`: `ProxyPass` does not need it"
                    : "write `<Proxy \"*\">` with `Require ip` and the networks that may"));
      }
    }
  }

  /** Whether a section for all that is passed on says who may. */
  private static boolean isRestricted(VirtualHost server) {
    return Stream.of("Proxy", "ProxyMatch", "Location")
        .flatMap(server::all)
        .filter(section -> section.isSection() && isForAll(section))
        .anyMatch(
            section ->
                section
                    .descendants()
                    .anyMatch(
                        node ->
                            (node.is("Require") && !node.argument(1).equalsIgnoreCase("granted"))
                                || node.is("Deny")
                                || node.is("Order")));
  }

  private static boolean isForAll(HttpdNode section) {
    return section.is("Location")
        ? section.argument(0).equals("/")
        : !section.argument(0).startsWith("balancer:");
  }
}
