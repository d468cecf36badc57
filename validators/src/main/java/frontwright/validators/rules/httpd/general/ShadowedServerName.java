package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.general.NamesOfHosts.Named;
import frontwright.validators.syntax.httpd.Word;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A name that an earlier virtual host of the same address has, or matches. */
final class ShadowedServerName extends NamedHttpdRule {

  ShadowedServerName() {
    super("shadowed-server-name", Severity.WARNING, "ServerName", "ServerAlias");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    HttpdNode host = node.parent();
    if (host == null || !host.is("VirtualHost") || host.hasUnknown()) {
      return;
    }
    if (!NamesOfHosts.isKnown(node)) {
      return;
    }
    NamesOfHosts names = NamesOfHosts.of(subject);
    for (Word word : node.words()) {
      List<Optional<Named>> answering =
          VirtualHostAddress.of(host).stream()
              .map(address -> names.answering(NamesOfHosts.name(word), address))
              .map(answer -> answer.filter(other -> isAnother(other, node, host)))
              .toList();
      if (!answering.isEmpty() && answering.stream().allMatch(Optional::isPresent)) {
        answering.get(0).ifPresent(other -> sink.accept(said(node, word, other, host)));
      }
    }
  }

  /** A file that is included twice is a mistake of another kind. */
  private static boolean isAnother(Named other, HttpdNode node, HttpdNode host) {
    return other.node().parent() != host && !other.node().place().equals(node.place());
  }

  private Finding said(HttpdNode node, Word word, Named other, HttpdNode host) {
    return finding(
            node.place(word),
            "requests for "
                + Shown.quoted(word.value())
                + " reach an earlier virtual host on "
                + Shown.quoted(host.argument(0)),
            "remove the name from one of them, or put this virtual host first")
        .relatedTo(other.node().place(other.word()), "the first that matches answers");
  }
}
