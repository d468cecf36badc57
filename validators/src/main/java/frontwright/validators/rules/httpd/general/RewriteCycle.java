package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.Level;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.function.Consumer;

/** A rule in a directory that matches what it makes, again and again. */
final class RewriteCycle extends NamedHttpdRule {

  private static final LazyPattern ANYTHING = LazyPattern.of("\\^?(/\\?)?\\(\\.[*+]\\)\\$?");

  /** A file of the directory, with the old path behind it. */
  private static final LazyPattern LONGER = LazyPattern.of("/?[\\w-]+\\.\\w+/\\$1");

  /** With these, the rules are not asked again. */
  private static final LazyPattern LAST =
      LazyPattern.of("(?i)\\[(.*,)?(END|R(=.*)?|redirect(=.*)?|F|forbidden|G|gone|P|proxy)(,.*)?]");

  RewriteCycle() {
    super("rewrite-cycle", Severity.ERROR, "RewriteRule");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    boolean isFirst =
        Level.of(node, subject).nodes().stream()
            .takeWhile(each -> each != node)
            .noneMatch(each -> each.is("RewriteRule") || each.is("RewriteCond"));
    boolean isAgain =
        ANYTHING.matches(node.argument(0))
            && LONGER.matches(node.argument(1))
            && !LAST.matches(node.argument(2));
    boolean isInDirectory = RewriteContext.of(node, subject) == RewriteContext.DIRECTORY;
    if (isFirst && isAgain && isInDirectory && !node.hasUnknown()) {
      sink.accept(
          finding(
              node.argumentPlace(1),
              Shown.quoted(node.argument(1))
                  + " matches "
                  + Shown.quoted(node.argument(0))
                  + " again: httpd answers 500 after 10 rounds",
              "write `RewriteCond %{REQUEST_FILENAME} !-f` before it, or the flag `[END]`"));
    }
  }
}
