package frontwright.validators.rules.httpd.directives;

import frontwright.validators.rules.httpd.HttpdRule;
import java.util.List;

/** What httpd refuses before it looks at values, and what it passes over. */
public final class DirectiveRules {

  /** In the order in which httpd looks. */
  public static final List<HttpdRule> ALL =
      List.of(
          new UnknownDirective(),
          new GoneDirective(),
          new DirectiveContext(),
          new DirectiveArguments(),
          new DirectiveFlag(),
          new IgnoredDirective());

  private DirectiveRules() {}
}
