package frontwright.model.shape;

import frontwright.model.source.Span;

/** A value that was read, and where it stands. */
public record Located<T>(T value, Span span) {}
