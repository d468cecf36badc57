package frontwright.validators.rules.nginx.directives;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.directives.NginxDirectives.Misuse;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import java.util.Set;
import java.util.function.Consumer;

/** A kind of misuse that the table of directives tells. */
abstract class TableRule extends NamedNginxRule {

  private final Set<Misuse> kinds;

  TableRule(String name, Misuse... kinds) {
    super(name, Severity.ERROR);
    this.kinds = Set.of(kinds);
  }

  @Override
  public final Set<Misuse> misuses() {
    return kinds;
  }

  @Override
  public final void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    NginxContext context = node.context();
    if (context == null) {
      return;
    }
    subject
        .misuse(node)
        .filter(kinds::contains)
        .ifPresent(kind -> sink.accept(said(kind, node, context, subject)));
  }

  /** The directive's name as nginx quotes it. */
  static String named(NginxNode node) {
    return '"' + Shown.sentence(node.name()) + '"';
  }

  /** What to say of it. */
  abstract Finding said(Misuse kind, NginxNode node, NginxContext context, NginxSubject subject);
}
