package frontwright.validators.report;

import java.util.Arrays;

/** Text that is fit for a terminal: what comes from a file must not move the cursor. */
final class Printable {

  private static final int TAB_STOP = 4;

  /** East Asian wide characters and emoji, by the blocks that most of them lie in (UAX 11). */
  private static final int[][] WIDE = {
    {0x1100, 0x115f},
    {0x2e80, 0x303e},
    {0x3041, 0xa4cf},
    {0xac00, 0xd7a3},
    {0xf900, 0xfaff},
    {0xfe30, 0xfe6f},
    {0xff00, 0xff60},
    {0xffe0, 0xffe6},
    {0x1f300, 0x1faff},
    {0x20000, 0x3fffd},
  };

  private Printable() {}

  /** Text of a message, on one line; what cannot be shown is written as an escape. */
  static String escaped(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      if (isHarmless(c)) {
        shown.appendCodePoint(c);
      } else {
        shown.append(String.format("\\u{%x}", c));
      }
    }
    return shown.toString();
  }

  /** Text of an excerpt that begins at a tab stop: tabs expanded, the unfit shown as {@code ?}. */
  static String excerpt(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    int column = 0;
    for (int c : text.codePoints().toArray()) {
      String cell =
          c == '\t'
              ? " ".repeat(TAB_STOP - column % TAB_STOP)
              : Character.toString(isHarmless(c) ? c : '?');
      shown.append(cell);
      column += columns(cell);
    }
    return shown.toString();
  }

  /** How many columns a text without tabs takes in a terminal, nearly always. */
  static int columns(String text) {
    return isPlain(text) ? text.length() : text.codePoints().map(Printable::columns).sum();
  }

  /** Whether there is nothing but printable ASCII in a text, as in nearly all. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static int columns(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  private static boolean isWide(int c) {
    return c >= WIDE[0][0] && Arrays.stream(WIDE).anyMatch(r -> c >= r[0] && c <= r[1]);
  }

  /** Neither a control character nor one that reorders, hides or breaks what is around it. */
  private static boolean isHarmless(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
