package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.DirectoryPath;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.Level;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** {@code Require all granted} that lets nobody in, because older directives do not. */
final class OrderWithRequire extends NamedHttpdRule {

  OrderWithRequire() {
    super("order-with-require", Severity.ERROR, "Require");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    Level level = Level.of(node, subject);
    boolean isMeant = isGranted(node) && Authorization.of(level) == Verdict.EVERYBODY;
    if (isMeant && level.all("Satisfy").findAny().isEmpty()) {
      HostAccess.of(level)
          .or(() -> inherited(node, level, subject))
          .filter(access -> access.verdict() != Verdict.EVERYBODY)
          .filter(access -> access.nodes().stream().allMatch(Level::isCertain))
          .ifPresent(access -> sink.accept(said(node, access)));
    }
  }

  private static boolean isGranted(HttpdNode require) {
    return String.join(" ", require.arguments()).equalsIgnoreCase("all granted");
  }

  private Finding said(HttpdNode require, HostAccess access) {
    String whom = access.verdict() == Verdict.NOBODY ? "anybody" : "everybody";
    HttpdNode decisive = access.decisive();
    String seen = decisive.name() + " " + String.join(" ", decisive.arguments());
    return finding(
            require.head(),
            Shown.quoted("Require all granted")
                + " does not let "
                + whom
                + " in: "
                + Shown.quoted(seen)
                + " is asked as well",
            "remove `Order`, `Allow` and `Deny`: `Require` alone says who may come in")
        .relatedTo(decisive.head(), "still in force");
  }

  /** What the nearest directory around says; nothing where other sections may say something. */
  private static Optional<HostAccess> inherited(
      HttpdNode require, Level level, HttpdSubject subject) {
    HttpdNode section = level.section();
    if (section == null || !section.is("Directory") || isSaidElsewhere(subject)) {
      return Optional.empty();
    }
    VirtualHost host = VirtualHost.around(require, subject);
    return DirectoryPath.of(section)
        .flatMap(
            inner ->
                host.all("Directory")
                    .filter(outer -> HostAccess.of(Level.inside(outer)).isPresent())
                    .filter(outer -> DirectoryPath.of(outer).orElseThrow().holds(inner))
                    .max(Comparator.comparing(outer -> outer.argument(0).length())))
        .flatMap(outer -> HostAccess.of(Level.inside(outer)));
  }

  private static boolean isSaidElsewhere(HttpdSubject subject) {
    return Stream.of("Order", "Allow", "Deny")
        .flatMap(name -> subject.all(name).stream())
        .map(HttpdNode::parent)
        .anyMatch(
            section ->
                section == null || !section.is("Directory") || DirectoryPath.of(section).isEmpty());
  }
}
