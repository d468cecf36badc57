package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.function.Consumer;

/** A slash at the end of the target, and none at the end of the path. */
final class ProxyPassDoubleSlash extends NamedHttpdRule {

  ProxyPassDoubleSlash() {
    super("proxypass-double-slash", Severity.WARNING, ProxyPass.NAMES);
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    ProxyPass.of(node)
        .filter(pass -> !pass.isPattern() && pass.path().matches("/.*\\w"))
        .filter(pass -> isHttp(pass.target()) && pass.target().path().endsWith("/"))
        .filter(pass -> !isForOnePath(pass, subject))
        .ifPresent(pass -> sink.accept(said(pass)));
  }

  /** What is spoken to in variables is told of another path; see the rules about those. */
  private static boolean isHttp(Target target) {
    return target.isHttp() || target.isBalancer() || target.scheme().startsWith("ws");
  }

  /** Whether what is below the path is another one's. */
  private static boolean isForOnePath(ProxyPass pass, HttpdSubject subject) {
    VirtualHost server = VirtualHost.around(pass.node(), subject);
    return ProxyPasses.of(server, subject)
        .taking(UrlPath.below(pass.path()))
        .filter(taking -> taking.node() == pass.node())
        .isEmpty();
  }

  private Finding said(ProxyPass pass) {
    String path = pass.path();
    String target = pass.target().text();
    String message =
        Shown.quoted(UrlPath.below(path))
            + " is asked for as "
            + Shown.quoted(pass.target().path() + "/x");
    String help = "take the slash from the end of the target: ";
    return finding(
            pass.targetPlace(),
            message,
            help + Shown.quoted(target.substring(0, target.length() - 1)))
        .relatedTo(pass.pathPlace(), "ends without a slash")
        .fixedBy(Fix.unsafe(new Fix.Edit(Ends.last(pass.targetPlace()), "")));
  }
}
