package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The version of httpd, told to everybody. */
final class ServerTokens extends NamedHttpdRule {

  private static final Set<String> TELLING =
      Set.of("full", "os", "min", "minimal", "minor", "major");

  ServerTokens() {
    super("server-tokens", Severity.NOTE, "ServerTokens", "Listen");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    if (node.is("ServerTokens")) {
      if (TELLING.contains(node.argument(0).toLowerCase(Locale.ROOT))) {
        sink.accept(said(node, Shown.quoted("ServerTokens " + node.argument(0))));
      }
    } else if (subject.configuration().isWhole() && isFirst(node, subject)) {
      boolean isSaid = !subject.all("ServerTokens").isEmpty();
      if (!isSaid) {
        sink.accept(said(node, "without `ServerTokens`, httpd"));
      }
    }
  }

  private static boolean isFirst(HttpdNode node, HttpdSubject subject) {
    Optional<HttpdNode> first = subject.all("Listen").stream().findFirst();
    return first.isPresent() && first.get() == node;
  }

  private Finding said(HttpdNode node, String what) {
    return finding(
        node.head(),
        what + " tells everybody its version, and so which known faults it may have",
        "write `ServerTokens Prod`");
  }
}
