package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.Level;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A redirect to where the same redirect answers again. */
final class RedirectLoop extends NamedHttpdRule {

  private static final LazyPattern URL =
      LazyPattern.of("(https?)://([^/:?#]+|%\\{(?:HTTP_HOST|SERVER_NAME)})(?::(\\d+))?(/?.*)");

  RedirectLoop() {
    super(
        "redirect-loop",
        Severity.ERROR,
        "Redirect",
        "RedirectPermanent",
        "RedirectTemp",
        "RewriteRule");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    HttpdNode section = node.parent();
    if (section == null
        || !section.is("VirtualHost")
        || node.hasUnknown()
        || !Level.isCertain(node)) {
      return;
    }
    VirtualHost host = VirtualHost.around(node, subject);
    boolean isRule = node.is("RewriteRule");
    List<String> words = node.arguments();
    int target = isRule ? 1 : words.size() - 1;
    if (target < 1 || (isRule && !isUnconditional(node, section))) {
      return;
    }
    String from = isRule ? "/" : words.get(target - 1);
    Matcher url = URL.matcher(words.get(target));
    if (url.matches() && comesBack(url, from, host)) {
      sink.accept(
          finding(
              node.argumentPlace(target),
              "this virtual host answers "
                  + Shown.quoted(words.get(target))
                  + " as well: clients are redirected for ever",
              "redirect to another host or scheme, or leave out the redirect"));
    }
  }

  /** Whether a rule is for every path, and no condition stands before it. */
  private static boolean isUnconditional(HttpdNode rule, HttpdNode section) {
    List<HttpdNode> before = section.children().stream().takeWhile(node -> node != rule).toList();
    boolean isFirst =
        before.stream().noneMatch(node -> node.is("RewriteRule") || node.is("RewriteCond"));
    boolean isRedirect = !rule.argument(2).matches("(?i)\\[(.*,)?P(,.*)?]");
    return isFirst && isRedirect && AnyPath.isMatchedBy(rule.argument(0));
  }

  private static boolean comesBack(Matcher url, String from, VirtualHost host) {
    boolean isTls = url.group(1).equals("https");
    String port = url.group(3) == null ? (isTls ? "443" : "80") : url.group(3);
    boolean isHere =
        host.addresses().stream()
            .allMatch(address -> VirtualHostAddress.port(address).equals(port));
    String path = url.group(4).isEmpty() ? "/" : url.group(4);
    boolean isBelow =
        from.endsWith("/") ? path.startsWith(from) : (path + "/").startsWith(from + "/");
    return isHere
        && host.speaksTls() == isTls
        && (isBelow || path.startsWith("%{REQUEST_URI}") || path.startsWith("$1"))
        && isOwnName(url.group(2).toLowerCase(Locale.ROOT), host);
  }

  private static boolean isOwnName(String name, VirtualHost host) {
    Set<String> names =
        Stream.concat(
                host.serverName().stream(),
                host.own().all("ServerAlias").flatMap(node -> node.arguments().stream()))
            .map(each -> each.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return name.startsWith("%{") || names.contains(name);
  }
}
