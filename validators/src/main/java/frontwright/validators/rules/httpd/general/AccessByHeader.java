package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Access for a variable that depends on what the client says of its address. */
final class AccessByHeader extends NamedHttpdRule {

  private static final Set<String> HEADERS =
      Set.of("x-forwarded-for", "x-real-ip", "client-ip", "x-client-ip", "forwarded", "via");

  AccessByHeader() {
    super("access-by-header", Severity.WARNING, "Require", "Allow");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    HttpdNode parent = node.parent();
    if (parent != null && parent.is("RequireNone")) {
      return;
    }
    List<String> asked = variables(node);
    if (asked.isEmpty()) {
      return;
    }
    VirtualHost host = VirtualHost.around(node, subject);
    Stream.of("SetEnvIf", "SetEnvIfNoCase")
        .flatMap(host::all)
        .filter(set -> HEADERS.contains(set.argument(0).toLowerCase(Locale.ROOT)))
        .filter(set -> sets(set, asked))
        .findFirst()
        .ifPresent(set -> sink.accept(said(node, set)));
  }

  private static List<String> variables(HttpdNode node) {
    return node.is("Allow")
        ? node.arguments().stream()
            .filter(word -> word.startsWith("env="))
            .map(word -> word.substring("env=".length()))
            .toList()
        : node.argument(0).equalsIgnoreCase("env")
            ? node.arguments().subList(1, node.arguments().size())
            : List.of();
  }

  private static boolean sets(HttpdNode set, List<String> asked) {
    return set.arguments().stream()
        .skip(2)
        .map(word -> word.replaceFirst("=.*", ""))
        .anyMatch(asked::contains);
  }

  private Finding said(HttpdNode node, HttpdNode set) {
    return finding(
            node.head(),
            "any client gets in with a header " + Shown.quoted(set.argument(0)),
            "let mod_remoteip find the address, with `RemoteIPInternalProxy` for the proxies in"
                + " front, and write `Require ip`")
        .relatedTo(set.head(), "decided by what the client sends");
  }
}
