package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.LocationPattern;
import frontwright.validators.rules.nginx.LocationPattern.Kind;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import java.util.function.Consumer;

/** A second location for the same: nginx refuses it, or never chooses it. */
final class DuplicateLocation extends NamedNginxRule {

  DuplicateLocation() {
    super("duplicate-location", Severity.ERROR, "location");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    if (node.arguments().isEmpty()) {
      return;
    }
    LocationPattern pattern = LocationPattern.of(node);
    subject.levelOf(node).named("location").stream()
        .takeWhile(other -> other != node)
        .filter(other -> !other.arguments().isEmpty() && isSame(LocationPattern.of(other), pattern))
        .findFirst()
        .ifPresent(first -> sink.accept(said(node, pattern).relatedTo(first.head(), "the first")));
  }

  private static boolean isSame(LocationPattern one, LocationPattern other) {
    return one.text().equals(other.text())
        && (one.kind() == other.kind() || (one.isPrefix() && other.isPrefix()));
  }

  private Finding said(NginxNode node, LocationPattern pattern) {
    boolean isAccepted = pattern.isRegex() || pattern.kind() == Kind.NAMED;
    String consequence = isAccepted ? ": the first takes every request" : "";
    return finding(
        LocationPattern.place(node),
        "duplicate location " + Shown.quoted(pattern.text()) + consequence,
        "put the two together, or correct one of them");
  }
}
