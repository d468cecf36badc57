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

/** An error document that is a text by mistake, or that takes the status away. */
final class ErrorDocumentTarget extends NamedHttpdRule {

  private static final LazyPattern FILE =
      LazyPattern.of("(?i)[\\w.-]+(/[\\w.-]+)*\\.(html?|shtml|php|txt|json|cgi|pl|py)");

  private static final LazyPattern URL = LazyPattern.of("(?i)https?://.*");

  ErrorDocumentTarget() {
    super("error-document", Severity.WARNING, "ErrorDocument");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    if (node.words().size() != 2 || node.hasUnknown()) {
      return;
    }
    Word word = node.words().get(1);
    if (FILE.matches(word.value())) {
      Finding finding =
          finding(
              node.place(word),
              Shown.quoted(word.value()) + " is the text of the answer, not a path",
              "begin paths with a slash: " + Shown.quoted("/" + word.value()));
      Fix.Edit edit = new Fix.Edit(node.place(word), "/" + word.value());
      sink.accept(word.quote() == Quote.NONE ? finding.fixedBy(Fix.unsafe(edit)) : finding);
    } else if (URL.matches(word.value())) {
      boolean isPassword = node.argument(0).equals("401");
      sink.accept(
          finding(
              node.place(word),
              isPassword
                  ? "cannot use a full URL in a 401 ErrorDocument directive: it is ignored"
                  : "clients are redirected, and do not see the status " + node.argument(0),
              "write the path of a document on this server"));
    }
  }
}
