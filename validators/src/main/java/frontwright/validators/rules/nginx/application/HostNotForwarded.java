package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.Fields;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Pass;
import java.util.function.Consumer;

/** The application is told the name of the upstream in place of the site's. */
final class HostNotForwarded extends NamedNginxRule {

  HostNotForwarded() {
    super("host-not-forwarded", Severity.WARNING, "proxy_pass");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    Pass.of(node)
        .filter(pass -> pass.isLocal(subject) && !ClientSide.isInternal(pass))
        .ifPresent(pass -> check(pass, Fields.of(pass, subject), sink));
  }

  private void check(Pass pass, Fields fields, Consumer<Finding> sink) {
    if (!fields.isComplete() || fields.sets("Host") || fields.sets("X-Forwarded-Host")) {
      return;
    }
    String told = pass.authority().startsWith("unix:") ? "localhost" : pass.authority();
    sink.accept(
        finding(
            pass.node().head(),
            "the application is told that the host is " + Shown.quoted(told),
            "write `proxy_set_header Host $host;`"));
  }
}
