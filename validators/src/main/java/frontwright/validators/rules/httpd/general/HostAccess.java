package frontwright.validators.rules.httpd.general;

import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.Level;
import java.util.List;
import java.util.Optional;

/**
 * What {@code Order}, {@code Allow} and {@code Deny} of a level say (mod_access_compat). A section
 * that has one of them inherits none.
 *
 * @param nodes those that the level has, at least one
 */
record HostAccess(List<HttpdNode> nodes) {

  /** What a level says; empty where it says nothing. */
  static Optional<HostAccess> of(Level level) {
    List<HttpdNode> nodes = level.nodes().stream().filter(HostAccess::isOne).toList();
    return nodes.isEmpty() ? Optional.empty() : Optional.of(new HostAccess(nodes));
  }

  /** The first of them. */
  HttpdNode first() {
    return nodes.get(0);
  }

  /** Whether a directive is the first of a level; there may be very many. */
  static boolean isFirst(HttpdNode node, Level level) {
    return level.nodes().stream().filter(HostAccess::isOne).findFirst().orElse(node) == node;
  }

  private static boolean isOne(HttpdNode node) {
    return node.is("Order") || node.is("Allow") || node.is("Deny");
  }

  /** The one that keeps others out, as far as one does. */
  HttpdNode decisive() {
    return nodes.stream().filter(node -> node.is("Deny")).findFirst().orElse(first());
  }

  /** Whom it lets in. */
  Verdict verdict() {
    if (!nodes.stream().allMatch(Level::isCertain)) {
      return Verdict.SOMEBODY;
    }
    return isDeniedFirst() ? allowedUnlessDenied() : deniedUnlessAllowed();
  }

  private boolean isDeniedFirst() {
    return nodes.stream()
        .filter(node -> node.is("Order"))
        .reduce((first, last) -> last)
        .map(order -> order.argument(0).equalsIgnoreCase("deny,allow"))
        .orElse(true);
  }

  private Verdict allowedUnlessDenied() {
    if (isForAll("Allow") || !has("Deny")) {
      return Verdict.EVERYBODY;
    }
    return isForAll("Deny") && !has("Allow") ? Verdict.NOBODY : Verdict.SOMEBODY;
  }

  private Verdict deniedUnlessAllowed() {
    if (isForAll("Deny") || !has("Allow")) {
      return Verdict.NOBODY;
    }
    return isForAll("Allow") && !has("Deny") ? Verdict.EVERYBODY : Verdict.SOMEBODY;
  }

  private boolean has(String name) {
    return nodes.stream().anyMatch(node -> node.is(name));
  }

  /** Whether no host, address or variable is named. */
  boolean isForAllAlike() {
    return nodes.stream()
        .filter(node -> !node.is("Order"))
        .allMatch(node -> node.arguments().stream().skip(1).allMatch("all"::equalsIgnoreCase));
  }

  private boolean isForAll(String name) {
    return nodes.stream()
        .anyMatch(
            node ->
                node.is(name)
                    && node.arguments().stream().skip(1).anyMatch("all"::equalsIgnoreCase));
  }
}
