package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.Fields;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Pass;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Headers that a block no longer sends because it sets another. */
final class LostHeaders extends NamedNginxRule {

  /** What belongs to a connection, and not to the application. */
  private static final Set<String> OF_THE_CONNECTION =
      Set.of("connection", "upgrade", "accept-encoding", "range", "if-range", "te", "expect");

  LostHeaders() {
    super("lost-headers", Severity.WARNING, "proxy_pass");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    Optional<Pass> pass = Pass.of(node);
    if (pass.isEmpty()) {
      return;
    }
    Fields fields = Fields.of(pass.get(), subject);
    boolean isElsewhere =
        fields.last("Host").filter(host -> !host.argument(1).contains("$")).isPresent();
    if (!fields.isComplete() || fields.nodes().isEmpty() || isElsewhere) {
      return;
    }
    List<NginxNode> lost =
        outer(fields, pass.get(), subject).stream()
            .filter(outer -> !fields.sets(outer.argument(0)))
            .filter(o -> !OF_THE_CONNECTION.contains(o.argument(0).toLowerCase(Locale.ROOT)))
            .toList();
    if (!lost.isEmpty()) {
      sink.accept(
          finding(
                  fields.nodes().get(0).head(),
                  "this block sends "
                      + shown(lost)
                      + " no more: headers are inherited only where none is set",
                  "repeat them here, or put all of them into a file that each block includes")
              .relatedTo(lost.get(0).head(), "not inherited"));
    }
  }

  /** What would be inherited. */
  private static List<NginxNode> outer(Fields fields, Pass pass, NginxSubject subject) {
    String name = pass.protocol().field();
    return subject
        .levelOf(pass.node())
        .upwards()
        .map(level -> level.named(name))
        .filter(nodes -> !nodes.isEmpty() && nodes != fields.nodes())
        .findFirst()
        .orElse(List.of());
  }

  private static String shown(List<NginxNode> headers) {
    return String.join(
        ", ", headers.stream().map(node -> Shown.quoted(node.argument(0))).distinct().toList());
  }
}
