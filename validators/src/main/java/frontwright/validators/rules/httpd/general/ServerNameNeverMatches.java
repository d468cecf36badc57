package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.syntax.httpd.Quote;
import frontwright.validators.syntax.httpd.Word;
import java.util.function.Consumer;

/** A name of a virtual host that no request has, since it is more than a name. */
final class ServerNameNeverMatches extends NamedHttpdRule {

  ServerNameNeverMatches() {
    super("server-name-never-matches", Severity.ERROR, "ServerName", "ServerAlias");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    boolean isAlias = node.is("ServerAlias");
    for (Word word : node.words()) {
      String written = word.value();
      String name = isAlias ? bare(written) : withoutPath(written);
      if (!node.hasUnknown() && !name.equals(written) && !name.isEmpty()) {
        sink.accept(said(node, word, name));
      } else if (!isAlias && written.contains("*")) {
        sink.accept(
            finding(
                node.place(word),
                "Invalid ServerName " + Shown.quoted(written) + ": it is one name, no pattern",
                "write one name there, and the pattern behind `ServerAlias`"));
      }
    }
  }

  private Finding said(HttpdNode node, Word word, String name) {
    Finding finding =
        finding(
            node.place(word),
            Shown.quoted(word.value()) + " is no name: no request is for it",
            "write the name alone: " + Shown.quoted(name));
    return word.quote() == Quote.NONE
        ? finding.fixedBy(Fix.safe(new Fix.Edit(node.place(word), name)))
        : finding;
  }

  /** Requests are compared without their ports. */
  private static String bare(String alias) {
    return withoutPath(alias.replaceFirst("^\\w+://", "")).replaceFirst(":\\d+$", "");
  }

  /** {@code ServerName} may say a scheme and a port. */
  private static String withoutPath(String name) {
    return name.replaceFirst("(?<![/:])/.*", "");
  }
}
