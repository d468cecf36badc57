package frontwright.validators.baseline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name as one word: what separates words, or does not show, is written as {@code \}{@code u{20}}.
 */
final class Word {

  private static final Pattern ESCAPE =
      Pattern.compile("\\\\u\\{((?:10|0?[0-9a-f])?[0-9a-f]{1,4})}");

  private Word() {}

  static String written(String name) {
    StringBuilder word = new StringBuilder();
    for (int at = 0; at < name.length(); at = name.offsetByCodePoints(at, 1)) {
      int c = name.codePointAt(at);
      if (isPlain(c) && !isTakenOtherwise(name, at)) {
        word.appendCodePoint(c);
      } else {
        word.append(String.format("\\u{%x}", c));
      }
    }
    return word.toString();
  }

  static String read(String word) {
    return ESCAPE
        .matcher(word)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    Character.toString(Integer.parseInt(escape.group(1), 16))));
  }

  /** A comment, or an escape. */
  private static boolean isTakenOtherwise(String name, int at) {
    return (at == 0 && name.startsWith("#")) || name.startsWith("\\u{", at);
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
