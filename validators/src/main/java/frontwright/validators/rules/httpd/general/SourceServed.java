package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.Optional;
import java.util.function.Consumer;

/** The directory of an application's source among those whose files are answered with. */
final class SourceServed extends NamedHttpdRule {

  SourceServed() {
    super("source-served", Severity.ERROR, "DocumentRoot", "Alias");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    VirtualHost host = VirtualHost.around(node, subject);
    for (Served served : Served.by(host)) {
      if (served.node() == node && isGranted(served, host)) {
        host.all("WSGIScriptAlias")
            .filter(script -> served.holds(script.argument(1)))
            .filter(script -> isOpen(script.argument(1), served, host))
            .findFirst()
            .ifPresent(script -> sink.accept(said(node, served, script)));
      }
    }
  }

  private static boolean isGranted(Served served, VirtualHost host) {
    Optional<DirectoryAccess> access = DirectoryAccess.of(host, served.directory());
    return access.filter(found -> found.verdict() == Verdict.EVERYBODY).isPresent();
  }

  private static boolean isOpen(String script, Served served, VirtualHost host) {
    return !Protection.isProtected(host, script, served.urlOf(script));
  }

  private Finding said(HttpdNode node, Served served, HttpdNode script) {
    String file = script.argument(1);
    return finding(
            node.argumentPlace(node.is("Alias") ? 1 : 0),
            "everybody may read the application's source: "
                + Shown.quoted(file)
                + " is served as "
                + Shown.quoted(served.urlOf(file)),
            "serve a directory that holds nothing but files for everybody")
        .relatedTo(script.argumentPlace(1), "the application is in it");
  }
}
