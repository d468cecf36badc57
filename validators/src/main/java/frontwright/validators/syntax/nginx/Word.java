package frontwright.validators.syntax.nginx;

import frontwright.model.source.Span;

/**
 * A word of a directive.
 *
 * @param span where it stands, its quotes included
 * @param value what nginx makes of it: without the quotes, and with {@code \"}, {@code \'}, {@code
 *     \\}, {@code \t}, {@code \r} and {@code \n} for what they stand for; variables are left alone
 * @param quote how it is written
 */
public record Word(Span span, String value, Quote quote) {}
