package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.function.Consumer;

/** A ProxyPass that takes the expression of its section for a path. */
final class ProxyPassInLocationMatch extends NamedHttpdRule {

  ProxyPassInLocationMatch() {
    super("proxypass-in-locationmatch", Severity.ERROR, "ProxyPass");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    ProxyPass.of(node)
        .filter(ProxyPass::isWithoutEffect)
        .ifPresent(pass -> sink.accept(said(pass)));
  }

  private Finding said(ProxyPass pass) {
    return finding(
            pass.node().namePlace(),
            "`ProxyPass` takes the expression "
                + Shown.quoted(pass.path())
                + " for a path, and has no effect",
            "write `ProxyPassMatch`, or a path in `<Location>`")
        .relatedTo(pass.pathPlace(), "is compared letter for letter");
  }
}
