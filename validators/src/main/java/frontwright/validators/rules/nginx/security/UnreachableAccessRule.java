package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import java.util.Optional;
import java.util.function.Consumer;

/** An {@code allow} behind {@code deny all}, or the reverse: the first that fits decides. */
final class UnreachableAccessRule extends NamedNginxRule {

  UnreachableAccessRule() {
    super("unreachable-access-rule", Severity.ERROR, "allow", "deny");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    Optional<NginxNode> decided =
        Access.neighbours(node, subject)
            .takeWhile(sibling -> sibling != node)
            .filter(sibling -> sibling.is("allow") || sibling.is("deny"))
            .filter(sibling -> sibling.argument(0).equals("all"))
            .findFirst();
    decided
        .filter(all -> !all.is(node.name()))
        .ifPresent(
            all ->
                sink.accept(
                    finding(
                            node.head(),
                            Shown.quoted(node.name() + " " + node.argument(0))
                                + " is never reached: the first rule that fits decides",
                            "move it before " + Shown.quoted(all.name() + " all"))
                        .relatedTo(all.head(), "this fits every address")));
  }
}
