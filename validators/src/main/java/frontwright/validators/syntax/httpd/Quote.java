package frontwright.validators.syntax.httpd;

/** What stands around a word. Quotes in the middle of a word are characters like others. */
public enum Quote {
  /** Nothing: the word ends at the next blank. */
  NONE,
  /** {@code '}. */
  SINGLE,
  /** {@code "}. */
  DOUBLE;

  static Quote of(char first) {
    return switch (first) {
      case '\'' -> SINGLE;
      case '"' -> DOUBLE;
      default -> NONE;
    };
  }
}
