package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.function.Consumer;

/** An application that is asked for another host, and whose redirects name that one. */
final class ProxyPassReverse extends NamedHttpdRule {

  ProxyPassReverse() {
    super("proxypassreverse-missing", Severity.WARNING, "ProxyPass");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    VirtualHost server = VirtualHost.around(node, subject);
    boolean isKnown = subject.configuration().isWhole() || server.section() != null;
    ProxyPass.of(node)
        .filter(pass -> isKnown && !pass.isPattern() && !pass.isExclusion())
        .filter(pass -> !pass.isWithoutEffect())
        .filter(pass -> pass.target().isHttp() && pass.target().isInternal())
        .filter(pass -> !isHostKept(server) && !isMapped(pass, server))
        .ifPresent(pass -> sink.accept(said(pass)));
  }

  private static boolean isHostKept(VirtualHost server) {
    return server.all("ProxyPreserveHost").anyMatch(node -> node.argument(0).matches("(?i)on"))
        || ClientRequest.setting(server).map(ClientRequest::header).anyMatch("host"::equals);
  }

  /** Whether redirects are looked at: for the path, for one above or below it. */
  private static boolean isMapped(ProxyPass pass, VirtualHost server) {
    return server
        .all("ProxyPassReverse")
        .anyMatch(
            node -> {
              HttpdNode parent = node.parent();
              String path =
                  parent != null && parent.name().startsWith("Location")
                      ? parent.argument(parent.arguments().size() - 1)
                      : node.argument(0);
              return node.hasUnknown()
                  || UrlPath.matches(UrlPath.trimmed(path), pass.path())
                  || UrlPath.matches(UrlPath.trimmed(pass.path()), path);
            });
  }

  private Finding said(ProxyPass pass) {
    Target target = pass.target();
    String host = target.authority().isEmpty() ? "localhost" : target.authority();
    return finding(
        pass.targetPlace(),
        "the application is asked for host "
            + Shown.quoted(host)
            + ", and redirects clients to there",
        "write `ProxyPreserveHost On`, or `ProxyPassReverse "
            + Shown.sentence(pass.path() + " " + target.url())
            + "`");
  }
}
