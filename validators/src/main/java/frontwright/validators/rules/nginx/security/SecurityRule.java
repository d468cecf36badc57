package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Severity;
import frontwright.validators.rules.nginx.NginxRule;
import java.util.Set;

/** What rules of this group have in common. */
abstract class SecurityRule implements NginxRule {

  private final String name;
  private final Severity severity;
  private final Set<String> directives;

  SecurityRule(String name, Severity severity, Set<String> directives) {
    this.name = name;
    this.severity = severity;
    this.directives = directives;
  }

  SecurityRule(String name, Severity severity, String... directives) {
    this(name, severity, Set.of(directives));
  }

  @Override
  public final String id() {
    return "nginx/" + name;
  }

  @Override
  public final Severity severity() {
    return severity;
  }

  @Override
  public final Set<String> directives() {
    return directives;
  }
}
