package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.LocationPattern;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Pass;
import frontwright.validators.rules.nginx.Wsgi;
import java.util.Optional;
import java.util.function.Consumer;

/** Files first and then the application, in one location: it is the other way round. */
final class TryFilesAndPass extends NamedNginxRule {

  TryFilesAndPass() {
    super("try-files-and-pass", Severity.WARNING, "try_files");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    NginxNode location = node.parent();
    int count = node.arguments().size();
    boolean looksForFiles = node.arguments().stream().anyMatch(w -> w.value().equals("$uri"));
    if (location == null || !location.is("location") || !looksForFiles) {
      return;
    }
    Optional<Pass> pass =
        location.arguments().isEmpty() || !LocationPattern.of(location).isPrefix()
            ? Optional.empty()
            : Mount.passIn(location).filter(p -> !Wsgi.isForScripts(p, subject));
    String last = node.argument(count - 1);
    String others =
        last.startsWith("=") ? "answered with " + last.substring(1) : "sent to `" + last + "`";
    pass.ifPresent(
        p ->
            sink.accept(
                finding(
                        node.head(),
                        "the application is asked for the files that there are, and all else is "
                            + others,
                        "write `try_files $uri @app;`, and the pass in `location @app`")
                    .relatedTo(p.node().head(), "answers once a file is found")));
  }
}
