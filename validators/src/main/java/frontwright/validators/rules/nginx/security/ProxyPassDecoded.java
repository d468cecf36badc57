package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Stretch;
import frontwright.validators.rules.nginx.VariableReference;
import frontwright.validators.syntax.nginx.Word;
import java.util.Optional;
import java.util.function.Consumer;

/** A decoded path in the target of a {@code proxy_pass}, which nobody encodes again. */
final class ProxyPassDecoded extends NamedNginxRule {

  ProxyPassDecoded() {
    super("proxy-pass-decoded", Severity.WARNING, "proxy_pass");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    if (node.arguments().isEmpty()) {
      return;
    }
    Word target = node.arguments().get(0);
    String text = target.value();
    Optional<VariableReference> found =
        Tainted.decoded(text, node, subject, '?')
            .filter(reference -> Tainted.decoded(text, node, subject, '\n').isEmpty());
    found.ifPresent(
        reference ->
            sink.accept(
                finding(
                    Stretch.of(node, target, reference),
                    Shown.quoted(text.substring(reference.start(), reference.end()))
                        + " is decoded: a `%3F` in the path begins the arguments, a `%20` ends the"
                        + " path",
                    "leave the path out of the target, and change it before, for nginx encodes"
                        + " that again: `rewrite ^/old/(.*)$ /new/$1 break`")));
  }
}
