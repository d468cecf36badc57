package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Daemon processes that nothing runs in, beside an application that runs in httpd itself. */
final class WsgiDaemonUnused extends NamedHttpdRule {

  WsgiDaemonUnused() {
    super("wsgi-daemon-unused", Severity.WARNING, "WSGIDaemonProcess");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    List<WsgiGroups.Use> uses = WsgiGroups.uses(subject);
    boolean isUsed =
        uses.stream()
            .anyMatch(use -> use.name().equals(node.argument(0)) || use.name().startsWith("%{"));
    if (!isUsed && !node.hasUnknown()) {
      servers(VirtualHost.around(node, subject))
          .flatMap(server -> embedded(server).stream())
          .findFirst()
          .ifPresent(mount -> sink.accept(said(node, mount)));
    }
  }

  /** Those that may use the processes. */
  private static Stream<VirtualHost> servers(VirtualHost server) {
    return server.section() == null
        ? Stream.concat(Stream.of(server), VirtualHost.all(server.subject()).stream())
        : Stream.of(server);
  }

  /** An application that is given to no group. */
  private static Optional<WsgiMount> embedded(VirtualHost server) {
    return server
        .all("WSGIScriptAlias")
        .flatMap(node -> WsgiMount.of(node).stream())
        .filter(mount -> mount.option("process-group").isEmpty())
        .filter(mount -> !mount.isInDaemon(server))
        .findFirst();
  }

  private Finding said(HttpdNode node, WsgiMount mount) {
    String name = node.argument(0);
    return finding(
            node.argumentPlace(0),
            "nothing runs in the processes " + Shown.quoted(name) + ", only in httpd itself",
            "write `process-group=" + Shown.sentence(name) + "` behind `WSGIScriptAlias`")
        .relatedTo(mount.node().head(), "runs embedded");
  }
}
