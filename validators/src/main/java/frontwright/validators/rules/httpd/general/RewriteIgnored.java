package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.Level;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Rules of mod_rewrite that are never asked. */
final class RewriteIgnored extends NamedHttpdRule {

  RewriteIgnored() {
    super("rewrite-ignored", Severity.ERROR, "RewriteRule");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    boolean isFirst =
        Level.of(node, subject).all("RewriteRule").findFirst().filter(f -> f == node).isPresent();
    if (!isFirst || !subject.configuration().isWhole()) {
      return;
    }
    VirtualHost host = VirtualHost.around(node, subject);
    boolean isOn =
        host.all("RewriteEngine").anyMatch(engine -> !engine.argument(0).equalsIgnoreCase("off"));
    if (!isOn) {
      sink.accept(
          finding(
              node.namePlace(), "without `RewriteEngine On`, no rule is asked", "write it before"));
    } else if (node.parent() == null && isMainUnused(subject)) {
      sink.accept(
          finding(
              node.namePlace(),
              "virtual hosts take all requests, and do not inherit the rules of the main server",
              "write the rules into each `<VirtualHost>`, or `RewriteOptions InheritDown` here"));
    }
  }

  /** Whether no request is left to the main server, and no virtual host takes over its rules. */
  private static boolean isMainUnused(HttpdSubject subject) {
    boolean isInherited =
        subject.all("RewriteOptions").stream()
            .anyMatch(node -> node.rawArguments().toLowerCase(Locale.ROOT).contains("inherit"));
    Set<String> taken =
        VirtualHost.all(subject).stream()
            .flatMap(host -> host.addresses().stream())
            .filter(address -> address.startsWith("*") || address.startsWith("_default_"))
            .map(address -> address.replaceFirst(".*:", ""))
            .collect(Collectors.toSet());
    return !isInherited
        && subject.all("Listen").stream()
            .allMatch(listen -> taken.contains(listen.argument(0).replaceFirst(".*:", "")));
  }
}
