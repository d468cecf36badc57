package frontwright.validators.syntax.httpd;

import frontwright.model.source.Span;

/** A comment from its {@code #} to the end of its last line. */
public record Comment(Span span) {}
