package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Nearest;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Pass;
import frontwright.validators.rules.nginx.Protocol;
import java.util.Optional;
import java.util.function.Consumer;

/** A name that no upstream has, or an upstream's name with a port. */
final class UndefinedUpstream extends NamedNginxRule {

  private static final LazyPattern NAME = LazyPattern.of("[\\w-]+");

  UndefinedUpstream() {
    super(
        "undefined-upstream",
        Severity.ERROR,
        "proxy_pass",
        "uwsgi_pass",
        "fastcgi_pass",
        "scgi_pass");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    Pass.of(node)
        .filter(pass -> !pass.hasVariables() && subject.upstream(pass.authority()).isEmpty())
        .flatMap(pass -> withPort(pass, subject).or(() -> unknown(pass, subject)))
        .ifPresent(sink);
  }

  private Optional<Finding> withPort(Pass pass, NginxSubject subject) {
    String[] parts = pass.authority().split(":", 2);
    return parts.length < 2
        ? Optional.empty()
        : subject
            .upstream(parts[0])
            .map(
                upstream ->
                    said(
                            pass,
                            "upstream " + Shown.quoted(parts[0]) + " may not have port " + parts[1],
                            "leave the port out here: the upstream's servers say theirs")
                        .relatedTo(upstream.head(), "defined here"));
  }

  private Optional<Finding> unknown(Pass pass, NginxSubject subject) {
    String name = pass.authority();
    if (!subject.configuration().isWhole() || !NAME.matches(name)) {
      return Optional.empty();
    }
    Optional<String> near = Nearest.to(name, subject.upstreams().keySet());
    String help =
        near.map(other -> "write " + Shown.quoted(other) + ", if that is meant")
            .orElse("add " + Shown.quoted("upstream " + name) + ", or say the port");
    if (pass.protocol().isCgi()) {
      return Optional.of(said(pass, "no port in upstream " + Shown.quoted(name), help));
    }
    return near.isPresent() && pass.protocol() == Protocol.HTTP
        ? Optional.of(said(pass, "host not found in upstream " + Shown.quoted(name), help))
        : Optional.empty();
  }

  private Finding said(Pass pass, String message, String help) {
    return finding(pass.node().place(pass.target()), message, help);
  }
}
