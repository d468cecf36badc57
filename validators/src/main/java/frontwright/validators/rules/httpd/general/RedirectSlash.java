package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.syntax.httpd.Quote;
import frontwright.validators.syntax.httpd.Word;
import java.util.function.Consumer;

/** A slash at the end of what is redirected and none at the end of the target, or the reverse. */
final class RedirectSlash extends NamedHttpdRule {

  /** What a rest of a path may be put behind: no query, no fragment, no variable. */
  private static final LazyPattern TARGET = LazyPattern.of("(https?:/)?/[^?#$%{]+");

  RedirectSlash() {
    super("redirect-slash", Severity.WARNING, "Redirect", "RedirectPermanent", "RedirectTemp");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    int words = node.words().size();
    if (words < 2 || node.hasUnknown()) {
      return;
    }
    String from = node.argument(words - 2);
    String to = node.argument(words - 1);
    boolean isPrefix = from.startsWith("/") && TARGET.matches(to);
    if (isPrefix && from.endsWith("/") && !to.endsWith("/")) {
      sink.accept(withoutSlash(node, from, to));
    } else if (isPrefix && from.matches("/[^.]*\\w") && to.endsWith("/")) {
      sink.accept(
          finding(
              node.argumentPlace(words - 1),
              Shown.quoted(from + "/x") + " is redirected to " + Shown.quoted(to + "/x"),
              "end both with a slash, or neither: what is behind the one is put behind the other"));
    }
  }

  private Finding withoutSlash(HttpdNode node, String from, String to) {
    Word word = node.words().get(node.words().size() - 1);
    Finding finding =
        finding(
            node.place(word),
            Shown.quoted(from + "x") + " is redirected to " + Shown.quoted(to + "x"),
            "end the target with a slash: " + Shown.quoted(to + "/"));
    boolean isHostAlone = to.matches("https?://[^/]+");
    Fix.Edit edit = new Fix.Edit(node.place(word), quoted(word, to + "/"));
    return finding.fixedBy(isHostAlone ? Fix.safe(edit) : Fix.unsafe(edit));
  }

  private static String quoted(Word word, String text) {
    return word.quote() == Quote.NONE ? text : "\"" + text + "\"";
  }
}
