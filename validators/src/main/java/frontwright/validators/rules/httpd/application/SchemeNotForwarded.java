package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.function.Consumer;

/** Clients use https, and the application behind plain HTTP is not told, or is told by anybody. */
final class SchemeNotForwarded extends NamedHttpdRule {

  SchemeNotForwarded() {
    super("scheme-not-forwarded", Severity.WARNING, "ProxyPass");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    VirtualHost server = VirtualHost.around(node, subject);
    ProxyPass.of(node)
        .filter(pass -> server.section() != null && server.speaksTls())
        .filter(pass -> !pass.isPattern() && !pass.isExclusion())
        .filter(pass -> isPlain(pass.target(), server))
        .filter(pass -> !isTold(server))
        .ifPresent(
            pass ->
                sink.accept(
                    finding(
                        pass.targetPlace(),
                        "the application is not told that clients use https, and believes whoever"
                            + " sends `X-Forwarded-Proto`",
                        "write `RequestHeader set X-Forwarded-Proto https`")));
  }

  private static boolean isPlain(Target target, VirtualHost server) {
    return target.isBalancer()
        ? Balancer.of(Balancer.name(target), server).members().stream()
            .map(Balancer::target)
            .anyMatch(member -> member.scheme().equals("http") && member.isInternal())
        : target.scheme().equals("http") && target.isInternal();
  }

  private static boolean isTold(VirtualHost server) {
    return ClientRequest.setting(server)
        .map(ClientRequest::header)
        .anyMatch(ClientRequest.SCHEME_HEADERS::contains);
  }
}
