package frontwright.validators.rules.httpd.general;

import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.Level;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What {@code Require} says (mod_authz_core), for requests of every method. */
final class Authorization {

  private static final Set<String> CONTAINERS = Set.of("requireall", "requireany", "requirenone");

  private Authorization() {}

  /** Whom a level lets in. */
  static Verdict of(Level level) {
    return any(level.nodes());
  }

  /** Whom a section lets in. */
  static Verdict of(HttpdNode section) {
    return any(section.children());
  }

  /** All {@code Require} of a level, those in {@code <RequireAll>} and its like among them. */
  static Stream<HttpdNode> requires(List<HttpdNode> nodes) {
    return nodes.stream()
        .flatMap(
            node ->
                isContainer(node)
                    ? requires(node.children())
                    : Stream.of(node).filter(each -> each.is("Require")));
  }

  private static boolean isContainer(HttpdNode node) {
    return CONTAINERS.contains(node.name().toLowerCase(Locale.ROOT));
  }

  private static List<Verdict> verdicts(List<HttpdNode> nodes) {
    return nodes.stream()
        .map(Authorization::verdict)
        .filter(verdict -> verdict != Verdict.UNSAID)
        .toList();
  }

  private static Verdict any(List<HttpdNode> nodes) {
    List<Verdict> verdicts = verdicts(nodes);
    if (verdicts.isEmpty()) {
      return Verdict.UNSAID;
    }
    return verdicts.contains(Verdict.EVERYBODY)
        ? Verdict.EVERYBODY
        : verdicts.stream().allMatch(Verdict.NOBODY::equals) ? Verdict.NOBODY : Verdict.SOMEBODY;
  }

  private static Verdict all(List<HttpdNode> nodes) {
    List<Verdict> verdicts = verdicts(nodes);
    if (verdicts.isEmpty()) {
      return Verdict.UNSAID;
    }
    return verdicts.contains(Verdict.NOBODY)
        ? Verdict.NOBODY
        : verdicts.stream().allMatch(Verdict.EVERYBODY::equals)
            ? Verdict.EVERYBODY
            : Verdict.SOMEBODY;
  }

  private static Verdict verdict(HttpdNode node) {
    if (node.is("RequireAll")) {
      return all(node.children());
    } else if (node.is("RequireAny")) {
      return any(node.children());
    } else if (node.is("RequireNone")) {
      return Verdict.SOMEBODY;
    }
    return node.is("Require") ? said(node) : Verdict.UNSAID;
  }

  private static Verdict said(HttpdNode require) {
    String what = String.join(" ", require.arguments()).toLowerCase(Locale.ROOT);
    if (!Level.isCertain(require)) {
      return Verdict.SOMEBODY;
    }
    return switch (what) {
      case "all granted" -> Verdict.EVERYBODY;
      case "all denied" -> Verdict.NOBODY;
      default -> Verdict.SOMEBODY;
    };
  }
}
