package frontwright.validators.syntax.httpd;

import frontwright.model.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code <Name arguments>} and what it encloses.
 *
 * @param name the name without brackets
 * @param arguments what stands between the name and the last {@code >} of the line
 * @param statements the body; empty where sections are nested too deeply, see {@link HttpdParser}
 * @param open the opening line from {@code <} to the last character that httpd looks at
 * @param close the closing line from {@code </} to {@code >}; null where nothing closes the section
 *     itself
 */
public record Section(
    Word name, Arguments arguments, List<Statement> statements, Span open, @Nullable Span close)
    implements Statement {

  @Override
  public Span span() {
    if (close != null) {
      return open.to(close);
    }
    return statements.isEmpty() ? open : open.to(statements.get(statements.size() - 1).span());
  }
}
