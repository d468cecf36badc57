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

/** A path for Python that daemon processes do not get. */
final class WsgiPythonPath extends NamedHttpdRule {

  WsgiPythonPath() {
    super("wsgi-python-path", Severity.WARNING, "WSGIPythonPath");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    List<HttpdNode> mounts = subject.configuration().all("WSGIScriptAlias").toList();
    boolean areInDaemons =
        !mounts.isEmpty()
            && mounts.stream()
                .allMatch(
                    mount ->
                        WsgiMount.of(mount)
                            .filter(each -> each.isInDaemon(VirtualHost.around(mount, subject)))
                            .isPresent());
    if (areInDaemons) {
      WsgiGroups.daemons(subject)
          .filter(daemon -> !daemon.rawArguments().contains("python-path="))
          .findFirst()
          .ifPresent(daemon -> sink.accept(said(node, daemon)));
    }
  }

  private Finding said(HttpdNode node, HttpdNode daemon) {
    return finding(
            node.namePlace(),
            "`WSGIPythonPath` is for applications in httpd itself, and there are none",
            "write "
                + Shown.quoted("python-path=" + node.argument(0))
                + " behind `WSGIDaemonProcess`")
        .relatedTo(daemon.head(), "does not get it");
  }
}
