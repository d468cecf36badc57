package frontwright.validators.rules.httpd.application;

import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A balancer.
 *
 * @param name without {@code balancer://}, in small letters
 * @param members its {@code BalancerMember}s
 */
record Balancer(String name, List<HttpdNode> members) {

  /** A balancer as a server sees it: with its own members and those of the main server. */
  static Balancer of(String name, VirtualHost server) {
    return new Balancer(
        name, server.all("BalancerMember").filter(node -> name.equals(named(node))).toList());
  }

  /** What a target names. */
  static String name(Target target) {
    return target.authority().toLowerCase(Locale.ROOT);
  }

  /** The balancer that a member is for; empty where that is not known. */
  static String named(HttpdNode member) {
    HttpdNode parent = member.parent();
    boolean isInside = parent != null && parent.is("Proxy");
    Target target = Target.of(isInside && parent != null ? parent.argument(0) : member.argument(0));
    return target.isBalancer() ? name(target) : "";
  }

  /** Where a member leads. */
  static Target target(HttpdNode member) {
    HttpdNode parent = member.parent();
    boolean isInside = parent != null && parent.is("Proxy");
    return Target.of(member.argument(isInside ? 0 : 1));
  }

  /** The value of a member's parameter. */
  static Optional<String> parameter(HttpdNode member, String key) {
    return member.arguments().stream()
        .filter(word -> word.regionMatches(true, 0, key + "=", 0, key.length() + 1))
        .map(word -> word.substring(key.length() + 1))
        .findFirst();
  }

  /** Whether members may come from elsewhere than from the text. */
  static boolean mayGrow(HttpdSubject subject) {
    return Stream.of("BalancerPersist", "BalancerGrowth", "CreateBalancers", "EnableMCPMReceive")
        .anyMatch(name -> subject.configuration().all(name).findAny().isPresent());
  }
}
