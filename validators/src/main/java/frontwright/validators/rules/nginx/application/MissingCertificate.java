package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.rules.nginx.Level;
import frontwright.validators.rules.nginx.Listen;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import java.util.Optional;
import java.util.function.Consumer;

/** TLS without a certificate, or a certificate without its key. */
final class MissingCertificate extends NamedNginxRule {

  MissingCertificate() {
    super("missing-certificate", Severity.ERROR, "server");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    Level level = subject.level(node);
    if (node.context() != NginxContext.HTTP) {
      return;
    }
    Optional<NginxNode> certificate = level.effective("ssl_certificate");
    if (certificate.isPresent()) {
      if (level.knows("ssl_certificate_key") && level.setting("ssl_certificate_key").isEmpty()) {
        sink.accept(
            finding(
                certificate.get().head(),
                "no \"ssl_certificate_key\" is defined for certificate "
                    + Shown.quoted(certificate.get().argument(0)),
                "write `ssl_certificate_key FILE;` beside it"));
      }
      return;
    }
    boolean isRefused =
        level.effective("ssl_reject_handshake").filter(n -> n.argument(0).equals("on")).isPresent();
    if (subject.configuration().isWhole() && level.knows("ssl_certificate") && !isRefused) {
      level.named("listen").stream()
          .filter(listen -> Listen.of(listen).isTls() && answersFirst(node, listen, subject))
          .findFirst()
          .ifPresent(
              listen ->
                  sink.accept(
                      finding(
                          listen.head(),
                          "no \"ssl_certificate\" is defined for the \"listen ... ssl\" directive",
                          "write `ssl_certificate FILE;` and `ssl_certificate_key FILE;`")));
    }
  }

  /** Another server needs no certificate of its own: it has the default one's. */
  private static boolean answersFirst(NginxNode server, NginxNode listen, NginxSubject subject) {
    String socket = Listen.of(listen).socket();
    return subject
        .servers()
        .declaredDefault(socket)
        .or(() -> subject.servers().at(socket).stream().findFirst())
        .filter(first -> first == server)
        .isPresent();
  }
}
