package frontwright.validators.syntax.httpd;

import frontwright.model.source.Place;

/**
 * What a {@code Use} stands for.
 *
 * @param macro the macro that is used
 * @param use the {@code Use}
 * @param file the macro's lines with values put in, read anew; httpd reads them in place of the
 *     {@code Use}, so that a section may be opened or closed in them for the lines around it
 */
public record Expansion(Macro macro, Place use, HttpdFile file) {

  /** The line in the macro's body that a statement of {@link #file} comes from. */
  public Place origin(Statement statement) {
    int line = file.source().position(statement.span().start()).line();
    return new Place(macro.place().source(), macro.lines().get(line - 1).span());
  }
}
