package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.Level;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Pass;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A host that is looked up when a request comes, and nobody to look it up. */
final class MissingResolver extends NamedNginxRule {

  MissingResolver() {
    super(
        "missing-resolver",
        Severity.ERROR,
        "proxy_pass",
        "uwsgi_pass",
        "fastcgi_pass",
        "scgi_pass");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    Level level = subject.levelOf(node);
    boolean hasNone = level.knows("resolver") && level.setting("resolver").isEmpty();
    Optional<Pass> pass = Pass.of(node).filter(Pass::hasVariables);
    if (pass.isEmpty() || !hasNone) {
      return;
    }
    host(pass.get(), level)
        .filter(host -> isLookedUp(host, subject))
        .ifPresent(
            host ->
                sink.accept(
                    finding(
                        node.place(pass.get().target()),
                        "no resolver defined to resolve "
                            + Shown.quoted(host)
                            + ": with a variable in the target, the answer is 502",
                        "write `resolver ADDRESS;`, or name an upstream that has this server")));
  }

  /** The host with its port, if it is in the text or in what a variable is set to nearby. */
  private static Optional<String> host(Pass pass, Level level) {
    String authority = pass.authority();
    if (!authority.contains("$")) {
      return Optional.of(authority);
    }
    if (!authority.matches("\\$\\w+(:\\d+)?")) {
      return Optional.empty();
    }
    List<NginxNode> values =
        level.named("set").stream()
            .filter(set -> set.argument(0).equals(authority.replaceFirst(":.*", "")))
            .toList();
    return values.size() == 1
        ? Optional.of(values.get(0).argument(1).replaceFirst("^https?://", ""))
        : Optional.empty();
  }

  /** Addresses are not, nor what the configuration names elsewhere without variables. */
  private static boolean isLookedUp(String host, NginxSubject subject) {
    return host.matches("[A-Za-z0-9][\\w.-]*[A-Za-z][\\w.-]*(:\\d+)?")
        && subject.upstream(host).isEmpty()
        && subject.passes().stream()
            .noneMatch(other -> !other.hasVariables() && other.authority().equals(host));
  }
}
