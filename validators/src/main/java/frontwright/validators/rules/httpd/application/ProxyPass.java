package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Place;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.directives.HttpdContext;
import frontwright.validators.rules.LazyPattern;
import java.util.List;
import java.util.Optional;

/**
 * A {@code ProxyPass} or {@code ProxyPassMatch} that httpd takes, outside of sections or in a
 * {@code <Location>} or {@code <LocationMatch>} ({@code add_pass} of mod_proxy.c).
 *
 * @param node the directive
 * @param path what it is for: a prefix or a regular expression
 * @param isPattern whether that is a regular expression
 * @param target where requests are passed; {@code !} where they are not
 * @param position of the target among the arguments
 */
record ProxyPass(HttpdNode node, String path, boolean isPattern, Target target, int position) {

  /** The two directives. */
  static final String[] NAMES = {"ProxyPass", "ProxyPassMatch"};

  private static final LazyPattern GLOB = LazyPattern.of("(?s).*([?*]|\\[.*]).*");

  /** Empty where it is something else, stands elsewhere, or has unknown parts. */
  static Optional<ProxyPass> of(HttpdNode node) {
    boolean isMatch = node.is("ProxyPassMatch");
    if (!(isMatch || node.is("ProxyPass")) || node.hasUnknown()) {
      return Optional.empty();
    }
    HttpdNode parent = node.parent();
    if (parent == null || parent.is("VirtualHost")) {
      boolean isServer = parent != null || node.context() == HttpdContext.SERVER;
      return isServer ? inServer(node, isMatch) : Optional.empty();
    }
    boolean isLocation = parent.is("Location") || parent.is("LocationMatch");
    return isLocation && !parent.hasUnknown()
        ? inLocation(node, parent, isMatch)
        : Optional.empty();
  }

  private static Optional<ProxyPass> inServer(HttpdNode node, boolean isMatch) {
    int first = node.argument(0).equals("~") ? 1 : 0;
    return node.argument(first + 1).isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ProxyPass(
                node,
                node.argument(first),
                isMatch || first == 1,
                Target.of(node.argument(first + 1)),
                first + 1));
  }

  private static Optional<ProxyPass> inLocation(
      HttpdNode node, HttpdNode location, boolean isMatch) {
    String path = location.argument(isRegex(location) && location.is("Location") ? 1 : 0);
    boolean isRelative = !node.argument(0).startsWith("/") && !node.argument(0).isEmpty();
    return isRelative
        ? Optional.of(
            new ProxyPass(node, path, isMatch || isGlob(path), Target.of(node.argument(0)), 0))
        : Optional.empty();
  }

  /** Whether a section's argument is a regular expression. */
  static boolean isRegex(HttpdNode location) {
    return location.is("LocationMatch") || location.argument(0).equals("~");
  }

  /** Whether it compares the expression of its section letter for letter, and so never fits. */
  boolean isWithoutEffect() {
    HttpdNode parent = node.parent();
    return parent != null
        && isInLocation()
        && !isPattern()
        && isRegex(parent)
        && path.matches(".*[$^(|+{\\\\].*");
  }

  /** Whether mod_proxy takes the path of a {@code <Location>} for an expression. */
  static boolean isGlob(String path) {
    return GLOB.matches(path.replaceAll("\\\\.", ""));
  }

  /** Whether it keeps requests from being passed on. */
  boolean isExclusion() {
    return target.text().equals("!");
  }

  /** Whether it stands in a {@code <Location>}. */
  boolean isInLocation() {
    HttpdNode parent = node.parent();
    return parent != null && !parent.is("VirtualHost");
  }

  /** What stands behind the target: {@code key=value} and words. */
  List<String> parameters() {
    List<String> arguments = node.arguments();
    return arguments.subList(position + 1, arguments.size());
  }

  /** The value of a parameter. */
  Optional<String> parameter(String key) {
    return parameters().stream()
        .filter(each -> each.regionMatches(true, 0, key + "=", 0, key.length() + 1))
        .map(each -> each.substring(key.length() + 1))
        .findFirst();
  }

  /** Whether a word is among the parameters. */
  boolean has(String word) {
    return parameters().stream().anyMatch(word::equalsIgnoreCase);
  }

  /** Where the target is written. */
  Place targetPlace() {
    return node.argumentPlace(position);
  }

  /** Where the path is written: in the directive, or in the section around it. */
  Place pathPlace() {
    HttpdNode parent = node.parent();
    return isInLocation() && parent != null
        ? parent.argumentPlace(parent.arguments().size() - 1)
        : node.argumentPlace(position - 1);
  }
}
