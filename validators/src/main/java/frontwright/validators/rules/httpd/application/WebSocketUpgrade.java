package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.Locale;
import java.util.function.Consumer;

/** A path for WebSockets whose connections are not upgraded. */
final class WebSocketUpgrade extends NamedHttpdRule {

  WebSocketUpgrade() {
    super("websocket-upgrade", Severity.WARNING, "ProxyPass");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    ProxyPass.of(node)
        .filter(pass -> !pass.isPattern() && pass.target().isHttp())
        .filter(pass -> pass.path().matches("(?i).*/(ws|wss|websockets?|socket\\.io|cable)/?"))
        .filter(pass -> pass.parameter("upgrade").isEmpty())
        .filter(pass -> !isTunnelled(VirtualHost.around(node, subject)))
        .ifPresent(pass -> sink.accept(said(pass, subject)));
  }

  /** Whether connections that are to be upgraded go another way. */
  private static boolean isTunnelled(VirtualHost server) {
    return server
        .subject()
        .configuration()
        .all()
        .filter(server::obeys)
        .map(node -> node.rawArguments().toLowerCase(Locale.ROOT))
        .anyMatch(
            text -> text.contains("ws://") || text.contains("wss://") || text.contains("upgrade"));
  }

  private Finding said(ProxyPass pass, HttpdSubject subject) {
    Target target = pass.target();
    boolean isNew = subject.version() == null || subject.version().atLeast("2.4.47");
    String scheme = target.scheme().equals("https") ? "wss" : "ws";
    String instead = scheme + target.url().substring(target.scheme().length());
    return finding(
        pass.targetPlace(),
        "WebSockets at " + Shown.quoted(pass.path()) + " are not opened: `Upgrade` is dropped",
        isNew
            ? "write `upgrade=websocket` behind the target"
            : "load mod_proxy_wstunnel, and write " + Shown.quoted(instead));
  }
}
