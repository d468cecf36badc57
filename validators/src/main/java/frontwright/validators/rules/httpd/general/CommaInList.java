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
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Commas in a list, where httpd wants blanks. */
final class CommaInList extends NamedHttpdRule {

  private static final Set<String> LISTS_OF_REQUIRE =
      Set.of("user", "group", "ip", "host", "method", "env");

  CommaInList() {
    super(
        "comma-in-list",
        Severity.ERROR,
        "ServerAlias",
        "DirectoryIndex",
        "Require",
        "Options",
        "AllowMethods",
        "AddType",
        "AddHandler",
        "AddOutputFilterByType",
        "AddCharset",
        "AddEncoding",
        "AddLanguage",
        "Protocols");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    boolean isList =
        !node.is("Require") || LISTS_OF_REQUIRE.contains(node.argument(0).toLowerCase(Locale.ROOT));
    if (isList) {
      node.words().stream()
          .filter(word -> word.quote() == Quote.NONE)
          .filter(word -> word.value().contains(","))
          .findFirst()
          .ifPresent(word -> sink.accept(said(node, word)));
    }
  }

  private Finding said(HttpdNode node, Word first) {
    Fix.Edit[] edits =
        node.words().stream()
            .filter(word -> word.quote() == Quote.NONE && word.value().contains(","))
            .map(word -> new Fix.Edit(node.place(word), withBlanks(word.value())))
            .toArray(Fix.Edit[]::new);
    return finding(
            node.place(first),
            "the comma is a part of " + Shown.quoted(first.value()),
            "separate by blanks: " + Shown.quoted(withBlanks(first.value())))
        .fixedBy(Fix.unsafe(edits));
  }

  private static String withBlanks(String list) {
    return list.replaceAll("^,+|,+$", "").replaceAll(",+", " ");
  }
}
