package frontwright.validators.syntax.httpd;

import frontwright.model.source.Span;

/** A directive or a section. */
public sealed interface Statement permits Directive, Section {

  /** The name as it is written; httpd does not tell capitals from small letters. */
  Word name();

  /** What follows the name. */
  Arguments arguments();

  /** Everything from the name, or its bracket, to the last argument or the closing line. */
  Span span();

  /** Whether this is the directive or section of that name. */
  default boolean isNamed(String name) {
    return name().value().equalsIgnoreCase(name);
  }
}
