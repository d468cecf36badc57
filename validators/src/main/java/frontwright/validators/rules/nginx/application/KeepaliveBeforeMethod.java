package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A balancing method behind {@code keepalive} takes its place. */
final class KeepaliveBeforeMethod extends NamedNginxRule {

  private static final Set<String> METHODS =
      Set.of("least_conn", "ip_hash", "hash", "random", "least_time");

  KeepaliveBeforeMethod() {
    super("keepalive-before-method", Severity.WARNING, "keepalive");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    NginxNode upstream = node.parent();
    List<NginxNode> around =
        upstream == null ? subject.configuration().nodes() : upstream.children();
    around.stream()
        .dropWhile(other -> other != node)
        .filter(other -> METHODS.contains(other.name()))
        .findFirst()
        .ifPresent(
            method ->
                sink.accept(
                    finding(
                            node.head(),
                            "no connection is kept: the balancing method takes the place of "
                                + Shown.quoted("keepalive"),
                            "write `keepalive` behind `" + method.name() + "`")
                        .relatedTo(method.head(), "load balancing method redefined")));
  }
}
