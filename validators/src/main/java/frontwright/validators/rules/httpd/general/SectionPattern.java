package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.function.Consumer;

/** A section for paths or files that none has: an expression as a pattern, or a relative path. */
final class SectionPattern extends NamedHttpdRule {

  /** What no pattern of a shell needs: anchors, escapes, groups with a choice, dot and plus. */
  private static final LazyPattern EXPRESSION =
      LazyPattern.of("(?s)\\^.*|.*\\$|.*\\\\[.wds].*|.*\\(.*\\|.*\\).*|.*\\.\\+.*");

  private static final LazyPattern RELATIVE = LazyPattern.of("(?s)[\\w.].*");
  private static final LazyPattern ELSEWHERE = LazyPattern.of("(?s)(\\w+:|[A-Za-z]:[/\\\\]).*");

  SectionPattern() {
    super("section-pattern", Severity.ERROR, "Directory", "Files", "Location");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    String pattern = node.argument(0);
    boolean isPattern = node.isSection() && node.arguments().size() == 1 && !node.hasUnknown();
    if (isPattern && EXPRESSION.matches(pattern) && !pattern.contains("${")) {
      sink.accept(
          finding(
              node.argumentPlace(0),
              Shown.quoted(pattern)
                  + " is a regular expression, and matches nothing as the pattern of `<"
                  + node.name()
                  + ">`",
              "write `<" + node.name() + "Match \"" + Shown.sentence(pattern) + "\">`"));
    } else if (isPattern && isRelative(node)) {
      sink.accept(
          finding(
              node.argumentPlace(0),
              Shown.quoted(pattern) + " does not begin with a slash, as every path does",
              "write the whole path, from the root"));
    }
  }

  private static boolean isRelative(HttpdNode node) {
    String path = node.argument(0);
    return !node.is("Files") && RELATIVE.matches(path) && !ELSEWHERE.matches(path);
  }
}
