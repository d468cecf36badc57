package frontwright.validators.rules.nginx;

import frontwright.validators.configuration.nginx.NginxNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The headers, or the variables of CGI, that nginx sets in requests that are passed on.
 *
 * @param nodes the directives that count, of the innermost level that sets any
 * @param isComplete whether these are all: nothing that is not known can add one
 */
public record Fields(List<NginxNode> nodes, boolean isComplete) {

  /** What is set for a pass. */
  public static Fields of(Pass pass, NginxSubject subject) {
    Level level = subject.levelOf(pass.node());
    String name = pass.protocol().field();
    return new Fields(level.inEffect(name), level.knows(name));
  }

  /** Those of a name, in order. The case of a header's name does not matter. */
  public Stream<NginxNode> named(String name) {
    return nodes.stream().filter(node -> node.argument(0).equalsIgnoreCase(name));
  }

  /** The last of a name. */
  public Optional<NginxNode> last(String name) {
    return named(name).reduce((first, last) -> last);
  }

  /** Whether one of a name is sent, though its value may turn out to be empty. */
  public boolean sends(String name) {
    return named(name).anyMatch(node -> !node.argument(1).isEmpty());
  }

  /** Whether one of a name is set, be it to nothing. */
  public boolean sets(String name) {
    return named(name).findAny().isPresent();
  }
}
