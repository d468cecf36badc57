package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.Level;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** TLS without a certificate. */
final class MissingCertificate extends NamedHttpdRule {

  MissingCertificate() {
    super("missing-certificate", Severity.ERROR, "SSLEngine");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    VirtualHost host = VirtualHost.around(node, subject);
    boolean isOn = node.argument(0).equalsIgnoreCase("on") && Level.isCertain(node);
    boolean isCertified =
        Stream.of("SSLCertificateFile", "MDomain", "MDomainSet", "SSLPolicy")
            .anyMatch(name -> host.all(name).findAny().isPresent());
    if (subject.configuration().isWhole() && isOn && !isCertified) {
      sink.accept(
          finding(
              node.head(),
              "httpd does not start: there is no certificate for TLS here",
              "write `SSLCertificateFile` and `SSLCertificateKeyFile` beside it"));
    }
  }
}
