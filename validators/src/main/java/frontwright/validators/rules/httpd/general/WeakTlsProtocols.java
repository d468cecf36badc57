package frontwright.validators.rules.httpd.general;

import frontwright.model.deployment.TlsGuideline;
import frontwright.model.description.TlsPolicy;
import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Place;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.model.source.Span;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.syntax.httpd.Word;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Protocols that are not safe any more, asked for by name. */
final class WeakTlsProtocols extends NamedHttpdRule {

  private static final Set<String> WEAK = Set.of("sslv2", "sslv3", "tlsv1", "tlsv1.1");
  private static final LazyPattern NO_LEVEL = LazyPattern.of("(.*[:, ])?@SECLEVEL=0([:, ].*)?");

  WeakTlsProtocols() {
    super("weak-tls-protocols", Severity.WARNING, "SSLProtocol", "SSLCipherSuite");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    List<Word> words = node.words();
    if (node.is("SSLCipherSuite")) {
      words.stream()
          .filter(word -> NO_LEVEL.matches(word.value()))
          .forEach(word -> sink.accept(withoutLevel(node, word)));
    } else {
      Set<String> on = TlsProtocols.after(words);
      List<Word> weak =
          words.stream()
              .filter(word -> !word.value().startsWith("-") && WEAK.contains(name(word)))
              .filter(word -> on.contains(name(word)))
              .toList();
      if (!weak.isEmpty()) {
        sink.accept(weak(node, weak));
      }
    }
  }

  private static String name(Word word) {
    return word.value().replaceFirst("^\\+", "").toLowerCase(Locale.ROOT);
  }

  private Finding weak(HttpdNode node, List<Word> weak) {
    String good =
        TlsGuideline.of(TlsPolicy.INTERMEDIATE).protocols().stream()
            .map(protocol -> " +" + protocol)
            .collect(Collectors.joining("", "-all", ""));
    List<Word> words = node.words();
    Span all = words.get(0).span().to(words.get(words.size() - 1).span());
    return finding(
            node.place(weak.get(0)),
            weak.stream().map(word -> Shown.quoted(word.value())).collect(Collectors.joining(", "))
                + (weak.size() == 1 ? " is" : " are")
                + " not safe any more",
            "write `SSLProtocol " + good + "`, as in Mozilla's guidelines 6.0")
        .fixedBy(Fix.unsafe(new Fix.Edit(new Place(node.place().source(), all), good)));
  }

  private Finding withoutLevel(HttpdNode node, Word word) {
    return finding(
        node.place(word),
        "`@SECLEVEL=0` lets OpenSSL speak TLS 1.0 and 1.1, with keys and hashes that are broken",
        "leave it out");
  }
}
