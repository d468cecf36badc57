package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.syntax.nginx.Word;
import java.util.function.Consumer;

/** HTTP/2 as a parameter of an address, of which newer versions warn. */
final class ListenHttp2 extends NamedNginxRule {

  ListenHttp2() {
    super("listen-http2", Severity.WARNING, "listen");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    for (Word word : node.arguments()) {
      if (word.value().equals("http2")
          && node.context() == NginxContext.SERVER
          && !subject.maybeBefore("1.25.1")) {
        sink.accept(
            finding(
                node.place(word),
                "the \"listen ... http2\" directive is deprecated since nginx 1.25.1",
                "remove it, and write `http2 on;` in the server"));
      }
    }
  }
}
