package frontwright.validators.rules;

import frontwright.validators.rules.httpd.HttpdRule;
import frontwright.validators.rules.httpd.HttpdRules;
import frontwright.validators.rules.nginx.NginxRule;
import frontwright.validators.rules.nginx.NginxRules;
import frontwright.validators.rules.nginx.directives.DirectiveRules;
import java.util.List;
import java.util.function.Supplier;

/** The rules that are asked; those of a server are loaded when one of its files is there. */
public final class RuleSet {

  /** Every rule. */
  public static final RuleSet ALL = new RuleSet(() -> NginxRules.ALL, () -> HttpdRules.ALL);

  /** What the servers themselves refuse. */
  public static final RuleSet DIRECTIVES =
      new RuleSet(
          () -> DirectiveRules.ALL,
          () -> frontwright.validators.rules.httpd.directives.DirectiveRules.ALL);

  private final Supplier<List<NginxRule>> nginx;
  private final Supplier<List<HttpdRule>> httpd;

  private RuleSet(Supplier<List<NginxRule>> nginx, Supplier<List<HttpdRule>> httpd) {
    this.nginx = nginx;
    this.httpd = httpd;
  }

  /** Those for nginx. */
  public List<NginxRule> nginx() {
    return nginx.get();
  }

  /** Those for httpd. */
  public List<HttpdRule> httpd() {
    return httpd.get();
  }
}
