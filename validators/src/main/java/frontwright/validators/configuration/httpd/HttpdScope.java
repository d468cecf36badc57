package frontwright.validators.configuration.httpd;

import frontwright.validators.directives.HttpdContext;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where nodes are put.
 *
 * @param context what they stand in
 * @param parent whose section it is
 * @param conditions the conditions between them and the parent
 * @param siblings the nodes there
 * @param depth how many sections and conditions are around them
 */
record HttpdScope(
    @Nullable HttpdContext context,
    @Nullable HttpdNode parent,
    List<HttpdCondition> conditions,
    List<HttpdNode> siblings,
    int depth) {

  /** The body of a section. */
  HttpdScope inside(HttpdNode section) {
    HttpdContext inner = context == null ? null : context.inside(section.name()).orElse(null);
    return new HttpdScope(inner, section, List.of(), section.inside(), depth + 1);
  }

  /** The body of a condition, which stands among the condition's neighbours. */
  HttpdScope under(HttpdCondition condition) {
    List<HttpdCondition> more = Stream.concat(conditions.stream(), Stream.of(condition)).toList();
    return new HttpdScope(context, parent, more, siblings, depth + 1);
  }
}
