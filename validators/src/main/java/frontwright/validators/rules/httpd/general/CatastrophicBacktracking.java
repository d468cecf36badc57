package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.regex.Backtracking;
import frontwright.validators.regex.Expression;
import frontwright.validators.rules.httpd.Expressions;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.function.Consumer;

/** A regular expression that takes exponential time on texts that a client chooses. */
final class CatastrophicBacktracking extends NamedHttpdRule {

  CatastrophicBacktracking() {
    super(
        "catastrophic-backtracking",
        Severity.WARNING,
        Expressions.DIRECTIVES.toArray(String[]::new));
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    Expressions.of(node)
        .filter(
            found ->
                Expression.compile(found.text(), found.isCaseless())
                    .compiled()
                    .filter(Backtracking::isExponential)
                    .isPresent())
        .ifPresent(
            found ->
                sink.accept(
                    finding(
                        node.place(found.word()),
                        Shown.quoted(found.text())
                            + " takes exponential time on some texts that do not match",
                        "repeat only what cannot be read in two ways: not `(a+)+`, but `a+`")));
  }
}
