package frontwright.validators.regex;

/** Reads what a backslash makes of the character behind it, in a class or outside. */
final class RegexEscape {

  static final ByteSet DIGITS = ByteSet.range('0', '9');
  static final ByteSet WORD =
      DIGITS.or(ByteSet.range('a', 'z')).or(ByteSet.range('A', 'Z')).or(ByteSet.of('_'));
  static final ByteSet SPACE = ByteSet.of(" \t\n\u000B\f\r");
  private static final ByteSet HORIZONTAL = ByteSet.of(" \t\u00A0");
  private static final ByteSet VERTICAL = ByteSet.of("\n\u000B\f\r\u0085");

  private final RegexCursor in;

  RegexEscape(RegexCursor in) {
    this.in = in;
  }

  /** Behind the backslash. */
  ByteSet read() {
    char c = in.next();
    return switch (c) {
      case 'd' -> DIGITS;
      case 'D' -> DIGITS.not();
      case 'w' -> WORD;
      case 'W' -> WORD.not();
      case 's' -> SPACE;
      case 'S' -> SPACE.not();
      case 'h' -> HORIZONTAL;
      case 'H' -> HORIZONTAL.not();
      case 'v' -> VERTICAL;
      case 'V' -> VERTICAL.not();
      case 'n' -> ByteSet.of('\n');
      case 'r' -> ByteSet.of('\r');
      case 't' -> ByteSet.of('\t');
      case 'f' -> ByteSet.of('\f');
      case 'a' -> ByteSet.of('\u0007');
      case 'e' -> ByteSet.of('\u001B');
      case 'x' -> ByteSet.of(hexadecimal());
      case '0' -> ByteSet.of(octal());
      case 'F', 'L', 'l', 'U', 'u' ->
          throw RegexFault.refused(
              "PCRE2 does not support \\F, \\L, \\l, \\N{name}, \\U, or \\u", in.position());
      default -> itself(c);
    };
  }

  private ByteSet itself(char c) {
    if (ByteSet.range('a', 'z').or(ByteSet.range('A', 'Z')).has(c)) {
      throw RegexFault.refused("unrecognized character follows \\", in.position() - 1);
    }
    if (DIGITS.has(c)) {
      throw RegexFault.unknown();
    }
    return ByteSet.of(c);
  }

  /** Up to two digits; braces are for larger numbers too, and left alone. */
  private int hexadecimal() {
    if (in.sees('{')) {
      throw RegexFault.unknown();
    }
    int value = 0;
    for (int i = 0; i < 2 && in.sees(0, c -> Character.digit(c, 16) >= 0); i++) {
      value = value * 16 + Character.digit(in.next(), 16);
    }
    return value;
  }

  /** Up to two digits behind the zero. */
  private int octal() {
    int value = 0;
    for (int i = 0; i < 2 && in.sees(0, c -> Character.digit(c, 8) >= 0); i++) {
      value = value * 8 + Character.digit(in.next(), 8);
    }
    return value;
  }
}
