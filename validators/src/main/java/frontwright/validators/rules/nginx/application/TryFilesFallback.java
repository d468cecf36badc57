package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.nginx.Level;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.syntax.nginx.Word;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A last argument that answers nothing: what is asked for again, or a path without its slash. */
final class TryFilesFallback extends NamedNginxRule {

  private static final Set<String> AGAIN =
      Set.of("$uri", "$uri/", "${uri}", "${uri}/", "$document_uri", "$document_uri/");

  private static final LazyPattern FILE = LazyPattern.of("[\\w.-]+(/[\\w./-]*)?");

  TryFilesFallback() {
    super("try-files-fallback", Severity.ERROR, "try_files");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    int count = node.arguments().size();
    if (count < 2) {
      return;
    }
    Word last = node.arguments().get(count - 1);
    String fallback = last.value();
    String help = "end with `=404`, with a page such as `/index.html`, or with `@NAME`";
    if (AGAIN.contains(fallback)) {
      sink.accept(
          finding(
              node.place(last),
              "what no file is found for is answered with 500: "
                  + Shown.quoted(fallback)
                  + " stands last, and is asked for again and again",
              help));
    } else if (FILE.matches(fallback) && !endsWithSlash(node, subject)) {
      sink.accept(
          finding(
              node.place(last),
              Shown.quoted(fallback) + " stands last, and is no path: it begins without a slash",
              "write " + Shown.quoted("/" + fallback)));
    }
  }

  /** Whether the root ends with a slash, which by chance mends such a path; or may do so. */
  private static boolean endsWithSlash(NginxNode node, NginxSubject subject) {
    Level level = subject.levelOf(node);
    Optional<NginxNode> root = level.effective("root");
    return !level.knows("root") || root.filter(r -> r.argument(0).endsWith("/")).isPresent();
  }
}
