package frontwright.validators.rules.httpd.application;

import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.Level;
import java.util.Locale;
import java.util.Optional;

/**
 * A worker of mod_proxy that an earlier directive has defined, and a later one uses: it is known by
 * the URL without the socket, up to a path that the other one begins with ({@code
 * ap_proxy_get_worker_ex} of proxy_util.c).
 */
final class SharedWorker {

  private SharedWorker() {}

  /** The earlier one of two {@code ProxyPass}es that share a worker. */
  static Optional<ProxyPass> earlier(ProxyPass pass, HttpdSubject subject) {
    if (pass.isPattern() || pass.isExclusion() || pass.isInLocation() || isDynamic(pass.target())) {
      return Optional.empty();
    }
    return Level.of(pass.node(), subject).nodes().stream()
        .takeWhile(node -> node != pass.node())
        .flatMap(node -> ProxyPass.of(node).stream())
        .filter(each -> !each.isPattern() && Level.isCertain(each.node()))
        .filter(each -> isShared(each.target(), pass.target()))
        .reduce((first, second) -> longer(first, second));
  }

  private static ProxyPass longer(ProxyPass first, ProxyPass second) {
    return second.target().path().length() > first.target().path().length() ? second : first;
  }

  /** The earlier one of two members of a balancer that share a worker. */
  static Optional<HttpdNode> earlierMember(HttpdNode member) {
    HttpdNode parent = member.parent();
    if (parent == null || !parent.is("Proxy") || member.hasUnknown()) {
      return Optional.empty();
    }
    return parent
        .children("BalancerMember")
        .takeWhile(node -> node != member)
        .filter(node -> !node.hasUnknown())
        .filter(node -> isShared(Target.of(node.argument(0)), Target.of(member.argument(0))))
        .findFirst();
  }

  private static boolean isDynamic(Target target) {
    return target.isBalancer() || target.text().contains("$");
  }

  /** Whether what is defined for one URL is used for another. */
  static boolean isShared(Target defined, Target used) {
    return !isDynamic(defined)
        && !defined.scheme().isEmpty()
        && defined.scheme().equals(used.scheme())
        && name(defined).equals(name(used))
        && used.path().startsWith(defined.path());
  }

  private static String name(Target target) {
    String name = target.authority().toLowerCase(Locale.ROOT);
    return switch (target.scheme()) {
      case "http" -> name.replaceFirst(":80$", "");
      case "https" -> name.replaceFirst(":443$", "");
      default -> name;
    };
  }
}
