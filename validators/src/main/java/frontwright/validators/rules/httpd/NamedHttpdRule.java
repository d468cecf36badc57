package frontwright.validators.rules.httpd;

import frontwright.model.source.Severity;
import java.util.Set;

/** A rule with a name and the directives that it looks at. */
public abstract class NamedHttpdRule implements HttpdRule {

  private final String id;
  private final Severity severity;
  private final Set<String> directives;

  /**
   * A rule.
   *
   * @param name what stands behind {@code httpd/} in its id
   * @param directives their names
   */
  protected NamedHttpdRule(String name, Severity severity, Set<String> directives) {
    this.id = "httpd/" + name;
    this.severity = severity;
    this.directives = directives;
  }

  /** A rule that looks at the directives of some names. */
  protected NamedHttpdRule(String name, Severity severity, String... directives) {
    this(name, severity, Set.of(directives));
  }

  @Override
  public final String id() {
    return id;
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
