package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Place;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.regex.Expression;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.Level;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;

/** A target whose host is what the client asks for. */
final class ProxyHostFromClient extends NamedHttpdRule {

  /** What stands between the scheme and the path, with a capture or a header in it. */
  private static final LazyPattern AUTHORITY =
      LazyPattern.of("^(?:https?|wss?|fcgi|scgi|uwsgi)://([^/]*?)(\\$(\\d)|%\\{([^}]*)})([^/]*)");

  private static final LazyPattern HOST_HEADER = LazyPattern.of("HTTP_HOST|HTTP:Host");

  ProxyHostFromClient() {
    super("proxy-host-from-client", Severity.ERROR, "RewriteRule", "ProxyPassMatch");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    if (node.is("ProxyPassMatch")) {
      ProxyPass.of(node)
          .ifPresent(
              pass -> check(pass.path(), pass.target().text(), true, pass.targetPlace(), sink));
    } else {
      Rewrite.of(node)
          .filter(Rewrite::isProxy)
          .filter(rule -> !isHostChecked(node, subject))
          .ifPresent(
              rule ->
                  check(
                      rule.pattern(),
                      rule.substitution(),
                      rule.isInServer(),
                      node.argumentPlace(1),
                      sink));
    }
  }

  private void check(
      String pattern, String target, boolean isInServer, Place place, Consumer<Finding> sink) {
    Matcher found = AUTHORITY.matcher(target);
    if (!found.find()) {
      return;
    }
    boolean isHeader = found.group(3) == null;
    if (isHeader ? isOpen(found) : isOpen(pattern, found, isInServer)) {
      String what = isHeader ? "the header `Host`" : "the path";
      boolean isJoined = !found.group(1).isEmpty() && found.group(5).isEmpty() && !isHeader;
      String help =
          isJoined
              ? "write a slash in front of " + Shown.quoted(found.group(2))
              : "write the host, or list the hosts that may be asked for";
      sink.accept(
          finding(
              place,
              "the client chooses the host of " + Shown.quoted(target) + " with " + what,
              help));
    }
  }

  private static boolean isOpen(Matcher found) {
    return HOST_HEADER.matches(found.group(4));
  }

  /** Whether what is captured can name another host. */
  private static boolean isOpen(String pattern, Matcher found, boolean isInServer) {
    boolean isHostItself = found.group(1).isEmpty() && found.group(5).matches("|:.*");
    return Expression.compile(pattern, false)
        .compiled()
        .flatMap(expression -> expression.group(found.group(3)))
        .filter(
            group ->
                isHostItself
                    ? group.mayContain('.')
                    : group.mayContain('@')
                        && !beginsWithSlash(pattern, found.group(3), isInServer))
        .isPresent();
  }

  /** Whether a capture is a path: it begins with a slash, or where the URL's path does. */
  private static boolean beginsWithSlash(String pattern, String group, boolean isInServer) {
    int open = -1;
    for (int i = Integer.parseInt(group); i > 0; i--) {
      open = pattern.indexOf('(', open + 1);
    }
    boolean isFirst = isInServer && pattern.substring(0, Math.max(open, 0)).matches("\\^?");
    return open >= 0 && (isFirst || pattern.startsWith("/", open + 1));
  }

  /** Whether a condition in front of the rule looks at the host. */
  private static boolean isHostChecked(HttpdNode node, HttpdSubject subject) {
    List<HttpdNode> nodes = Level.of(node, subject).nodes();
    int at = nodes.indexOf(node);
    while (at > 0 && nodes.get(at - 1).is("RewriteCond")) {
      at--;
      if (nodes
          .get(at)
          .rawArguments()
          .matches("(?i).*(HTTP_HOST|HTTP:Host|SERVER_NAME|\\$\\d).*")) {
        return true;
      }
    }
    return false;
  }
}
