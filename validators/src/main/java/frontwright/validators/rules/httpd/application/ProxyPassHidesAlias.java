package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.Level;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.Optional;
import java.util.function.Consumer;

/** Files or a WSGI application, and a ProxyPass that takes their requests. */
final class ProxyPassHidesAlias extends NamedHttpdRule {

  ProxyPassHidesAlias() {
    super("proxypass-hides-alias", Severity.ERROR, "Alias", "ScriptAlias", "WSGIScriptAlias");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    VirtualHost server = VirtualHost.around(node, subject);
    String path = node.argument(0);
    boolean isOutside = node.parent() == server.section();
    if (isOutside && path.startsWith("/") && !node.hasUnknown() && Level.isCertain(node)) {
      taking(path, server, subject).ifPresent(pass -> sink.accept(said(node, pass)));
    }
  }

  private static Optional<ProxyPass> taking(String path, VirtualHost server, HttpdSubject subject) {
    ProxyPasses passes = ProxyPasses.of(server, subject);
    boolean isOpen = passes.all().anyMatch(pass -> pass.isExclusion() && pass.isPattern());
    return isOpen
        ? Optional.empty()
        : passes
            .taking(path)
            .filter(pass -> passes.taking(UrlPath.below(path)).equals(Optional.of(pass)))
            .filter(pass -> !pass.isExclusion() && !pass.target().scheme().startsWith("ws"))
            .filter(pass -> pass.node().parent() == server.section() || pass.isInLocation())
            .filter(pass -> !isExceptedByVariable(server));
  }

  /** {@code no-proxy} keeps a request from being passed on. */
  private static boolean isExceptedByVariable(VirtualHost server) {
    return server
        .subject()
        .configuration()
        .all()
        .filter(node -> node.name().regionMatches(true, 0, "SetEnvIf", 0, 8))
        .anyMatch(node -> node.rawArguments().contains("no-proxy"));
  }

  private Finding said(HttpdNode node, ProxyPass pass) {
    String path = node.argument(0);
    boolean isInLocation = pass.isInLocation();
    return finding(
            node.argumentPlace(0),
            Shown.quoted(path)
                + " is never used: `ProxyPass` for "
                + Shown.quoted(pass.path())
                + " takes its requests",
            isInLocation
                ? "write `ProxyPass !` in a `<Location " + Shown.sentence(path) + ">` behind that"
                : "write `ProxyPass " + Shown.sentence(path) + " !` above that")
        .relatedTo(pass.pathPlace(), "mod_proxy comes before " + node.name());
  }
}
