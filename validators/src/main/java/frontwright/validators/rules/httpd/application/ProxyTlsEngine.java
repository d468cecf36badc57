package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A target over TLS where mod_ssl is not asked to speak it. */
final class ProxyTlsEngine extends NamedHttpdRule {

  private static final String ENGINE = "SSLProxyEngine";

  ProxyTlsEngine() {
    super("proxy-tls-engine", Severity.ERROR, "ProxyPass", "ProxyPassMatch", "BalancerMember");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    VirtualHost server = VirtualHost.around(node, subject);
    boolean isOn = server.all(ENGINE).anyMatch(each -> !each.argument(0).equalsIgnoreCase("off"));
    if (!isOn && !node.hasUnknown() && isKnown(server)) {
      position(node).ifPresent(index -> sink.accept(said(node, index, server)));
    }
  }

  /** Whether it is certain that nothing outside of the text switches it on. */
  private static boolean isKnown(VirtualHost server) {
    HttpdSubject subject = server.subject();
    return subject.configuration().isWhole() || server.own().last(ENGINE).isPresent();
  }

  private static Optional<Integer> position(HttpdNode node) {
    return Stream.iterate(0, i -> i < node.arguments().size(), i -> i + 1)
        .filter(i -> Target.of(node.argument(i)).scheme().matches("https|wss"))
        .findFirst();
  }

  private Finding said(HttpdNode node, int index, VirtualHost server) {
    String url = Target.of(node.argument(index)).url();
    Finding finding =
        finding(
            node.argumentPlace(index),
            Shown.quoted(url) + " is answered with 500: the server may not speak TLS to others",
            "write `SSLProxyEngine On`");
    return server
        .own()
        .last(ENGINE)
        .map(off -> finding.relatedTo(off.head(), "is off"))
        .orElse(finding);
  }
}
