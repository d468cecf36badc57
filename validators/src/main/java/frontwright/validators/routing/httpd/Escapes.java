package frontwright.validators.routing.httpd;

import java.util.BitSet;

/** How httpd writes and reads percent-encoding (server/util.c, server/gen_test_char.c). */
final class Escapes {

  private static final String HEX = "0123456789abcdef";
  private static final BitSet PATH = letters("$-_.+!*'(),:;@&=/~");
  private static final BitSet UNRESERVED = letters("-._~");
  private static final BitSet TOKEN = letters("!#$%&'*+-.^_`|~");

  private Escapes() {}

  private static BitSet letters(String others) {
    BitSet set = new BitSet(256);
    set.set('0', '9' + 1);
    set.set('A', 'Z' + 1);
    set.set('a', 'z' + 1);
    others.chars().forEach(set::set);
    return set;
  }

  static boolean isUnreserved(char c) {
    return UNRESERVED.get(c);
  }

  static boolean isHex(String text, int at) {
    return at < text.length() && Character.digit(text.charAt(at), 16) >= 0 && text.charAt(at) < 128;
  }

  /** The byte behind a percent sign. */
  static char decoded(String text, int percent) {
    int high = Character.digit(text.charAt(percent + 1), 16);
    return (char) (high * 16 + Character.digit(text.charAt(percent + 2), 16));
  }

  /** {@code ap_os_escape_path}, which is {@code ap_escape_uri}. */
  static String path(String text) {
    StringBuilder escaped = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!PATH.get(c) && escaped == null) {
        escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
      }
      if (escaped != null) {
        append(escaped, c, PATH.get(c));
      }
    }
    return escaped == null ? text : escaped.toString();
  }

  private static void append(StringBuilder escaped, char c, boolean isPlain) {
    if (isPlain) {
      escaped.append(c);
    } else {
      hex(escaped, c);
    }
  }

  /** A percent sign and two small hexadecimal digits ({@code c2x}). */
  static void hex(StringBuilder to, char c) {
    to.append('%').append(HEX.charAt((c >> 4) & 15)).append(HEX.charAt(c & 15));
  }

  /** Whether all characters may stand in a URI: neither control characters nor blanks. */
  static boolean isVisible(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == 127) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is an HTTP token, and not empty. */
  static boolean isToken(String text) {
    return !text.isEmpty() && Ascii.areAll(text, TOKEN::get);
  }
}
