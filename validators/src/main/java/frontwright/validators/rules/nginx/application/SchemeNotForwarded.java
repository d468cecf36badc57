package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.Fields;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Pass;
import java.util.function.Consumer;

/** Clients use https, and the application behind plain HTTP is not told. */
final class SchemeNotForwarded extends NamedNginxRule {

  SchemeNotForwarded() {
    super("scheme-not-forwarded", Severity.WARNING, "proxy_pass");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    Pass.of(node)
        .filter(pass -> pass.scheme().equals("http"))
        .filter(pass -> !ClientSide.isForeign(pass, subject) && !ClientSide.isInternal(pass))
        .filter(pass -> ClientSide.schemes(pass, subject).contains("https"))
        .ifPresent(pass -> check(pass, Fields.of(pass, subject), sink));
  }

  private void check(Pass pass, Fields fields, Consumer<Finding> sink) {
    if (fields.isComplete() && !ClientSide.isToldScheme(pass, fields)) {
      sink.accept(
          finding(
              pass.node().head(),
              "the application is not told that clients use https",
              "write `proxy_set_header X-Forwarded-Proto $scheme;`"));
    }
  }
}
