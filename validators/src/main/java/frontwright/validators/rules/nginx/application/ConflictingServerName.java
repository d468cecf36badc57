package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Place;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.rules.nginx.Listen;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.VirtualServers;
import java.util.function.Consumer;

/** A name that an earlier server on the same address has: this one never gets a request for it. */
final class ConflictingServerName extends NamedNginxRule {

  ConflictingServerName() {
    super("conflicting-server-name", Severity.WARNING, "server");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    if (node.context() != NginxContext.HTTP || subject.level(node).isOpen()) {
      return;
    }
    for (String name : VirtualServers.names(node)) {
      if (name.startsWith("~")) {
        continue;
      }
      for (Listen listen : Listen.of(subject.level(node))) {
        String socket = listen.socket();
        NginxNode first = subject.servers().named(socket, name).orElse(node);
        if (first != node) {
          sink.accept(said(node, name, socket).relatedTo(place(first, name), "the first"));
          break;
        }
      }
    }
  }

  private Finding said(NginxNode server, String name, String socket) {
    return finding(
        place(server, name),
        "conflicting server name "
            + Shown.quoted(name)
            + " on "
            + socket
            + ": the first server gets all its requests",
        name.isEmpty()
            ? "give each server its `server_name`"
            : "leave the name to one of the servers");
  }

  /** The word, or the server where there is none. */
  private static Place place(NginxNode server, String name) {
    return server
        .children("server_name")
        .flatMap(
            names ->
                names.arguments().stream()
                    .filter(word -> word.value().equalsIgnoreCase(name))
                    .map(names::place))
        .findFirst()
        .orElse(server.head());
  }
}
