package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.function.Consumer;

/** A path outside of sections, and a Location with a ProxyPass that takes it. */
final class ProxyPassOverridden extends NamedHttpdRule {

  ProxyPassOverridden() {
    super("proxypass-overridden", Severity.ERROR, ProxyPass.NAMES);
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    ProxyPass.of(node)
        .filter(pass -> !pass.isInLocation())
        .ifPresent(pass -> check(pass, subject, sink));
  }

  private void check(ProxyPass pass, HttpdSubject subject, Consumer<Finding> sink) {
    VirtualHost server = VirtualHost.around(pass.node(), subject);
    ProxyPasses.of(server, subject).located().stream()
        .filter(general -> ProxyPasses.covers(general, pass))
        .filter(general -> !general.target().text().equals(pass.target().text()))
        .filter(general -> !general.target().scheme().startsWith("ws"))
        .findFirst()
        .ifPresent(general -> sink.accept(said(pass, general)));
  }

  private Finding said(ProxyPass pass, ProxyPass general) {
    String section = "`<Location " + pass.path() + ">`";
    return finding(
            pass.pathPlace(),
            Shown.quoted(pass.path())
                + " is never used: the `ProxyPass` in a `<Location>` counts before those outside",
            "write "
                + Shown.sentence(section)
                + " with `ProxyPass "
                + Shown.sentence(pass.target().text())
                + "` behind that section")
        .relatedTo(general.pathPlace(), "takes its requests");
  }
}
