package frontwright.validators.rules;

import frontwright.model.source.Severity;
import java.util.Set;

/** A rule with a name, and the names of the directives that it looks at. */
public abstract class NamedRule implements Rule {

  private final String id;
  private final Severity severity;
  private final Set<String> directives;

  /**
   * A rule.
   *
   * @param id {@code nginx/NAME} or {@code httpd/NAME}
   * @param directives what its server's rules mean by it
   */
  protected NamedRule(String id, Severity severity, Set<String> directives) {
    this.id = id;
    this.severity = severity;
    this.directives = directives;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final Severity severity() {
    return severity;
  }

  /** The names of the directives. */
  public final Set<String> directives() {
    return directives;
  }
}
