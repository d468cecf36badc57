package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.nginx.IfCondition;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.RegexUse;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** An {@code if} in a location that is a location of its own, and lacks what this one has. */
final class IfInLocation extends NamedNginxRule {

  private static final LazyPattern LEAVES =
      LazyPattern.of("last|redirect|permanent|https?://.*|\\$scheme.*");

  IfInLocation() {
    super("if-in-location", Severity.WARNING, "if");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    NginxNode location = node.parent();
    if (location == null
        || !location.is("location")
        || node.arguments().isEmpty()
        || leaves(node)) {
      return;
    }
    location
        .child("try_files")
        .ifPresent(
            files ->
                sink.accept(
                    finding(
                            node.head(),
                            "`try_files` is not asked where this is true",
                            "set the variable with a `map`, or let the `if` end with a `return` or"
                                + " a `rewrite ... last`")
                        .relatedTo(files.head(), "an `if` does not inherit this")));
    other(node, location)
        .ifPresent(
            other ->
                sink.accept(
                    finding(
                            node.head(),
                            "where both are true, only the headers of the last `if` are sent",
                            "put the values into variables by a `map`: an empty one is not sent")
                        .relatedTo(other.head(), "this is the other one")));
  }

  /** Whether a request to which this applies goes elsewhere. */
  private static boolean leaves(NginxNode condition) {
    return condition.has("return")
        || condition.children("rewrite").anyMatch(IfInLocation::leavesAlways);
  }

  private static boolean leavesAlways(NginxNode rewrite) {
    return RegexUse.of(rewrite).stream()
            .flatMap(use -> use.compile().compiled().stream())
            .flatMap(expression -> expression.automaton().stream())
            .anyMatch(automaton -> automaton.finds("/") && automaton.finds("/a/b.c"))
        && (LEAVES.matches(rewrite.argument(1)) || LEAVES.matches(rewrite.argument(2)));
  }

  /** An {@code if} behind, about something else, that adds headers as this one does. */
  private static Optional<NginxNode> other(NginxNode node, NginxNode location) {
    List<NginxNode> conditions = location.children("if").toList();
    return conditions.subList(conditions.indexOf(node) + 1, conditions.size()).stream()
        .filter(other -> !leaves(other) && !other.arguments().isEmpty())
        .filter(other -> addsHeaders(node) && addsHeaders(other))
        .filter(other -> !IfCondition.of(other).subject().equals(IfCondition.of(node).subject()))
        .findFirst();
  }

  private static boolean addsHeaders(NginxNode condition) {
    return condition.has("add_header");
  }
}
