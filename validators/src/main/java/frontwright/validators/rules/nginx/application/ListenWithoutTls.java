package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Place;
import frontwright.model.source.Severity;
import frontwright.model.source.Span;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.rules.nginx.Level;
import frontwright.validators.rules.nginx.Listen;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import java.util.Optional;
import java.util.function.Consumer;

/** Port 443 without TLS. */
final class ListenWithoutTls extends NamedNginxRule {

  ListenWithoutTls() {
    super("listen-without-tls", Severity.WARNING, "listen");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    if (node.context() != NginxContext.SERVER || node.arguments().isEmpty()) {
      return;
    }
    Level level = subject.levelOf(node);
    Listen listen = Listen.of(node);
    Optional<NginxNode> certificate = level.named("ssl_certificate").stream().findFirst();
    boolean isMeant = certificate.isPresent() || subject.configuration().isWhole();
    if (listen.port() != 443
        || listen.isTls()
        || !isMeant
        || level.isOpen()
        || level.setting("ssl").isPresent()
        || sharesTls(listen, subject)) {
      return;
    }
    int end = node.arguments().get(0).span().end();
    Place behind = new Place(node.file().source(), new Span(end, end));
    Finding finding =
        finding(node.head(), "port 443 speaks plain HTTP here: no TLS is asked for", "add `ssl`")
            .fixedBy(Fix.unsafe(new Fix.Edit(behind, " ssl")));
    sink.accept(certificate.map(c -> finding.relatedTo(c.head(), "not used")).orElse(finding));
  }

  /** What one server says of a socket holds for all on it. */
  private static boolean sharesTls(Listen listen, NginxSubject subject) {
    return subject.servers().at(listen.socket()).stream()
        .flatMap(server -> Listen.of(subject.level(server)).stream())
        .anyMatch(other -> other.socket().equals(listen.socket()) && other.isTls());
  }
}
