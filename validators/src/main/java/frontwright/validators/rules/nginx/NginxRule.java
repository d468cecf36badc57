package frontwright.validators.rules.nginx;

import frontwright.model.source.Finding;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.Rule;
import java.util.Set;
import java.util.function.Consumer;

/** One thing to look for in nginx's configuration. */
public interface NginxRule extends Rule {

  /** Looks at every directive, the entries of maps and lists of types left out. */
  Set<String> EVERY = Set.of();

  /** The names of the directives that it wants to look at, or {@link #EVERY}. */
  Set<String> directives();

  /**
   * Looks at one of them.
   *
   * @param node the directive, which stands in a known context
   * @param subject the configuration that it belongs to
   */
  void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink);
}
