package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.rules.nginx.Listen;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.VirtualServers;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code _} taken for a catch-all, where another server is the default one. */
final class UnderscoreServerName extends NamedNginxRule {

  UnderscoreServerName() {
    super("underscore-server-name", Severity.WARNING, "server_name");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    NginxNode server = node.parent();
    if (server == null
        || server.context() != NginxContext.HTTP
        || subject.level(server).isOpen()
        || !VirtualServers.names(server).equals(List.of("_"))) {
      return;
    }
    List<Optional<NginxNode>> others =
        Listen.of(subject.level(server)).stream()
            .map(listen -> other(server, listen.socket(), subject))
            .toList();
    if (others.stream().allMatch(Optional::isPresent)) {
      sink.accept(
          finding(
                  node.head(),
                  "no request comes here: `_` is a name that nobody has, and no catch-all",
                  "add `default_server` to `listen`, and take it from the other server")
              .relatedTo(others.get(0).orElseThrow().head(), "answers for unknown names"));
    }
  }

  /** The server that answers for unknown names on a socket, if it is certain to be another. */
  private static Optional<NginxNode> other(NginxNode server, String socket, NginxSubject subject) {
    Optional<NginxNode> declared = subject.servers().declaredDefault(socket);
    Optional<NginxNode> first =
        subject.configuration().isWhole()
            ? subject.servers().at(socket).stream().findFirst()
            : Optional.empty();
    return declared.or(() -> first).filter(other -> other != server);
  }
}
