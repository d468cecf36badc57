package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Nearest;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A group of daemon processes that is not there, or not for this server. */
final class WsgiProcessGroup extends NamedHttpdRule {

  WsgiProcessGroup() {
    super(
        "wsgi-process-group",
        Severity.ERROR,
        "WSGIProcessGroup",
        "WSGIScriptAlias",
        "WSGIScriptAliasMatch",
        "WSGIHandlerScript");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    WsgiGroups.use(node)
        .filter(use -> !use.isDynamic())
        .ifPresent(use -> check(use, subject, sink));
  }

  private void check(WsgiGroups.Use use, HttpdSubject subject, Consumer<Finding> sink) {
    List<HttpdNode> daemons = WsgiGroups.daemons(subject).toList();
    if (daemons.stream().anyMatch(HttpdNode::hasUnknown)) {
      return;
    }
    List<HttpdNode> named =
        daemons.stream().filter(daemon -> daemon.argument(0).equals(use.name())).toList();
    if (named.isEmpty()) {
      undefined(use, daemons, subject).ifPresent(sink);
    } else if (named.stream().allMatch(daemon -> isAnothers(daemon, use.node(), subject))) {
      sink.accept(elsewhere(use, named.get(0)));
    }
  }

  /** In a fragment, said only where a group of another name stands unused. */
  private Optional<Finding> undefined(
      WsgiGroups.Use use, List<HttpdNode> daemons, HttpdSubject subject) {
    Set<String> used =
        WsgiGroups.uses(subject).stream().map(WsgiGroups.Use::name).collect(Collectors.toSet());
    VirtualHost server = VirtualHost.around(use.node(), subject);
    List<String> unused =
        daemons.stream()
            .filter(server::obeys)
            .map(daemon -> daemon.argument(0))
            .filter(name -> !used.contains(name))
            .toList();
    if (!subject.configuration().isWhole() && unused.isEmpty()) {
      return Optional.empty();
    }
    String help =
        Nearest.to(use.name(), unused)
            .or(() -> unused.stream().findFirst())
            .map(name -> "write " + Shown.quoted(name) + ", if that is meant")
            .orElse("write `WSGIDaemonProcess " + Shown.sentence(use.name()) + "`");
    String message = "no `WSGIDaemonProcess` is called " + Shown.quoted(use.name()) + ": 500";
    return Optional.of(finding(use.place(), message, help));
  }

  /** Whether processes are those of a virtual host with another name (mod_wsgi compares names). */
  private static boolean isAnothers(HttpdNode daemon, HttpdNode use, HttpdSubject subject) {
    VirtualHost owner = VirtualHost.around(daemon, subject);
    VirtualHost user = VirtualHost.around(use, subject);
    boolean areHosts = owner.section() != null && user.section() != null;
    Optional<String> name = owner.serverName();
    return areHosts
        && owner.section() != user.section()
        && name.isPresent()
        && user.serverName().isPresent()
        && !name.equals(user.serverName());
  }

  private Finding elsewhere(WsgiGroups.Use use, HttpdNode daemon) {
    return finding(
            use.place(),
            Shown.quoted(use.name()) + " belongs to another virtual host: 500",
            "put `WSGIDaemonProcess` outside of `<VirtualHost>`, or make another group here")
        .relatedTo(daemon.head(), "is for hosts with the `ServerName` of this one");
  }
}
