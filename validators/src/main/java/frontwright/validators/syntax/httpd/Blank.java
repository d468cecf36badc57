package frontwright.validators.syntax.httpd;

/** C's {@code isspace} in the C locale, which is httpd's. */
final class Blank {

  private Blank() {}

  static boolean is(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** The first offset at or behind {@code from} that is no blank, at most {@code to}. */
  static int skip(String text, int from, int to) {
    int at = from;
    while (at < to && is(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The end of {@code from..to} without the blanks at its end. */
  static int trimEnd(String text, int from, int to) {
    int at = to;
    while (at > from && is(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
