package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.Level;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.function.Consumer;

/** {@code Require all granted} beside another {@code Require}, of which one is enough. */
final class GrantedToAll extends NamedHttpdRule {

  GrantedToAll() {
    super("granted-to-all", Severity.ERROR, "Require");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    Level level = Level.of(node, subject);
    HttpdNode section = level.section();
    boolean isOneEnough =
        section == null || !(section.is("RequireAll") || section.is("RequireNone"));
    if (isOneEnough && isForAll(node) && saysGranted(node) && Level.isCertain(node)) {
      level
          .all("Require")
          .filter(other -> !isForAll(other) && !other.argument(0).equalsIgnoreCase("not"))
          .findFirst()
          .ifPresent(other -> sink.accept(said(node, other)));
    }
  }

  private static boolean isForAll(HttpdNode require) {
    return require.argument(0).equalsIgnoreCase("all");
  }

  private static boolean saysGranted(HttpdNode require) {
    return require.argument(1).equalsIgnoreCase("granted");
  }

  private Finding said(HttpdNode granted, HttpdNode other) {
    String asked = Shown.quoted("Require " + String.join(" ", other.arguments()));
    return finding(
            granted.head(),
            "`Require all granted` lets everybody in: " + asked + " is not asked",
            "remove it, or put both into `<RequireAll>` where both must hold")
        .relatedTo(other.head(), "one of several is enough")
        .fixedBy(Fix.unsafe(Lines.without(granted)));
  }
}
