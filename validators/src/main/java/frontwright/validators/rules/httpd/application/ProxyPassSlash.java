package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.function.Consumer;

/** A slash at the end of the path, and none at the end of the target. */
final class ProxyPassSlash extends NamedHttpdRule {

  ProxyPassSlash() {
    super("proxypass-slash", Severity.ERROR, ProxyPass.NAMES);
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    ProxyPass.of(node)
        .filter(pass -> !pass.isPattern() && !pass.isExclusion() && pass.path().endsWith("/"))
        .filter(pass -> !pass.target().scheme().isEmpty() && pass.target().text().contains("://"))
        .ifPresent(pass -> check(pass, sink));
  }

  private void check(ProxyPass pass, Consumer<Finding> sink) {
    Target target = pass.target();
    String below = Shown.quoted(UrlPath.below(pass.path()));
    String help = "end the target with a slash: " + Shown.quoted(target.text() + "/");
    Fix.Edit slash = new Fix.Edit(Ends.of(pass.targetPlace()), "/");
    if (target.path().isEmpty()) {
      String what = target.isBalancer() ? "balancer" : "host";
      String message = below + " is asked for at " + what + " ";
      sink.accept(
          finding(pass.targetPlace(), message + Shown.quoted(target.authority() + "x"), help)
              .fixedBy(Fix.safe(slash)));
    } else if (target.path().matches("/[^?]*\\w")) {
      String message = below + " is asked for as ";
      sink.accept(
          finding(pass.targetPlace(), message + Shown.quoted(target.path() + "x"), help)
              .fixedBy(Fix.unsafe(slash)));
    }
  }
}
