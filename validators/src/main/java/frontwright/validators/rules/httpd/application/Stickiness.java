package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Place;
import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.Optional;

/**
 * A {@code stickysession=} behind {@code ProxyPass} or {@code ProxySet}.
 *
 * @param node the directive
 * @param balancer its name, as {@link Balancer} has it
 * @param cookie the cookie's name, without the parameter of the path behind {@code |}
 * @param place of the parameter
 * @param separator between what the application says and the route
 */
record Stickiness(HttpdNode node, String balancer, String cookie, Place place, String separator) {

  private static final String KEY = "stickysession=";

  /** Empty where a directive says nothing of it, or has unknown parts. */
  static Optional<Stickiness> of(HttpdNode node) {
    Target target = target(node);
    if (node.hasUnknown() || !target.isBalancer()) {
      return Optional.empty();
    }
    for (int i = 0; i < node.arguments().size(); i++) {
      String word = node.argument(i);
      if (word.regionMatches(true, 0, KEY, 0, KEY.length())) {
        String cookie = word.substring(KEY.length()).replaceFirst("\\|.*", "");
        String separator = Balancer.parameter(node, "stickysessionsep").orElse(".");
        return Optional.of(
            new Stickiness(node, Balancer.name(target), cookie, node.argumentPlace(i), separator));
      }
    }
    return Optional.empty();
  }

  private static Target target(HttpdNode node) {
    HttpdNode parent = node.parent();
    if (node.is("ProxySet")) {
      boolean isInside = parent != null && parent.is("Proxy");
      return Target.of(isInside && parent != null ? parent.argument(0) : node.argument(0));
    }
    return ProxyPass.of(node).map(ProxyPass::target).orElse(Target.of(""));
  }

  /** Whether a word is the cookie with a value. */
  boolean isSetBy(String word) {
    return word.startsWith(cookie + "=");
  }

  /** Whether a word is the cookie with the route alone. */
  boolean isSetWithoutSeparator(String word) {
    return word.startsWith(cookie + "=%{BALANCER_WORKER_ROUTE}e");
  }
}
