package frontwright.validators.syntax.nginx;

/** What a stretch of the text is. */
public enum TokenKind {
  /** Blanks, tabs and ends of lines. */
  SPACE,
  /** From {@code #} to before the end of the line. */
  COMMENT,
  /** A word with its quotes. */
  WORD,
  /** {@code ;}. */
  SEMICOLON,
  /** An opening brace. */
  OPEN,
  /** A closing brace. */
  CLOSE,
  /** The inside of a Lua block. */
  CODE
}
