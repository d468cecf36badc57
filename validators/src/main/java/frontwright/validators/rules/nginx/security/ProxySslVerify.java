package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.nginx.Level;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Pass;
import java.util.Optional;
import java.util.function.Consumer;

/** A server on the Internet that is spoken to over TLS, and may be anybody. */
final class ProxySslVerify extends NamedNginxRule {

  private static final LazyPattern PUBLIC =
      LazyPattern.of(
          "(?:[\\w-]+\\.)+(?!local|localhost|internal|lan|home|corp|intranet|test|cluster)"
              + "[a-zA-Z]{2,}(?::\\d+)?");

  ProxySslVerify() {
    super("proxy-ssl-verify", Severity.NOTE, "proxy_pass");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    Optional<Pass> pass = Pass.of(node);
    if (pass.isEmpty()
        || !pass.get().scheme().equals("https")
        || subject.upstream(pass.get().authority()).isPresent()
        || !PUBLIC.matcher(pass.get().authority()).matches()) {
      return;
    }
    Level level = subject.levelOf(node);
    Optional<NginxNode> verify = level.effective("proxy_ssl_verify");
    boolean isOff =
        verify.isPresent()
            ? verify.get().argument(0).equalsIgnoreCase("off")
            : level.knows("proxy_ssl_verify");
    if (isOff) {
      sink.accept(
          finding(
              node.place(pass.get().target()),
              "nginx does not look whether it is "
                  + Shown.quoted(pass.get().authority())
                  + " that answers",
              "write `proxy_ssl_verify on; proxy_ssl_server_name on; proxy_ssl_trusted_certificate"
                  + " /etc/ssl/certs/ca-certificates.crt;`"));
    }
  }
}
