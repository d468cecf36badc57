package frontwright.validators.syntax.httpd;

import frontwright.model.source.Finding;
import frontwright.model.source.Source;
import frontwright.model.source.Span;
import java.util.List;

/**
 * A file of httpd's configuration: everything that is in it, and what is wrong with its structure.
 *
 * @param tokens the whole text in pieces
 * @param statements what stands outside all sections
 * @param comments all of them, from top to bottom
 * @param problems what httpd refuses to read, and where it would guess, from top to bottom
 */
public record HttpdFile(
    Source source,
    Tokens tokens,
    List<Statement> statements,
    List<Comment> comments,
    List<Finding> problems) {

  /** The text, put together from its tokens. */
  public String print() {
    StringBuilder text = new StringBuilder(source.text().length());
    for (int token = 0; token < tokens.size(); token++) {
      text.append(tokens.text(token));
    }
    return text.toString();
  }

  /**
   * The line, from 1, that httpd names when it speaks of what stands at {@code offset}: the last of
   * those that a backslash joins.
   */
  public int lineNamedByHttpd(int offset) {
    String text = source.text();
    for (int token = tokens.at(offset); token < tokens.size(); token++) {
      Span span = tokens.span(token);
      int end = text.indexOf('\n', Math.max(offset, span.start()));
      if (tokens.kind(token) == TokenKind.SPACE && end >= 0 && end < span.end()) {
        return source.position(end).line();
      }
    }
    return source.position(text.length()).line();
  }
}
