package frontwright.validators.rules.nginx;

import frontwright.model.source.Severity;
import frontwright.validators.rules.NamedRule;
import java.util.Set;

/** What most rules about nginx are. */
public abstract class NamedNginxRule extends NamedRule implements NginxRule {

  /** A rule that looks at the directives of some names, or of all where none is given. */
  protected NamedNginxRule(String name, Severity severity, Set<String> directives) {
    super("nginx/" + name, severity, directives);
  }

  /** A rule that looks at the directives of some names, or of all where none is given. */
  protected NamedNginxRule(String name, Severity severity, String... directives) {
    super("nginx/" + name, severity, Set.of(directives));
  }
}
