package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.IfCondition;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.RegexUse;
import java.util.Locale;
import java.util.function.Consumer;

/** A check of an origin by a regular expression that foreign origins pass, too. */
final class WeakOriginCheck extends NamedNginxRule {

  WeakOriginCheck() {
    super("weak-origin-check", Severity.ERROR, "if", "map");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    if (node.arguments().isEmpty()) {
      return;
    }
    for (RegexUse use : RegexUse.of(node)) {
      boolean lets = node.is("if") ? letsIn(node, use) : isForOrigins(node, use, subject);
      if (lets) {
        use.compile()
            .compiled()
            .flatMap(expression -> ForeignOrigin.passing(expression, isReferer(use.subject())))
            .ifPresent(foreign -> sink.accept(said(use, foreign)));
      }
    }
  }

  private Finding said(RegexUse use, String foreign) {
    return finding(
        use.place(),
        Shown.quoted(use.text()) + " lets " + Shown.quoted(foreign) + " pass",
        "anchor the expression and escape its dots: `^https://(?:[^./]+\\.)?example\\.com$`");
  }

  private static boolean isOrigin(String subject) {
    return subject.toLowerCase(Locale.ROOT).equals("$http_origin");
  }

  private static boolean isReferer(String subject) {
    return subject.toLowerCase(Locale.ROOT).equals("$http_referer");
  }

  /** Whether a match is what lets a request through, or has it answered for a foreign page. */
  private static boolean letsIn(NginxNode condition, RegexUse use) {
    boolean refuses = Access.refuses(condition);
    boolean isNegated = IfCondition.of(condition).isNegated();
    boolean sets = condition.has("add_header") || condition.has("set");
    return (isNegated && refuses && (isOrigin(use.subject()) || isReferer(use.subject())))
        || (!isNegated && !refuses && sets && isOrigin(use.subject()));
  }

  /** Whether the value of a map becomes the origin that may read the answer. */
  private static boolean isForOrigins(NginxNode map, RegexUse use, NginxSubject subject) {
    String value = use.node().argument(0);
    String variable = map.argument(1);
    return isOrigin(use.subject())
        && !value.isEmpty()
        && subject.all("add_header").stream()
            .filter(header -> header.argument(0).equalsIgnoreCase("Access-Control-Allow-Origin"))
            .anyMatch(header -> header.argument(1).contains(variable));
  }
}
