package frontwright.validators.rules.httpd;

import frontwright.model.source.Severity;
import frontwright.validators.rules.NamedRule;
import java.util.Set;

/** What most rules about httpd are. */
public abstract class NamedHttpdRule extends NamedRule implements HttpdRule {

  /** A rule that looks at the directives of some names, or of all where none is given. */
  protected NamedHttpdRule(String name, Severity severity, String... directives) {
    super("httpd/" + name, severity, Set.of(directives));
  }
}
