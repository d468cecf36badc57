package frontwright.validators.rules.httpd;

import frontwright.model.source.Finding;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.Rule;
import java.util.Set;
import java.util.function.Consumer;

/** One thing to look for in httpd's configuration. */
public interface HttpdRule extends Rule {

  /**
   * The names of the directives and sections that it wants to look at, in any capitals and without
   * brackets; a rule without any looks at all.
   */
  Set<String> directives();

  /**
   * Looks at one of them.
   *
   * @param node the directive, section or condition, which stands in a known context
   * @param subject the configuration that it belongs to
   */
  void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink);
}
