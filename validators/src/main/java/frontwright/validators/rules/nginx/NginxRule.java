package frontwright.validators.rules.nginx;

import frontwright.model.source.Finding;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.directives.NginxDirectives.Misuse;
import frontwright.validators.rules.Rule;
import java.util.Set;
import java.util.function.Consumer;

/** One thing to look for in nginx's configuration. */
public interface NginxRule extends Rule {

  /**
   * The names of the directives that it wants to look at. A rule without any, nor misuses, looks at
   * all.
   */
  Set<String> directives();

  /** The kinds of misuse that it wants to look at, whatever the directive. */
  default Set<Misuse> misuses() {
    return Set.of();
  }

  /**
   * Looks at one of them.
   *
   * @param node the directive, which stands in a known context
   * @param subject the configuration that it belongs to
   */
  void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink);
}
