package frontwright.validators.rules.httpd.directives;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.directives.HttpdDirectives;
import frontwright.validators.directives.HttpdDirectives.Answer;
import frontwright.validators.directives.HttpdDirectives.Gone;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.Optional;
import java.util.function.Consumer;

/** A directive that httpd had once, and refuses today. */
final class GoneDirective extends NamedHttpdRule {

  GoneDirective() {
    super("gone-directive", Severity.ERROR);
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    refused(node)
        .ifPresent(gone -> sink.accept(finding(node.namePlace(), message(node, gone), help(gone))));
  }

  /** Whether a directive is gone, and refused for that; what else is wrong with it matters not. */
  static boolean isRefused(HttpdNode node) {
    return refused(node).isPresent();
  }

  private static Optional<Gone> refused(HttpdNode node) {
    return HttpdDirectives.gone(node.key()).filter(gone -> gone.answer() != Answer.IGNORED);
  }

  private static String message(HttpdNode node, Gone gone) {
    return gone.answer() == Answer.UNKNOWN
        ? UnknownDirective.message(node)
        : gone.name() + " is no longer supported";
  }

  /** What it is gone since, a version or with a module, and what to do. */
  static String help(Gone gone) {
    boolean isVersion = Character.isDigit(gone.since().charAt(0));
    String when = isVersion ? "gone since httpd " : "gone with ";
    String instead = gone.instead();
    String verb = instead.startsWith("`") ? "write " : instead.startsWith("mod_") ? "use " : "";
    return when + gone.since() + "; " + verb + instead;
  }
}
