package frontwright.validators.rules.httpd;

import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.syntax.httpd.Truth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands together: the inside of a section, or what is outside of all.
 *
 * @param section null outside of all
 * @param nodes what is in it, from top to bottom
 */
public record Level(@Nullable HttpdNode section, List<HttpdNode> nodes) {

  /** The level that a directive stands in. */
  public static Level of(HttpdNode node, HttpdSubject subject) {
    HttpdNode parent = node.parent();
    return parent == null ? top(subject) : inside(parent);
  }

  /** What is outside of all sections. */
  public static Level top(HttpdSubject subject) {
    return new Level(null, subject.configuration().nodes());
  }

  /** What is in a section. */
  public static Level inside(HttpdNode section) {
    return new Level(section, section.children());
  }

  /** All of a name. */
  public Stream<HttpdNode> all(String name) {
    return nodes.stream().filter(node -> node.is(name));
  }

  /** The last of a name: the one that counts for most directives. */
  public Optional<HttpdNode> last(String name) {
    return all(name).reduce((first, last) -> last);
  }

  /**
   * Whether httpd reads a directive for certain: no condition around it depends on something that
   * is not known.
   */
  public static boolean isCertain(HttpdNode node) {
    return Stream.concat(Stream.of(node), node.ancestors())
        .flatMap(each -> each.conditions().stream())
        .allMatch(condition -> condition.truth() == Truth.TRUE);
  }
}
