package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.rules.nginx.Listen;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import java.util.Optional;
import java.util.function.Consumer;

/** An address twice in a server, or two servers that are the default one for it. */
final class DuplicateListen extends NamedNginxRule {

  DuplicateListen() {
    super("duplicate-listen", Severity.ERROR, "listen");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    if (node.context() != NginxContext.SERVER || node.arguments().isEmpty()) {
      return;
    }
    Listen listen = Listen.of(node);
    Optional<NginxNode> before =
        subject.levelOf(node).named("listen").stream()
            .takeWhile(other -> other != node)
            .filter(other -> isSame(Listen.of(other), listen))
            .findFirst();
    if (before.isPresent()) {
      String message = "a duplicate listen " + listen.socket();
      sink.accept(
          finding(node.head(), message, "remove one of the two")
              .relatedTo(before.get().head(), "the first"));
    } else if (listen.isDefault()) {
      otherDefault(node, listen, subject)
          .ifPresent(other -> sink.accept(said(node, listen, other)));
    }
  }

  /** TCP and UDP are two things. */
  private static boolean isSame(Listen one, Listen other) {
    return one.socket().equals(other.socket())
        && one.parameters().contains("quic") == other.parameters().contains("quic");
  }

  private static Optional<NginxNode> otherDefault(
      NginxNode node, Listen listen, NginxSubject subject) {
    return subject.servers().at(listen.socket()).stream()
        .takeWhile(server -> server != node.parent())
        .flatMap(server -> server.children("listen"))
        .filter(other -> Listen.of(other).isDefault() && isSame(Listen.of(other), listen))
        .findFirst();
  }

  private Finding said(NginxNode node, Listen listen, NginxNode other) {
    return finding(
            node.head(),
            "a duplicate default server for " + listen.socket(),
            "leave `default_server` to one of the servers")
        .relatedTo(other.head(), "the first");
  }
}
