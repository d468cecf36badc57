package frontwright.validators.syntax.nginx;

import frontwright.model.source.Finding;
import frontwright.model.source.Source;
import java.util.List;

/**
 * A file of nginx's configuration, as far as it could be understood.
 *
 * @param source the text
 * @param tokens what it consists of, without a gap
 * @param directives the directives outside of any block, in order
 * @param comments all comments, in order
 * @param problems what is wrong with the syntax, as errors of the rule {@code nginx/syntax}; the
 *     first is the one that nginx stops at
 */
public record NginxFile(
    Source source,
    Tokens tokens,
    List<Directive> directives,
    List<Comment> comments,
    List<Finding> problems) {

  /** The text put together from the tokens: the same as the source's, for any input. */
  public String print() {
    StringBuilder text = new StringBuilder(source.text().length());
    for (int i = 0; i < tokens.count(); i++) {
      text.append(source.text(), tokens.span(i).start(), tokens.span(i).end());
    }
    return text.toString();
  }
}
