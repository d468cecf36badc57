package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Place;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.model.source.Span;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.Level;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.syntax.httpd.Quote;
import frontwright.validators.syntax.httpd.Word;
import java.util.function.Consumer;

/** A pattern with a slash at the start where no path has one, or without where every path has. */
final class RewriteRuleSlash extends NamedHttpdRule {

  private static final LazyPattern WITH_SLASH = LazyPattern.of("\\^/(?![?*{])[^|]*");
  private static final LazyPattern WITHOUT = LazyPattern.of("\\^(\\$|[A-Za-z0-9_-](?![?*{])[^|]*)");

  /** A rule behind which the path may be something else, and that is not the last. */
  private static final LazyPattern LAST =
      LazyPattern.of("(?i)\\[(.*,)?(L|last|END|R.*|F|G|P)(,.*)?]");

  RewriteRuleSlash() {
    super("rewrite-rule-slash", Severity.ERROR, "RewriteRule");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    String pattern = node.argument(0);
    RewriteContext context = RewriteContext.of(node, subject);
    boolean isWithSlash = context == RewriteContext.DIRECTORY && WITH_SLASH.matches(pattern);
    boolean isWithout = context == RewriteContext.SERVER && WITHOUT.matches(pattern);
    if ((!isWithSlash && !isWithout) || node.hasUnknown() || mayBeRewritten(node, subject)) {
      return;
    }
    if (isWithSlash) {
      sink.accept(
          finding(
                  node.argumentPlace(0),
                  Shown.quoted(pattern)
                      + " matches nothing: in a directory, paths begin without a slash",
                  "write " + Shown.quoted("^" + pattern.substring(2)))
              .fixedBy(Fix.unsafe(new Fix.Edit(behindCaret(node, 1), ""))));
    } else {
      sink.accept(
          finding(
                  node.argumentPlace(0),
                  Shown.quoted(pattern)
                      + " matches nothing: outside of directories, paths begin with a slash",
                  "write " + Shown.quoted("^/" + pattern.substring(1)))
              .fixedBy(Fix.unsafe(new Fix.Edit(behindCaret(node, 0), "/"))));
    }
  }

  /** The next rule sees what an earlier one made. */
  private static boolean mayBeRewritten(HttpdNode node, HttpdSubject subject) {
    return Level.of(node, subject)
        .all("RewriteRule")
        .takeWhile(rule -> rule != node)
        .anyMatch(rule -> !rule.argument(1).equals("-") && !LAST.matches(rule.argument(2)));
  }

  private static Place behindCaret(HttpdNode node, int length) {
    Word word = node.words().get(0);
    int start = word.span().start() + (word.quote() == Quote.NONE ? 1 : 2);
    return new Place(node.place().source(), new Span(start, start + length));
  }
}
