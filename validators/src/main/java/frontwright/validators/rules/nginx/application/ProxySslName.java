package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.Level;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Pass;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The name of an upstream where TLS wants the name of a host. */
final class ProxySslName extends NamedNginxRule {

  ProxySslName() {
    super("proxy-ssl-name", Severity.WARNING, "proxy_pass");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    Level level = subject.levelOf(node);
    Optional<Pass> pass =
        Pass.of(node)
            .filter(p -> p.scheme().equals("https") && !p.authority().contains("."))
            .filter(p -> subject.upstream(p.authority()).isPresent());
    boolean isNamed = !level.knows("proxy_ssl_name") || level.setting("proxy_ssl_name").isPresent();
    if (pass.isEmpty() || isNamed) {
      return;
    }
    Stream.of("proxy_ssl_verify", "proxy_ssl_server_name")
        .flatMap(name -> level.effective(name).stream())
        .filter(setting -> setting.argument(0).equals("on"))
        .findFirst()
        .ifPresent(
            setting ->
                sink.accept(
                    finding(
                            node.place(pass.get().target()),
                            "the server behind is called "
                                + Shown.quoted(pass.get().authority())
                                + " in TLS: that is the upstream's name, and no host's",
                            "write `proxy_ssl_name HOST;` with the name in its certificate")
                        .relatedTo(setting.head(), "wants a name")));
  }
}
