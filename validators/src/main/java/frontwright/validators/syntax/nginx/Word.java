package frontwright.validators.syntax.nginx;

import frontwright.model.source.Span;

/**
 * A word of a directive. There are millions in large files, so it holds offsets and no {@link
 * Span}.
 *
 * @param start where it begins, with its opening quote
 * @param end where it ends, behind its closing quote
 * @param value what nginx makes of it: without the quotes, and with {@code \"}, {@code \'}, {@code
 *     \\}, {@code \t}, {@code \r} and {@code \n} for what they stand for; variables are left alone
 * @param quote how it is written
 */
public record Word(int start, int end, String value, Quote quote) {

  /** Where it stands, its quotes included. */
  public Span span() {
    return new Span(start, end);
  }
}
