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
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A virtual host on a port that nothing listens on, or whose ports other virtual hosts have. */
final class UnreachedVirtualHost extends NamedHttpdRule {

  UnreachedVirtualHost() {
    super("unreached-virtual-host", Severity.WARNING, "VirtualHost");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    if (!subject.configuration().isWhole() || node.hasUnknown()) {
      return;
    }
    List<HttpdNode> listens = subject.all("Listen").stream().toList();
    if (listens.stream().anyMatch(HttpdNode::hasUnknown)) {
      return;
    }
    Set<String> ports =
        listens.stream().map(UnreachedVirtualHost::port).collect(Collectors.toSet());
    List<String> own = VirtualHostAddress.of(node).stream().map(VirtualHostAddress::port).toList();
    if (!own.isEmpty() && own.stream().noneMatch(port -> port.isEmpty() || ports.contains(port))) {
      sink.accept(
          finding(
              node.argumentPlace(0),
              "nothing listens on the port of " + Shown.quoted(node.argument(0)),
              "write `Listen " + own.get(0) + "`, or the port that is meant"));
    } else if (VirtualHostAddress.of(node).equals(List.of("*"))) {
      shadowing(ports, subject)
          .ifPresent(
              other ->
                  sink.accept(
                      finding(
                              node.argumentPlace(0),
                              "no request reaches it: other virtual hosts have every port that"
                                  + " is listened on",
                              "write the port, as in the others: "
                                  + Shown.quoted("*:" + VirtualHostAddress.port(other.argument(0))))
                          .relatedTo(other.head(), "a port counts more than none")));
    }
  }

  private static String port(HttpdNode listen) {
    return listen.argument(0).replaceFirst(".*:", "");
  }

  /** One of those that together have every port. */
  private static Optional<HttpdNode> shadowing(Set<String> ports, HttpdSubject subject) {
    List<HttpdNode> others =
        subject.all("VirtualHost").stream()
            .filter(Level::isCertain)
            .filter(
                other -> VirtualHostAddress.of(other).stream().anyMatch(a -> a.matches("[*]:\\d+")))
            .toList();
    Set<String> taken =
        others.stream()
            .flatMap(other -> VirtualHostAddress.of(other).stream())
            .filter(address -> address.startsWith("*:"))
            .map(VirtualHostAddress::port)
            .collect(Collectors.toSet());
    return taken.containsAll(ports) ? others.stream().findFirst() : Optional.empty();
  }
}
