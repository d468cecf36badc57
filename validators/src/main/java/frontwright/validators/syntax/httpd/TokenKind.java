package frontwright.validators.syntax.httpd;

/** What a stretch of a file is to httpd. */
public enum TokenKind {
  /** Blanks and ends of lines. */
  SPACE(0),
  /** A line that begins with {@code #}, with the lines that continue it. */
  COMMENT(1),
  /** A backslash, the end of the line behind it, and what else vanishes when lines are joined. */
  CONTINUATION(2),
  /** {@code <} or {@code </}. */
  OPEN(3),
  /** The name of a directive or section, with its quotes if it has any. */
  NAME(4),
  /** A word of the arguments, with its quotes. */
  ARGUMENT(5),
  /** The {@code >} that ends a section's line. */
  CLOSE(6),
  /** What httpd passes over: behind a section's {@code >}, and behind a NUL. */
  IGNORED(7);

  private static final TokenKind[] BY_CODE = values();

  private final byte code;

  TokenKind(int code) {
    this.code = (byte) code;
  }

  /** A number for it that fits a byte. */
  byte code() {
    return code;
  }

  /** The kind with that number. */
  static TokenKind of(byte code) {
    return BY_CODE[code];
  }
}
