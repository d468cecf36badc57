package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.syntax.nginx.Word;
import java.util.function.Consumer;

/** SPDY, which nginx had before HTTP/2. */
final class ListenSpdy extends NamedNginxRule {

  ListenSpdy() {
    super("listen-spdy", Severity.ERROR, "listen");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    boolean hasSpdy = subject.version() != null && subject.maybeBefore("1.9.5");
    for (Word word : node.arguments()) {
      if (word.value().equals("spdy") && node.context() == NginxContext.SERVER && !hasSpdy) {
        sink.accept(
            finding(
                node.place(word),
                "invalid parameter \"spdy\"",
                subject.maybeBefore("1.25.1")
                    ? "write `http2` in its place; since 1.25.1, remove it and write `http2 on;`"
                    : "remove it, and write `http2 on;` in the server"));
      }
    }
  }
}
