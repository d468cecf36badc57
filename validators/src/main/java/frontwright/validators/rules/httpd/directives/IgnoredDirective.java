package frontwright.validators.rules.httpd.directives;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.directives.HttpdDirectives;
import frontwright.validators.directives.HttpdDirectives.Answer;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.function.Consumer;

/** A directive that httpd takes, and does nothing for. */
final class IgnoredDirective extends NamedHttpdRule {

  IgnoredDirective() {
    super("ignored-directive", Severity.WARNING);
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    HttpdDirectives.gone(node.key())
        .filter(gone -> gone.answer() == Answer.IGNORED && !isMeant(node))
        .ifPresent(
            gone ->
                sink.accept(
                    finding(
                        node.namePlace(),
                        gone.name() + " has no effect",
                        GoneDirective.help(gone))));
  }

  /** {@code DefaultType none} asks for what httpd does anyway, and is not warned of. */
  private static boolean isMeant(HttpdNode node) {
    String value = node.argument(0);
    return node.is("DefaultType")
        && (value.equalsIgnoreCase("none") || value.equalsIgnoreCase("off"));
  }
}
