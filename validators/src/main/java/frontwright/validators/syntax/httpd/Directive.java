package frontwright.validators.syntax.httpd;

import frontwright.model.source.Span;

/** A line that is neither a comment nor one of a section's brackets. */
public record Directive(Word name, Arguments arguments, Span span) implements Statement {}
