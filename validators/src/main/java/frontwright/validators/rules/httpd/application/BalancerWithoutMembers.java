package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Nearest;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A balancer that has nobody to choose. */
final class BalancerWithoutMembers extends NamedHttpdRule {

  BalancerWithoutMembers() {
    super("balancer-without-members", Severity.ERROR, ProxyPass.NAMES);
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    ProxyPass.of(node)
        .filter(pass -> pass.target().isBalancer() && !pass.target().text().contains("$"))
        .filter(pass -> !Balancer.mayGrow(subject))
        .ifPresent(pass -> check(pass, subject, sink));
  }

  private void check(ProxyPass pass, HttpdSubject subject, Consumer<Finding> sink) {
    String name = Balancer.name(pass.target());
    VirtualHost server = VirtualHost.around(pass.node(), subject);
    List<HttpdNode> all = subject.configuration().all("BalancerMember").toList();
    boolean isUnknown = all.stream().anyMatch(HttpdNode::hasUnknown);
    if (isUnknown || !Balancer.of(name, server).members().isEmpty()) {
      return;
    }
    Optional<HttpdNode> elsewhere =
        all.stream().filter(member -> Balancer.named(member).equals(name)).findFirst();
    Optional<String> near = Nearest.to(name, unused(all, server));
    if (subject.configuration().isWhole() || elsewhere.isPresent() || near.isPresent()) {
      sink.accept(said(pass, elsewhere, near));
    }
  }

  /** The names of balancers here that nothing is passed to. */
  private static Set<String> unused(List<HttpdNode> members, VirtualHost server) {
    Set<String> names =
        members.stream().filter(server::obeys).map(Balancer::named).collect(Collectors.toSet());
    for (String name : ProxyPass.NAMES) {
      server
          .all(name)
          .flatMap(node -> ProxyPass.of(node).stream())
          .filter(pass -> pass.target().isBalancer())
          .forEach(pass -> names.remove(Balancer.name(pass.target())));
    }
    return names;
  }

  private Finding said(ProxyPass pass, Optional<HttpdNode> elsewhere, Optional<String> near) {
    String name = Shown.quoted("balancer://" + pass.target().authority());
    String help =
        elsewhere.isPresent()
            ? "put `<Proxy>` outside of `<VirtualHost>`, or into this one"
            : near.map(other -> "write " + Shown.quoted("balancer://" + other + "/"))
                .orElse(
                    "write `<Proxy balancer://"
                        + Shown.sentence(pass.target().authority())
                        + ">` with a `BalancerMember` for each server");
    Finding finding = finding(pass.targetPlace(), name + " has no members: 503", help);
    return elsewhere
        .map(member -> finding.relatedTo(member.head(), "is another virtual host's"))
        .orElse(finding);
  }
}
