package frontwright.validators.rules.nginx;

import frontwright.validators.rules.nginx.application.ApplicationRules;
import frontwright.validators.rules.nginx.directives.DirectiveRules;
import frontwright.validators.rules.nginx.security.SecurityRules;
import java.util.List;
import java.util.stream.Stream;

/** All rules for nginx. */
public final class NginxRules {

  /** The groups one after the other. */
  public static final List<NginxRule> ALL =
      Stream.of(DirectiveRules.ALL, ApplicationRules.ALL, SecurityRules.ALL)
          .flatMap(List::stream)
          .toList();

  private NginxRules() {}
}
