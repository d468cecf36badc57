package frontwright.validators.syntax.nginx;

import frontwright.model.source.Span;

/** A comment, from its {@code #} to before the end of the line. */
public record Comment(Span span) {}
