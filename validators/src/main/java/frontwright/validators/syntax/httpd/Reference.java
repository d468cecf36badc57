package frontwright.validators.syntax.httpd;

import frontwright.model.source.Span;

/**
 * A {@code ${NAME}}, which httpd replaces by the value of a {@code Define} or of the environment
 * before it splits a line into words.
 *
 * @param name what stands between the braces
 * @param span where it is written, dollar sign and braces included
 */
public record Reference(String name, Span span) {}
