package frontwright.validators.configuration.httpd;

import frontwright.model.source.Finding;
import frontwright.validators.directives.HttpdContext;
import frontwright.validators.syntax.httpd.HttpdFile;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of httpd's configuration with all that it includes.
 *
 * @param context what the file's own directives stand in: {@code SERVER}, or for a fragment what it
 *     was written to be included in
 * @param nodes what stands at the top, includes and macros followed, conditions opened
 * @param conditions all conditions that httpd comes to, whether they hold or not
 * @param files all files that were read, each once, in the order of reading
 * @param paths where those files really are, links followed
 * @param problems what is wrong with includes and macros
 * @param isWhole whether this is all that httpd would read: a main file, with nothing missing. A
 *     main file listens, without which httpd does not start, and says something that is said once:
 *     {@code LoadModule}, {@code ServerRoot}, {@code PidFile}, {@code DefaultRuntimeDir} or {@code
 *     User}
 */
public record HttpdConfiguration(
    HttpdContext context,
    List<HttpdNode> nodes,
    List<HttpdCondition> conditions,
    List<HttpdFile> files,
    List<String> paths,
    List<Finding> problems,
    boolean isWhole) {

  /** All directives and sections, from top to bottom. */
  public Stream<HttpdNode> all() {
    return nodes.stream().flatMap(node -> Stream.concat(Stream.of(node), node.descendants()));
  }

  /** All directives and sections of a name. */
  public Stream<HttpdNode> all(String name) {
    return all().filter(node -> node.is(name));
  }
}
