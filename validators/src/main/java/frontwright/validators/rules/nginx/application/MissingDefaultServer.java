package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.VirtualServers;
import java.util.List;
import java.util.function.Consumer;

/** Several sites on an address, and chance decides which one answers for unknown names. */
final class MissingDefaultServer extends NamedNginxRule {

  MissingDefaultServer() {
    super("missing-default-server", Severity.NOTE, "http");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    if (!subject.configuration().isWhole()) {
      return;
    }
    for (String socket : subject.servers().sockets()) {
      List<NginxNode> servers = subject.servers().at(socket);
      NginxNode first = servers.get(0);
      String name = VirtualServers.names(first).get(0);
      boolean isMeant = name.isEmpty() || name.equals("_");
      if (servers.size() > 1 && !isMeant && subject.servers().declaredDefault(socket).isEmpty()) {
        sink.accept(
            finding(
                first.head(),
                "requests for unknown names on "
                    + socket
                    + " are answered by "
                    + Shown.quoted(name)
                    + ", which stands first",
                "add a server with `default_server` in its `listen` and `return 444;`"));
      }
    }
  }
}
