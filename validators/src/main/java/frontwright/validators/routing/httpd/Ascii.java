package frontwright.validators.routing.httpd;

import java.util.function.IntPredicate;

/** Letters as C's functions see them in the C locale. */
final class Ascii {

  private Ascii() {}

  /** The text in small letters; only A to Z change. */
  static String lower(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        return lowered(text);
      }
    }
    return text;
  }

  private static String lowered(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      lower.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return lower.toString();
  }

  /** The text in capitals; only a to z change. */
  static String upper(String text) {
    StringBuilder upper = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      upper.append(c >= 'a' && c <= 'z' ? (char) (c - 32) : c);
    }
    return upper.toString();
  }

  /** {@code atoi}: the number that a text begins with, or 0. */
  static int number(String text) {
    int at = 0;
    while (at < text.length() && (text.charAt(at) == ' ' || isControlBlank(text.charAt(at)))) {
      at++;
    }
    boolean isNegative = at < text.length() && text.charAt(at) == '-';
    if (isNegative || (at < text.length() && text.charAt(at) == '+')) {
      at++;
    }
    long value = 0;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      value = Math.min(value * 10 + text.charAt(at) - '0', Integer.MAX_VALUE);
      at++;
    }
    return (int) (isNegative ? -value : value);
  }

  /** Whether all characters are such as the predicate wants. */
  static boolean areAll(String text, IntPredicate wanted) {
    for (int i = 0; i < text.length(); i++) {
      if (!wanted.test(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a character is a digit. */
  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isControlBlank(char c) {
    return c >= '\t' && c <= '\r';
  }
}
