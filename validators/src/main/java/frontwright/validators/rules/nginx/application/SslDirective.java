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

/** {@code ssl on}, which makes every port of a server speak TLS, and is gone. */
final class SslDirective extends NamedNginxRule {

  SslDirective() {
    super("ssl-directive", Severity.WARNING, "ssl");
  }

  /** Newer versions do not know the directive, and another rule says so. */
  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    boolean isHttp = node.context() == NginxContext.HTTP || node.context() == NginxContext.SERVER;
    if (!isHttp || !subject.maybeBefore("1.25.1")) {
      return;
    }
    boolean isOn = node.argument(0).equals("on");
    Finding gone =
        finding(
            node.head(),
            "nginx does not start with `ssl` since 1.25.1, and warns of it since 1.15.0",
            isOn ? "remove it, and add `ssl` to each `listen` that is for https" : "remove it");
    Optional<NginxNode> plain =
        subject.levelOf(node).named("listen").stream()
            .filter(listen -> isOn && Listen.of(listen).port() == 80)
            .findFirst();
    sink.accept(plain.map(listen -> gone.relatedTo(listen.head(), "speaks TLS, too")).orElse(gone));
  }
}
