package frontwright.validators.routing.httpd;

import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The backends and balancers that a server's configuration knows. */
final class Workers {

  private static final Pattern BALANCER = Pattern.compile("^(balancer://[^/]*).*");

  /** Those that a server's configuration knows. */
  static final Setting<Workers> KNOWN =
      new Setting<>(
          Workers::of,
          "proxypass",
          "proxypassmatch",
          "<proxy",
          "<location",
          "<locationmatch",
          "balancermember",
          "proxyset");

  private final List<Worker> workers = new ArrayList<>();
  private final Map<String, List<Worker>> members = new HashMap<>();
  private final Map<String, Worker> balancers = new HashMap<>();

  private Workers() {}

  /** Reads {@code ProxyPass}, {@code <Proxy>}, {@code BalancerMember} and {@code ProxySet}. */
  private static Workers of(Applicable server) {
    Workers workers = new Workers();
    server.of("proxypass", "proxypassmatch").forEach(workers::pass);
    for (Scope scope : server.scopes()) {
      scope.of("<proxy").stream().map(Scope::certain).forEach(workers::section);
      scope.of("<location", "<locationmatch").stream()
          .flatMap(node -> node.children("ProxyPass"))
          .forEach(node -> workers.add(node.argument(0), node.arguments()));
    }
    server.of("balancermember").forEach(node -> workers.member(node, node.argument(0), 1));
    server.of("proxyset").forEach(node -> workers.add(node.argument(0), node.arguments()));
    return workers;
  }

  private void pass(HttpdNode node) {
    int target = node.argument(0).equals("~") ? 2 : 1;
    add(node.argument(target), node.arguments());
  }

  private void add(String url, List<String> words) {
    if (url.contains(":")) {
      add(Worker.of(url, words));
    }
  }

  private void add(Worker worker) {
    if (isBalancer(worker.url())) {
      balancers
          .computeIfAbsent(key(worker.url()), key -> worker)
          .parameters()
          .putAll(worker.parameters());
    } else {
      workers.add(worker);
    }
  }

  private static boolean isBalancer(String url) {
    return url.regionMatches(true, 0, "balancer:", 0, 9);
  }

  private static String key(String url) {
    return BALANCER.matcher(url.toLowerCase(Locale.ROOT)).replaceFirst("$1");
  }

  private void section(HttpdNode section) {
    String url = section.argument(0);
    if (!url.contains(":") || url.contains("*")) {
      return;
    }
    Worker worker = Worker.of(url, section.arguments());
    worker.set(section);
    add(worker);
    section
        .children("BalancerMember")
        .map(Scope::certain)
        .forEach(
            node -> {
              boolean isNamed = isBalancer(node.argument(0));
              member(node, isNamed ? node.argument(0) : url, isNamed ? 1 : 0);
            });
  }

  private void member(HttpdNode node, String balancer, int target) {
    List<String> words = node.arguments();
    members
        .computeIfAbsent(key(balancer), key -> new ArrayList<>())
        .add(
            Worker.of(
                node.argument(target),
                words.subList(Math.min(target + 1, words.size()), words.size())));
  }

  /** The members of a balancer that may be asked. */
  List<Worker> members(String url) {
    return members.getOrDefault(key(url), List.of()).stream()
        .filter(member -> !member.isDisabled())
        .toList();
  }

  /** Whether something makes it a balancer; otherwise nobody speaks the scheme. */
  boolean hasBalancer(String url) {
    return members.containsKey(key(url)) || balancers.containsKey(key(url));
  }

  /** The balancer's own parameter, or empty. */
  String parameter(String balancer, String name) {
    Worker worker = balancers.get(key(balancer));
    return worker == null ? "" : worker.parameter(name);
  }

  /** The backend with the longest URL that a URL begins with. */
  Optional<Worker> worker(String url) {
    Worker longest = null;
    for (Worker worker : workers) {
      boolean isLonger = longest == null || worker.url().length() > longest.url().length();
      if (isLonger && isCovered(url, worker.url())) {
        longest = worker;
      }
    }
    return Optional.ofNullable(longest);
  }

  /** {@code worker_matches}; {@code $1} stands for anything. */
  private static boolean isCovered(String url, String name) {
    return name.indexOf('$') < 0
        ? url.startsWith(name)
        : name.length() <= url.length() && begins(url, 0, name, 0);
  }

  private static boolean begins(String url, int from, String name, int start) {
    int in = from;
    for (int at = start; at < name.length(); at++, in++) {
      if (isReference(name, at)) {
        int end = at;
        while (isReference(name, end)) {
          end += 2;
        }
        boolean isFound = end == name.length();
        for (int next = in; next < url.length() && !isFound; next++) {
          isFound = begins(url, next, name, end);
        }
        return isFound;
      } else if (in >= url.length() || url.charAt(in) != name.charAt(at)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isReference(String name, int at) {
    return name.startsWith("$", at)
        && at + 1 < name.length()
        && Character.isDigit(name.charAt(at + 1));
  }
}
