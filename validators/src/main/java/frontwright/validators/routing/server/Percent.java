package frontwright.validators.routing.server;

import frontwright.model.routing.Wire;

/** Percent-encoding as Python's urllib decodes it. */
final class Percent {

  private Percent() {}

  /**
   * What {@code unquote_to_bytes} makes of a text, which first encodes it in UTF-8: bytes above 127
   * that are not percent-encoded come out twice encoded. What is not well encoded stays.
   */
  static String decoded(String text) {
    String wire = Wire.of(text);
    StringBuilder decoded = new StringBuilder(wire.length());
    for (int i = 0; i < wire.length(); i++) {
      int code = wire.charAt(i) == '%' ? code(wire, i + 1) : -1;
      decoded.append(code < 0 ? wire.charAt(i) : (char) code);
      i += code < 0 ? 0 : 2;
    }
    return decoded.toString();
  }

  /** The byte that two digits stand for; -1 where they are none. */
  private static int code(String text, int at) {
    if (at + 1 >= text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }
}
