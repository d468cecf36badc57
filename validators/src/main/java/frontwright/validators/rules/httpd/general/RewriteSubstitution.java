package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.syntax.httpd.Word;
import java.util.function.Consumer;
import java.util.regex.Matcher;

/** Flags that stand where the substitution should, or stick to it. */
final class RewriteSubstitution extends NamedHttpdRule {

  private static final LazyPattern FLAGS =
      LazyPattern.of(
          "(.*?)(\\[(?:F|G|L|R(?:=\\w+)?|NC|QSA|NE|PT|END|forbidden|gone)(?:,[^\\[\\]]*)?])");

  RewriteSubstitution() {
    super("rewrite-substitution", Severity.ERROR, "RewriteRule");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    if (node.words().size() != 2 || node.hasUnknown()) {
      return;
    }
    Word word = node.words().get(1);
    Matcher flags = FLAGS.matcher(word.value());
    if (flags.matches()) {
      sink.accept(flags.group(1).isEmpty() ? missing(node, word) : sticking(node, word, flags));
    }
  }

  private Finding missing(HttpdNode node, Word word) {
    Finding finding =
        finding(
            node.place(word),
            Shown.quoted(word.value()) + " is taken for the path to rewrite to",
            "write `-` before it where nothing is rewritten: " + Shown.quoted("- " + word.value()));
    return word.value().matches("\\[(F|G|forbidden|gone)\\b.*")
        ? finding.fixedBy(Fix.unsafe(new Fix.Edit(node.place(word), "- " + word.value())))
        : finding;
  }

  private Finding sticking(HttpdNode node, Word word, Matcher flags) {
    return finding(
        node.place(word),
        Shown.quoted(flags.group(2)) + " is taken for a part of the path to rewrite to",
        "write a blank before it");
  }
}
