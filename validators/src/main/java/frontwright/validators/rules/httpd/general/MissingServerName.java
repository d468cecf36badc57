package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.Level;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A virtual host without a name behind another one, which takes all requests. */
final class MissingServerName extends GeneralRule {

  MissingServerName() {
    super("missing-server-name", Severity.WARNING, "VirtualHost");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    boolean isNamed = node.child("ServerName").or(() -> node.child("ServerAlias")).isPresent();
    boolean isKnown =
        !node.hasUnknown() && node.children().stream().noneMatch(MissingServerName::maySayMore);
    if (!isNamed && isKnown && Level.isCertain(node)) {
      List<VirtualHost> before =
          VirtualHost.all(subject).stream().takeWhile(host -> host.section() != node).toList();
      List<Optional<VirtualHost>> firsts =
          VirtualHostAddress.of(node).stream()
              .map(address -> before.stream().filter(host -> isAt(host, address)).findFirst())
              .toList();
      if (!firsts.isEmpty() && firsts.stream().allMatch(Optional::isPresent)) {
        firsts.get(0).ifPresent(first -> sink.accept(said(node, first)));
      }
    }
  }

  private static boolean maySayMore(HttpdNode node) {
    return Stream.of("Include", "IncludeOptional", "Use").anyMatch(node::is);
  }

  private static boolean isAt(VirtualHost host, String address) {
    HttpdNode section = host.section();
    return section != null
        && Level.isCertain(section)
        && VirtualHostAddress.of(section).contains(address);
  }

  private Finding said(HttpdNode node, VirtualHost first) {
    Finding finding =
        finding(
            node.head(),
            "a virtual host without a name behind another one on "
                + Shown.quoted(node.argument(0))
                + ": no request is for it",
            "write its `ServerName`");
    HttpdNode section = first.section();
    return section == null
        ? finding
        : finding.relatedTo(section.head(), "takes what is for no name");
  }
}
