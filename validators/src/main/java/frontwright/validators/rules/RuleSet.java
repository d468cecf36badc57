package frontwright.validators.rules;

import frontwright.validators.rules.httpd.HttpdRule;
import frontwright.validators.rules.httpd.HttpdRules;
import frontwright.validators.rules.nginx.NginxRule;
import frontwright.validators.rules.nginx.NginxRules;
import frontwright.validators.rules.nginx.directives.DirectiveRules;
import java.util.List;

/** The rules that are asked. */
public record RuleSet(List<NginxRule> nginx, List<HttpdRule> httpd) {

  /** Every rule. */
  public static final RuleSet ALL = new RuleSet(NginxRules.ALL, HttpdRules.ALL);

  /** What the servers themselves refuse. */
  public static final RuleSet DIRECTIVES =
      new RuleSet(
          DirectiveRules.ALL, frontwright.validators.rules.httpd.directives.DirectiveRules.ALL);
}
