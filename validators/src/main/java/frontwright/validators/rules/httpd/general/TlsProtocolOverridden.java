package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.syntax.httpd.Word;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A protocol without a sign, which takes the place of those before it. */
final class TlsProtocolOverridden extends NamedHttpdRule {

  TlsProtocolOverridden() {
    super("tls-protocol-overridden", Severity.ERROR, "SSLProtocol", "SSLProxyProtocol");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    List<Word> words = node.words();
    List<Word> overriding =
        IntStream.range(1, words.size())
            .filter(i -> !TlsProtocols.isSigned(words.get(i)))
            .filter(i -> !TlsProtocols.after(words.subList(0, i)).isEmpty())
            .mapToObj(words::get)
            .toList();
    if (!overriding.isEmpty() && !node.hasUnknown()) {
      Word last = overriding.get(overriding.size() - 1);
      Fix.Edit[] edits =
          overriding.stream()
              .map(word -> new Fix.Edit(node.place(word), "+" + word.value()))
              .toArray(Fix.Edit[]::new);
      sink.accept(
          finding(
                  node.place(last),
                  Shown.quoted(last.value()) + " takes the place of the protocols before it",
                  "write " + Shown.quoted("+" + last.value()) + " to add it")
              .fixedBy(Fix.safe(edits)));
    }
  }
}
