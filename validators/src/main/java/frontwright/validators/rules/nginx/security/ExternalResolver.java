package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Pass;
import frontwright.validators.syntax.nginx.Word;
import java.util.Optional;
import java.util.function.Consumer;

/** Names of servers that requests are passed to, asked of somebody on the Internet. */
final class ExternalResolver extends NamedNginxRule {

  private static final LazyPattern ADDRESS =
      LazyPattern.of("(?:\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[\\da-fA-F:]+])(?::\\d+)?");

  private static final LazyPattern OWN =
      LazyPattern.of(
          "(?:10|127|192\\.168|169\\.254|172\\.(?:1[6-9]|2\\d|3[01])"
              + "|100\\.(?:6[4-9]|[7-9]\\d|1[01]\\d|12[0-7]))\\..*"
              + "|\\[(?:::1|[fF][cCdDeE]).*");

  ExternalResolver() {
    super("external-resolver", Severity.WARNING, "resolver");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    Optional<Word> external =
        node.arguments().stream()
            .filter(word -> ADDRESS.matches(word.value()))
            .filter(word -> !OWN.matches(word.value()))
            .findFirst();
    NginxNode block = node.parent();
    if (external.isEmpty() || block == null) {
      return;
    }
    block
        .descendants()
        .flatMap(inner -> Pass.of(inner).stream())
        .filter(pass -> pass.authority().contains("$"))
        .filter(pass -> !isProven(pass, subject))
        .findFirst()
        .ifPresent(
            pass ->
                sink.accept(
                    finding(
                            node.place(external.get()),
                            "who can forge an answer of "
                                + Shown.quoted(external.get().value())
                                + " chooses where requests go",
                            "ask a resolver of your own, such as `127.0.0.1`")
                        .relatedTo(pass.node().head(), "this asks it")));
  }

  /** Whether the server that is found has to show a certificate for its name. */
  private static boolean isProven(Pass pass, NginxSubject subject) {
    return pass.scheme().equals("https")
        && subject
            .levelOf(pass.node())
            .effective("proxy_ssl_verify")
            .filter(verify -> verify.argument(0).equals("on"))
            .isPresent();
  }
}
