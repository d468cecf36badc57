package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.List;
import java.util.function.Consumer;

/** An application alone in its processes, and yet in a sub-interpreter. */
final class WsgiApplicationGroup extends NamedHttpdRule {

  WsgiApplicationGroup() {
    super("wsgi-application-group", Severity.NOTE, "WSGIScriptAlias");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    WsgiMount.of(node)
        .filter(mount -> mount.option("application-group").isEmpty())
        .filter(mount -> isAlone(mount, VirtualHost.around(node, subject)))
        .ifPresent(
            mount ->
                sink.accept(
                    finding(
                        node.namePlace(),
                        "the application runs in a sub-interpreter, where C extensions such as"
                            + " NumPy may hang or fail",
                        "write `application-group=%{GLOBAL}`: it is alone in its processes")));
  }

  private static boolean isAlone(WsgiMount mount, VirtualHost server) {
    String group = mount.option("process-group").orElse("%{GLOBAL}");
    List<WsgiGroups.Use> uses = WsgiGroups.uses(server.subject());
    return !group.startsWith("%{")
        && uses.stream().filter(use -> use.name().equals(group)).count() == 1
        && server.all("WSGIApplicationGroup").findAny().isEmpty();
  }
}
