package frontwright.validators.rules.httpd.application;

import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.directives.HttpdContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A {@code RewriteRule}.
 *
 * @param node the directive
 * @param pattern the regular expression
 * @param substitution what takes the place of the path, or of the URL
 * @param flags in capitals, without values
 */
record Rewrite(HttpdNode node, String pattern, String substitution, Set<String> flags) {

  /** Empty where it is something else or has unknown parts. */
  static Optional<Rewrite> of(HttpdNode node) {
    boolean isComplete = node.arguments().size() >= 2 && !node.hasUnknown();
    return node.is("RewriteRule") && isComplete
        ? Optional.of(
            new Rewrite(node, node.argument(0), node.argument(1), flags(node.argument(2))))
        : Optional.empty();
  }

  private static Set<String> flags(String text) {
    String inside = text.replaceFirst("^\\[", "").replaceFirst("]$", "");
    List<String> names =
        Arrays.stream(inside.split(","))
            .map(flag -> flag.strip().replaceFirst("=.*", "").toUpperCase(Locale.ROOT))
            .distinct()
            .toList();
    return Set.copyOf(names);
  }

  /** Whether one of several flags is set, by its short or its long name. */
  boolean has(String... names) {
    return Arrays.stream(names).anyMatch(flags::contains);
  }

  /** Whether it passes requests on to another server. */
  boolean isProxy() {
    return has("P", "PROXY");
  }

  /** Whether no further rule is asked once this one fits. */
  boolean isLast() {
    return has("L", "LAST", "END");
  }

  /** Whether it stands outside of sections for directories, where paths begin with a slash. */
  boolean isInServer() {
    HttpdNode parent = node.parent();
    return parent == null ? node.context() == HttpdContext.SERVER : parent.is("VirtualHost");
  }

  /** The part of the substitution in front of the first variable. */
  String literal() {
    return substitution.replaceFirst("(?s)(?<!\\\\)[$%].*", "");
  }
}
