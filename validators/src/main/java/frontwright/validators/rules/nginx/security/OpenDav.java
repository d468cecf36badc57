package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import java.util.function.Consumer;

/** Files that everybody may write and delete. */
final class OpenDav extends NamedNginxRule {

  OpenDav() {
    super("open-dav", Severity.ERROR, "dav_methods");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    NginxNode block = node.parent();
    if (block != null
        && !node.argument(0).equals("off")
        && Access.server(node).filter(server -> !Access.isLocal(server, subject)).isPresent()
        && block.children("limit_except").noneMatch(Access::restricts)
        && !Access.isRestricted(block, subject)) {
      String methods = node.argument(0) + (node.arguments().size() > 1 ? " ..." : "");
      sink.accept(
          finding(
              node.head(),
              Shown.quoted("dav_methods " + methods) + " lets everybody change files",
              "ask for a password with `auth_basic`, or write `limit_except GET { deny all; }`"
                  + " with the addresses that may"));
    }
  }
}
