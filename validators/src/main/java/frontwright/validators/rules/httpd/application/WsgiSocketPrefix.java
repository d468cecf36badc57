package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.validators.configuration.httpd.HttpdConfiguration;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.function.Consumer;

/** Sockets of mod_wsgi in a directory that only the superuser may write to. */
final class WsgiSocketPrefix extends NamedHttpdRule {

  private static final int FIRST_UNPRIVILEGED = 1024;

  WsgiSocketPrefix() {
    super("wsgi-socket-prefix", Severity.WARNING, "WSGIDaemonProcess");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    HttpdConfiguration configuration = subject.configuration();
    boolean isFirst = WsgiGroups.daemons(subject).findFirst().filter(node::equals).isPresent();
    boolean isSaid = configuration.all("WSGISocketPrefix").findAny().isPresent();
    if (isFirst && !isSaid && configuration.isWhole() && isForOrdinaryUser(configuration)) {
      sink.accept(
          finding(
              node.namePlace(),
              "an ordinary user's httpd cannot make the daemons' sockets: 503",
              "write `WSGISocketPrefix` with a directory of that user: `DefaultRuntimeDir` does"
                  + " not count"));
    }
  }

  /** Started by the superuser, httpd needs a {@code User}, and mostly has a low port. */
  private static boolean isForOrdinaryUser(HttpdConfiguration configuration) {
    return configuration.all("User").findAny().isEmpty()
        && configuration
            .all("Listen")
            .map(node -> node.argument(0).replaceFirst(".*:", ""))
            .allMatch(
                port -> port.matches("\\d{4,5}") && Integer.parseInt(port) >= FIRST_UNPRIVILEGED);
  }
}
