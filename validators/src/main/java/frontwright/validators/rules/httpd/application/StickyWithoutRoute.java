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

/** Members that a sticky session cannot name. */
final class StickyWithoutRoute extends NamedHttpdRule {

  StickyWithoutRoute() {
    super("sticky-without-route", Severity.WARNING, "ProxyPass", "ProxySet");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    Stickiness.of(node).ifPresent(sticky -> check(sticky, subject, sink));
  }

  private void check(Stickiness sticky, HttpdSubject subject, Consumer<Finding> sink) {
    VirtualHost server = VirtualHost.around(sticky.node(), subject);
    List<HttpdNode> members = Balancer.of(sticky.balancer(), server).members();
    if (members.size() < 2 || members.stream().anyMatch(HttpdNode::hasUnknown)) {
      return;
    }
    members.stream()
        .filter(member -> Balancer.parameter(member, "route").isEmpty())
        .filter(member -> Balancer.parameter(member, "status").isEmpty())
        .findFirst()
        .ifPresent(
            member ->
                sink.accept(
                    finding(
                            member.argumentPlace(
                                member.argument(0).startsWith("balancer:") ? 1 : 0),
                            "without `route=`, "
                                + Shown.quoted("stickysession=" + sticky.cookie())
                                + " never leads back to this member",
                            "write a name of its own: `route=a`")
                        .relatedTo(sticky.place(), "asks for sessions that stay")));
  }
}
