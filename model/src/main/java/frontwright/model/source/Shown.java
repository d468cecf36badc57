package frontwright.model.source;

import java.nio.charset.StandardCharsets;

/** Foreign text as messages show it: on one line, short, and harmless to a terminal. */
public final class Shown {

  private static final int LONGEST_VALUE = 60;
  private static final int LONGEST_SENTENCE = 200;

  private Shown() {}

  /** A value in backticks, cut after 60 characters. */
  public static String quoted(String value) {
    return "`" + shown(value, LONGEST_VALUE) + "`";
  }

  /** A sentence of a library, cut after 200 characters. */
  public static String sentence(String text) {
    return shown(text, LONGEST_SENTENCE);
  }

  /**
   * A text with values of a source of bytes in it, where characters stand for bytes: read as UTF-8.
   * A text that has other characters is left alone.
   */
  public static String decoded(String text) {
    return text.chars().allMatch(c -> c <= 0xFF)
        ? new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
        : text;
  }

  private static String shown(String text, int longest) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().limit(longest).forEach(c -> append(shown, c));
    boolean cut = text.codePointCount(0, text.length()) > longest;
    return shown.append(cut ? "..." : "").toString();
  }

  /** What would break the line or turn the direction of writing is spelled out. */
  private static void append(StringBuilder shown, int c) {
    switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          shown.append(String.format("\\u%04X", c));
      default -> shown.appendCodePoint(c);
    }
  }
}
