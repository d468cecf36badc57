package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Severity;
import frontwright.validators.rules.httpd.HttpdRule;
import java.util.Set;

/** What rules of this group have in common. */
abstract class GeneralRule implements HttpdRule {

  private final String name;
  private final Severity severity;
  private final Set<String> directives;

  GeneralRule(String name, Severity severity, String... directives) {
    this.name = name;
    this.severity = severity;
    this.directives = Set.of(directives);
  }

  @Override
  public final String id() {
    return "httpd/" + name;
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
