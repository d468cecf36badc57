package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Severity;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import java.util.function.Consumer;

/** Answers that tell nginx's version. */
final class ServerTokens extends NamedNginxRule {

  private static final String HELP = "write `server_tokens off;` in `http`";

  ServerTokens() {
    super("server-tokens", Severity.NOTE, "server_tokens", "http");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    if (node.is("server_tokens")) {
      if (node.argument(0).matches("(?i)on|build")) {
        Fix.Edit edit = new Fix.Edit(node.place(node.arguments().get(0)), "off");
        sink.accept(
            finding(node.head(), "every answer tells nginx's version", HELP)
                .fixedBy(Fix.safe(edit)));
      }
    } else if (node.context() == NginxContext.MAIN
        && subject.configuration().isWhole()
        && subject.all("server_tokens").isEmpty()
        && subject.all("server").stream().anyMatch(s -> s.context() == NginxContext.HTTP)) {
      sink.accept(
          finding(
              node.place(node.directive().name()),
              "every answer tells nginx's version: `server_tokens` is on by default",
              HELP));
    }
  }
}
