package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.Locale;
import java.util.function.Consumer;

/** A virtual host on the port of https that does not speak TLS. */
final class VirtualHostWithoutTls extends NamedHttpdRule {

  VirtualHostWithoutTls() {
    super("virtual-host-without-tls", Severity.ERROR, "VirtualHost");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    boolean isHttps =
        !node.arguments().isEmpty()
            && VirtualHostAddress.of(node).stream()
                .allMatch(address -> VirtualHostAddress.port(address).equals("443"));
    VirtualHost host = VirtualHost.around(node, subject);
    boolean isKnown =
        subject.configuration().isWhole() || node.child("SSLCertificateFile").isPresent();
    if (isHttps && isKnown && !node.hasUnknown() && !maySpeakTls(host)) {
      sink.accept(
          finding(
              node.head(),
              "on port 443, this virtual host speaks plain HTTP",
              "write `SSLEngine On` in it"));
    }
  }

  private static boolean maySpeakTls(VirtualHost host) {
    boolean isSaid = host.all("SSLEngine").findAny().isPresent();
    boolean isIncluded =
        host.own().nodes().stream()
            .anyMatch(
                each -> each.name().toLowerCase(Locale.ROOT).matches("include.*|use|gnutls.*"));
    return isSaid || (isIncluded && !host.subject().configuration().isWhole());
  }
}
