package frontwright.validators.rules.httpd.directives;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.directives.HttpdContext;
import frontwright.validators.directives.HttpdDirective;
import frontwright.validators.directives.HttpdDirectives;
import frontwright.validators.directives.HttpdDirectives.Misuse;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.List;
import java.util.function.Consumer;

/** A kind of misuse that the table of directives tells. */
abstract class TableRule extends NamedHttpdRule {

  private final Misuse kind;

  TableRule(String name, Misuse kind) {
    super(name, Severity.ERROR);
    this.kind = kind;
  }

  @Override
  public final void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    HttpdContext context = node.context();
    boolean hasName = !node.hasUnknown() || !node.name().contains("${");
    if (context == null || !hasName) {
      return;
    }
    List<String> words = node.hasUnknown() ? null : node.arguments();
    HttpdDirectives.misuse(node.key(), words, context, subject.version())
        .filter(misuse -> misuse == kind && !GoneDirective.isRefused(node))
        .ifPresent(misuse -> said(node, subject, sink));
  }

  /** The name as httpd shows it: as its module writes it, in brackets for a section. */
  static String named(HttpdNode node) {
    List<HttpdDirective> known = HttpdDirectives.named(node.key());
    String name = known.isEmpty() ? node.key() : known.get(0).name();
    return Shown.sentence(node.isSection() ? name + ">" : name);
  }

  /** Says something of it, or nothing where that is another rule's. Of what is gone none does. */
  abstract void said(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink);
}
