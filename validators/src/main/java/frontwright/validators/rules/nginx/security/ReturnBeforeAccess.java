package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A {@code return} beside {@code deny} or {@code auth_basic}, which are asked later. */
final class ReturnBeforeAccess extends NamedNginxRule {

  private static final Set<String> RULES =
      Set.of("allow", "deny", "auth_basic", "auth_request", "auth_jwt");

  ReturnBeforeAccess() {
    super("return-before-access", Severity.WARNING, "return");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    NginxNode block = node.parent();
    if (block == null || !(block.is("location") || block.is("server"))) {
      return;
    }
    String answers = block.is("location") ? "[23]\\d\\d" : "2\\d\\d";
    boolean isText = node.argument(0).matches(answers) || !node.argument(0).matches("\\d+");
    Optional<NginxNode> rule =
        block.children().stream()
            .filter(child -> RULES.contains(child.name()))
            .filter(child -> !child.argument(0).equals("off") && !child.argument(0).equals("all"))
            .findFirst()
            .or(() -> block.children("deny").findFirst());
    rule.filter(found -> isText)
        .ifPresent(
            found ->
                sink.accept(
                    finding(
                            node.head(),
                            "`return` answers before "
                                + Shown.quoted(found.name())
                                + " is asked, and answers everybody",
                            "have nginx serve a file, or try one: `try_files /dev/null @answer` with"
                                + " the `return` in `location @answer`")
                        .relatedTo(found.head(), "this has no effect")));
  }
}
