package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Nearest;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.model.value.Version;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.directives.HttpdContext;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Arguments of mod_proxy's directives that httpd refuses. */
final class ProxyArguments extends NamedHttpdRule {

  private static final Set<String> WORDS = Set.of("nocanon", "interpolate", "noquery");

  /** {@code set_worker_param} of mod_proxy.c and of mod_proxy_hcheck.c, 2.4.68. */
  private static final Set<String> WORKER =
      Set.of(
          ("loadfactor retry ttl min max smax acquire timeout iobuffersize receivebuffersize"
                  + " keepalive disablereuse enablereuse addressttl route redirect status"
                  + " flushpackets flushwait ping lbset connectiontimeout flusher upgrade"
                  + " responsefieldsize secret mapping hctemplate hcmethod hcpasses hcfails"
                  + " hcinterval hcuri hcexpr")
              .split(" "));

  /** {@code set_balancer_param}. */
  private static final Set<String> BALANCER =
      Set.of(
          ("stickysession stickysessionsep nofailover timeout maxattempts lbmethod"
                  + " scolonpathdelim failonstatus failontimeout nonce growth forcerecovery mapping")
              .split(" "));

  private static final Map<String, String> SINCE =
      Map.of("upgrade", "2.4.47", "enablereuse", "2.4.11", "secret", "2.4.42");

  ProxyArguments() {
    super("proxy-arguments", Severity.ERROR, "ProxyPass", "ProxyPassMatch", "BalancerMember");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    List<String> words = node.arguments();
    if (node.hasUnknown() || words.isEmpty() || !isPlaceKnown(node)) {
      return;
    }
    int target = target(node, words);
    if (target >= words.size()) {
      sink.accept(withoutPath(node));
    } else if (node.is("BalancerMember")) {
      checkParameters(node, target + 1, WORKER, subject, sink);
    } else {
      checkPass(node, target, subject, sink);
    }
  }

  private static boolean isPlaceKnown(HttpdNode node) {
    return node.parent() != null || node.context() == HttpdContext.SERVER;
  }

  private static boolean isInSection(HttpdNode node) {
    HttpdNode parent = node.parent();
    return parent != null && !parent.is("VirtualHost");
  }

  private static int target(HttpdNode node, List<String> words) {
    boolean isTilde = node.is("ProxyPass") && words.get(0).equals("~");
    return isInSection(node) ? 0 : isTilde ? 2 : 1;
  }

  private Finding withoutPath(HttpdNode node) {
    return node.is("BalancerMember")
        ? finding(
            node.head(),
            "BalancerMember must define remote proxy server",
            "write the balancer and its member: `BalancerMember balancer://name http://host:8000`")
        : finding(
            node.head(),
            "ProxyPass|ProxyPassMatch needs a path when not defined in a location",
            "write the path in front of the target: `ProxyPass / http://127.0.0.1:8000/`");
  }

  private void checkPass(HttpdNode node, int target, HttpdSubject subject, Consumer<Finding> sink) {
    String url = node.argument(target);
    boolean hasPath =
        isInSection(node)
            && url.startsWith("/")
            && node.arguments().size() > 1
            && !isParameter(node.argument(1));
    if (hasPath) {
      sink.accept(
          finding(
              node.argumentPlace(0),
              "ProxyPass|ProxyPassMatch can not have a path when defined in a location",
              "take out the path: it is that of the section"));
    } else if (!url.equals("!") && !isAbsolute(url)) {
      sink.accept(
          finding(
              node.argumentPlace(target),
              node.name() + " URL must be absolute!: " + Shown.sentence(url),
              help(url)));
    } else {
      boolean isBalancer = Target.of(url).isBalancer();
      checkParameters(node, target + 1, isBalancer ? BALANCER : WORKER, subject, sink);
    }
  }

  private static boolean isParameter(String word) {
    return word.contains("=") || WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isAbsolute(String url) {
    return url.matches("(?s)(unix:[^|]*\\|)?[A-Za-z][\\w+.-]*:(//.*)?") && !url.endsWith("://");
  }

  private static String help(String url) {
    if (url.startsWith("unix:")) {
      return "say what is spoken there: " + Shown.quoted(url + "|http://localhost/");
    }
    return url.startsWith("/")
        ? "write a URL: `http://127.0.0.1:8000" + Shown.sentence(url) + "`"
        : "write the scheme: " + Shown.quoted("http://" + url);
  }

  private void checkParameters(
      HttpdNode node, int from, Set<String> known, HttpdSubject subject, Consumer<Finding> sink) {
    for (int i = from; i < node.arguments().size(); i++) {
      String word = node.argument(i);
      int equals = word.indexOf('=');
      if (word.startsWith("#")) {
        return; // a comment, which is another rule's
      } else if (equals >= 0) {
        String key = word.substring(0, equals).toLowerCase(Locale.ROOT);
        if (!known.contains(key) || !isIn(key, subject.version())) {
          sink.accept(unknown(node, i, key, known));
          return;
        }
      } else if (!WORDS.contains(word.toLowerCase(Locale.ROOT)) || node.is("BalancerMember")) {
        sink.accept(withoutValue(node, i));
        return;
      }
    }
  }

  private static boolean isIn(String key, @Nullable Version version) {
    return version == null || version.atLeast(SINCE.getOrDefault(key, "2.4"));
  }

  private Finding unknown(HttpdNode node, int index, String key, Set<String> known) {
    String kind = known == WORKER ? "Worker" : "Balancer";
    String help =
        known.contains(key)
            ? "httpd has it since version " + SINCE.get(key) + ": leave it out"
            : Nearest.to(key, known)
                .map(near -> "write " + Shown.quoted(near + "="))
                .orElseGet(() -> elsewhere(key, known));
    return finding(
        node.argumentPlace(index),
        node.name() + " unknown " + kind + " parameter " + Shown.quoted(key),
        help);
  }

  private static String elsewhere(String key, Set<String> known) {
    if (known == WORKER && BALANCER.contains(key)) {
      return "write it behind `ProxyPass`'s `balancer://`, or with `ProxySet`";
    }
    return known == BALANCER && WORKER.contains(key)
        ? "write it behind each `BalancerMember`"
        : "leave it out";
  }

  private Finding withoutValue(HttpdNode node, int index) {
    String name = node.is("BalancerMember") ? "BalancerMember" : "ProxyPass|ProxyPassMatch";
    return finding(
        node.argumentPlace(index),
        "Invalid " + name + " parameter " + Shown.quoted(node.argument(index)),
        "parameters have the form `key=value`: `timeout=60`");
  }
}
