package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import java.util.function.Consumer;

/** Every client trusted to say what its address is. */
final class RealIpFromEveryone extends NamedNginxRule {

  RealIpFromEveryone() {
    super("real-ip-from-everyone", Severity.ERROR, "set_real_ip_from");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    boolean isForThisMachine =
        node.parent() != null
            && node.parent().is("server")
            && Access.isLocal(node.parent(), subject);
    if (node.argument(0).matches("[\\d.:]+/0") && !isForThisMachine) {
      sink.accept(
          finding(
              node.place(node.arguments().get(0)),
              Shown.quoted(node.argument(0)) + " lets every client say what its address is",
              "name the addresses of the proxies in front, and nobody else's"));
    }
  }
}
