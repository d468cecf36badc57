package frontwright.validators.rules.nginx.directives;

import frontwright.validators.rules.nginx.NginxRule;
import java.util.List;

/** What nginx refuses before it looks at values. */
public final class DirectiveRules {

  /** In the order in which nginx looks. */
  public static final List<NginxRule> ALL =
      List.of(
          new UnknownDirective(),
          new DirectiveContext(),
          new DirectiveBlock(),
          new DirectiveArguments(),
          new DirectiveFlag(),
          new EntryArguments());

  private DirectiveRules() {}
}
