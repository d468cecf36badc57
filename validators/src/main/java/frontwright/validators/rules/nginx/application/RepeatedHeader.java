package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import java.util.Optional;
import java.util.function.Consumer;

/** A header that is set twice in one block, and sent twice. */
final class RepeatedHeader extends NamedNginxRule {

  RepeatedHeader() {
    super("repeated-header", Severity.WARNING, "proxy_set_header");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    String name = node.argument(0);
    Optional<NginxNode> before =
        subject.levelOf(node).named("proxy_set_header").stream()
            .takeWhile(other -> other != node)
            .filter(other -> other.argument(0).equalsIgnoreCase(name))
            .filter(other -> !other.argument(1).isEmpty())
            .findFirst();
    if (before.isPresent() && !node.argument(1).isEmpty()) {
      sink.accept(
          finding(
                  node.head(),
                  Shown.quoted(name) + " is sent twice: the second does not replace the first",
                  "keep one of the two")
              .relatedTo(before.get().head(), "the first"));
    }
  }
}
