package frontwright.validators.syntax.httpd;

import frontwright.model.source.Span;

/**
 * A word as {@code ap_getword_conf} gives it.
 *
 * @param span where it is written, quotes included; for a name in brackets, the name alone
 * @param value the word without its quotes, with {@code \\} and the escaped quote resolved, lines
 *     joined, and {@code ${NAME}} as it is written; characters stand for bytes where they do in the
 *     source
 * @param quote the quotes that it stands in; the closing one may be missing, httpd does not mind
 */
public record Word(Span span, String value, Quote quote) {}
