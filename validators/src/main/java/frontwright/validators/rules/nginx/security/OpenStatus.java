package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import java.util.function.Consumer;

/** A page about the server's state that everybody may ask for. */
final class OpenStatus extends NamedNginxRule {

  OpenStatus() {
    super("open-status", Severity.WARNING, "stub_status", "api", "status", "upstream_conf");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    NginxNode block = node.parent();
    if (block != null
        && Access.server(node).filter(server -> !Access.isLocal(server, subject)).isPresent()
        && !Access.isRestricted(block, subject)) {
      sink.accept(
          finding(
              node.place(node.directive().name()),
              Shown.quoted(node.name()) + " is open to everybody",
              "write `allow 127.0.0.1; deny all;` beside it, with the addresses that ask for it"));
    }
  }
}
