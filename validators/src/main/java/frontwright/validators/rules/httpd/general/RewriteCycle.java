package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.Level;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A rule in a directory that matches what it makes, again and again. */
final class RewriteCycle extends GeneralRule {

  private static final Pattern ANYTHING = Pattern.compile("\\^?(/\\?)?\\(\\.[*+]\\)\\$?");

  /** A file of the directory, with the old path behind it. */
  private static final Pattern LONGER = Pattern.compile("/?[\\w-]+\\.\\w+/\\$1");

  /** With these, the rules are not asked again. */
  private static final Pattern LAST =
      Pattern.compile(
          "(?i)\\[(.*,)?(END|R(=.*)?|redirect(=.*)?|F|forbidden|G|gone|P|proxy)(,.*)?]");

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
        ANYTHING.matcher(node.argument(0)).matches()
            && LONGER.matcher(node.argument(1)).matches()
            && !LAST.matcher(node.argument(2)).matches();
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
