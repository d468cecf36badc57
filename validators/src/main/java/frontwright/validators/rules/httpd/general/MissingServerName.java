package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.Level;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A virtual host without a name behind another one, which takes all requests. */
final class MissingServerName extends NamedHttpdRule {

  MissingServerName() {
    super("missing-server-name", Severity.WARNING, "VirtualHost");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    boolean isNamed = node.child("ServerName").or(() -> node.child("ServerAlias")).isPresent();
    boolean isKnown =
        !node.hasUnknown() && node.children().stream().noneMatch(MissingServerName::maySayMore);
    if (!isNamed && isKnown && Level.isCertain(node)) {
      NamesOfHosts hosts = NamesOfHosts.of(subject);
      List<Optional<HttpdNode>> firsts =
          VirtualHostAddress.of(node).stream()
              .map(hosts::first)
              .map(first -> first.filter(other -> other != node))
              .toList();
      if (!firsts.isEmpty() && firsts.stream().allMatch(Optional::isPresent)) {
        firsts.get(0).ifPresent(first -> sink.accept(said(node, first)));
      }
    }
  }

  private static boolean maySayMore(HttpdNode node) {
    return Stream.of("Include", "IncludeOptional", "Use").anyMatch(node::is);
  }

  private Finding said(HttpdNode node, HttpdNode first) {
    return finding(
            node.head(),
            "a virtual host without a name behind another one on "
                + Shown.quoted(node.argument(0))
                + ": no request is for it",
            "write its `ServerName`")
        .relatedTo(first.head(), "takes what is for no name");
  }
}
