package frontwright.validators.syntax.nginx;

/** How a word is written. */
public enum Quote {
  /** Bare. */
  NONE,
  /** Between apostrophes. */
  SINGLE,
  /** Between quotation marks. */
  DOUBLE
}
