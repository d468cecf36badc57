package frontwright.validators.rules.nginx.security;

import frontwright.model.deployment.TlsGuideline;
import frontwright.model.description.TlsPolicy;
import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Place;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.syntax.nginx.Word;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Versions of TLS that are broken, and no browser speaks any more. */
final class WeakTlsProtocols extends NamedNginxRule {

  private static final Set<String> WEAK = Set.of("SSLv2", "SSLv3", "TLSv1", "TLSv1.1");

  WeakTlsProtocols() {
    super("weak-tls-protocols", Severity.WARNING, "ssl_protocols");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    List<Word> words = node.arguments();
    List<Word> weak = words.stream().filter(word -> WEAK.contains(word.value())).toList();
    if (weak.isEmpty()) {
      return;
    }
    String good = String.join(" ", TlsGuideline.of(TlsPolicy.INTERMEDIATE).protocols());
    Place all =
        new Place(node.file().source(), words.get(0).span().to(words.get(words.size() - 1).span()));
    sink.accept(
        finding(
                node.place(weak.get(0)),
                weak.stream()
                        .map(word -> Shown.quoted(word.value()))
                        .collect(Collectors.joining(", "))
                    + (weak.size() == 1 ? " is" : " are")
                    + " not safe any more",
                "write `ssl_protocols " + good + ";`, as in Mozilla's guidelines 6.0")
            .fixedBy(Fix.unsafe(new Fix.Edit(all, good))));
  }
}
