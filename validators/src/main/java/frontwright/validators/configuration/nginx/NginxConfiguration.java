package frontwright.validators.configuration.nginx;

import frontwright.model.source.Finding;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.syntax.nginx.NginxFile;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file of nginx's configuration with all that it includes.
 *
 * @param context what the file's own directives stand in: {@code MAIN}, or for a fragment what it
 *     was written to be included in; null for a fragment of entries
 * @param nodes the directives at the top, includes followed
 * @param files all files that were read, each once, in the order of reading
 * @param paths where those files really are, links followed
 * @param problems what is wrong with includes
 * @param isWhole whether this is all that nginx would read: the main file, with nothing missing
 */
public record NginxConfiguration(
    @Nullable NginxContext context,
    List<NginxNode> nodes,
    List<NginxFile> files,
    List<String> paths,
    List<Finding> problems,
    boolean isWhole) {

  /** All directives, from top to bottom. */
  public Stream<NginxNode> all() {
    return NginxNode.all(nodes).stream();
  }

  /** All directives of a name. */
  public Stream<NginxNode> all(String name) {
    return all().filter(node -> node.is(name));
  }
}
