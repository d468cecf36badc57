package frontwright.validators.regex;

import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the parser is in the text of an expression. */
final class RegexCursor {

  private final String text;
  private int position;

  RegexCursor(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  int position() {
    return position;
  }

  boolean atEnd() {
    return position == text.length();
  }

  char peek() {
    return text.charAt(position);
  }

  char next() {
    return text.charAt(position++);
  }

  void back() {
    position--;
  }

  boolean sees(char c) {
    return sees(0, c);
  }

  /** Whether a character stands so many places further on. */
  boolean sees(int ahead, char c) {
    return sees(ahead, found -> found == c);
  }

  boolean sees(int ahead, IntPredicate test) {
    return position + ahead < text.length() && test.test(text.charAt(position + ahead));
  }

  /** Goes past a character, if it is the next one. */
  boolean take(char c) {
    boolean found = sees(c);
    position += found ? 1 : 0;
    return found;
  }

  /** Goes past a text, if it comes next. */
  boolean take(String expected) {
    boolean found = text.startsWith(expected, position);
    position += found ? expected.length() : 0;
    return found;
  }

  /** Goes past what a pattern finds here; null where it finds nothing. */
  @Nullable Matcher match(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(position, text.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    position = matcher.end();
    return matcher;
  }
}
