package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.LocationPattern;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Pass;
import frontwright.validators.rules.nginx.Rewrite;
import java.util.Optional;
import java.util.function.Consumer;

/** A path behind the target that a rewrite before it makes void. */
final class ProxyPassUriIgnored extends NamedNginxRule {

  ProxyPassUriIgnored() {
    super("proxy-pass-uri-ignored", Severity.WARNING, "location");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    String below = node.arguments().isEmpty() ? "" : Mount.below(LocationPattern.of(node).text());
    Mount.passIn(node)
        .filter(pass -> !pass.hasVariables() && pass.uri().length() > 1)
        .ifPresent(
            pass -> breaking(node, below).ifPresent(rewrite -> sink.accept(said(pass, rewrite))));
  }

  private static Optional<NginxNode> breaking(NginxNode location, String path) {
    return location
        .children("rewrite")
        .filter(
            node ->
                Rewrite.of(node)
                    .filter(r -> r.flag().equals("break") && r.pattern().matcher(path).find())
                    .isPresent())
        .findFirst();
  }

  private Finding said(Pass pass, NginxNode rewrite) {
    String uri = Shown.quoted(pass.uri());
    return finding(
            pass.node().place(pass.target()),
            uri + " is ignored: what the rewrite makes of the path is passed",
            "put " + uri + " into the rewrite's replacement, and leave it out here")
        .relatedTo(rewrite.head(), "changes the path");
  }
}
