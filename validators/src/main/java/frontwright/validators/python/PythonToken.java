package frontwright.validators.python;

import frontwright.model.source.Span;

/**
 * A token of Python. The tokens of a text tile it: each begins where the one before it ends.
 *
 * @param kind what it is
 * @param span where it is, never empty
 */
public record PythonToken(Kind kind, Span span) {

  /** What a token is (The Python Language Reference, 2). */
  public enum Kind {
    /** Blanks, joined lines, and ends of lines inside of brackets. */
    BLANK,
    COMMENT,
    /** The end of a logical line. */
    NEWLINE,
    NAME,
    NUMBER,
    /** A string or bytes literal with its prefix and quotes; the last quote may be missing. */
    STRING,
    /** Operators and delimiters, and characters that Python has no use for. */
    OPERATOR
  }

  /** Whether it is for people only. */
  boolean isTrivia() {
    return kind == Kind.BLANK || kind == Kind.COMMENT;
  }

  String of(String text) {
    return text.substring(span.start(), span.end());
  }
}
