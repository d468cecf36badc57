package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.function.Consumer;

/** Python in every process of httpd, where only daemon processes use it. */
final class WsgiRestrictEmbedded extends NamedHttpdRule {

  WsgiRestrictEmbedded() {
    super("wsgi-restrict-embedded", Severity.NOTE, "WSGIDaemonProcess");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    boolean isFirst = WsgiGroups.daemons(subject).findFirst().filter(node::equals).isPresent();
    boolean isSaid = subject.configuration().all("WSGIRestrictEmbedded").findAny().isPresent();
    if (isFirst && !isSaid && subject.configuration().isWhole() && isDaemonsOnly(subject)) {
      sink.accept(
          finding(
              node.namePlace(),
              "every process of httpd starts a Python of its own, which nothing uses",
              "write `WSGIRestrictEmbedded On` outside of virtual hosts"));
    }
  }

  private static boolean isDaemonsOnly(HttpdSubject subject) {
    boolean isElsewhere =
        subject
            .configuration()
            .all()
            .filter(node -> !node.is("WSGIScriptAlias") && !node.is("WSGIDaemonProcess"))
            .anyMatch(node -> node.rawArguments().contains("wsgi-script"));
    return !isElsewhere
        && subject
            .configuration()
            .all("WSGIScriptAlias")
            .allMatch(
                node ->
                    WsgiMount.of(node)
                        .filter(mount -> mount.isInDaemon(VirtualHost.around(node, subject)))
                        .isPresent());
  }
}
