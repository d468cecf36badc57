package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Place;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.model.source.Span;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.LocationPattern;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Pass;
import frontwright.validators.rules.nginx.RegexUse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A prefix that is not for everybody, and a regular expression that takes a part of it. */
final class AccessBypass extends NamedNginxRule {

  private static final Set<String> HARMLESS =
      Set.of("deny", "return", "access_log", "log_not_found");

  /** What needs no file and no application, so that nobody else has it to give. */
  private static final Set<String> OWN_ANSWERS =
      Set.of("stub_status", "api", "status", "empty_gif");

  AccessBypass() {
    super("access-bypass", Severity.ERROR, "location");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    LocationPattern pattern = LocationPattern.of(node);
    if (pattern.kind() != LocationPattern.Kind.PREFIX
        || pattern.text().length() < 2
        || !Access.restricts(node)
        || node.children().stream().anyMatch(child -> OWN_ANSWERS.contains(child.name()))) {
      return;
    }
    List<NginxNode> taking =
        Access.neighbours(node, subject)
            .filter(other -> other.is("location") && takes(other, pattern.text()))
            .toList();
    taking.stream()
        .takeWhile(other -> !Access.isClosed(other, subject))
        .filter(other -> !Access.isRestricted(other, subject))
        .filter(other -> hasTheSame(other, node, subject) && !isRepeated(other, node))
        .findFirst()
        .ifPresent(other -> sink.accept(said(node, pattern, other, subject)));
  }

  /** Whether a location with a regular expression takes a path below a prefix. */
  private static boolean takes(NginxNode location, String prefix) {
    return RegexUse.of(location).stream()
        .flatMap(use -> use.compile().compiled().stream())
        .flatMap(expression -> expression.automaton().stream())
        .anyMatch(automaton -> automaton.mayFindBehind(prefix));
  }

  /** Whether what is to be had there is what the prefix is meant to keep. */
  private static boolean hasTheSame(NginxNode other, NginxNode node, NginxSubject subject) {
    Optional<Pass> pass = pass(other);
    Optional<Pass> kept = pass(node);
    if (pass.isPresent()) {
      return kept.isEmpty() || kept.get().target().value().equals(pass.get().target().value());
    }
    return kept.isEmpty()
        && other.child("alias").isEmpty()
        && node.child("alias").isEmpty()
        && root(other, subject).equals(root(node, subject));
  }

  private static Optional<Pass> pass(NginxNode location) {
    return location.children().stream().flatMap(child -> Pass.of(child).stream()).findFirst();
  }

  private static String root(NginxNode location, NginxSubject subject) {
    return subject.level(location).effective("root").map(root -> root.argument(0)).orElse("");
  }

  /** Whether the prefix has the same expression inside, where it comes first. */
  private static boolean isRepeated(NginxNode other, NginxNode node) {
    return node.children("location")
        .map(LocationPattern::of)
        .anyMatch(inner -> inner.equals(LocationPattern.of(other)));
  }

  private Finding said(
      NginxNode node, LocationPattern pattern, NginxNode other, NginxSubject subject) {
    Place place = LocationPattern.place(node);
    Place before = new Place(place.source(), new Span(place.span().start(), place.span().start()));
    Finding finding =
        finding(
                place,
                "paths below "
                    + Shown.quoted(pattern.text())
                    + " that match "
                    + Shown.quoted(LocationPattern.of(other).text())
                    + " are not restricted",
                "write "
                    + Shown.quoted("location ^~ " + pattern.text())
                    + ", with what it needs of the other location inside")
            .relatedTo(LocationPattern.place(other), "regular expressions come before prefixes");
    boolean isForNobody =
        Access.isClosed(node, subject)
            && node.children().stream().allMatch(child -> HARMLESS.contains(child.name()));
    return isForNobody ? finding.fixedBy(Fix.safe(new Fix.Edit(before, "^~ "))) : finding;
  }
}
