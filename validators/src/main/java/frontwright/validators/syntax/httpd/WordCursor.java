package frontwright.validators.syntax.httpd;

import java.util.ArrayList;
import java.util.List;

/** Splits a text into words as {@code ap_getword_conf} does. */
final class WordCursor {

  private final String text;
  private final int to;
  private int next;
  private int start;
  private int end;
  private Quote quote = Quote.NONE;
  private boolean isClosed;

  WordCursor(String text, int from, int to) {
    this.text = text;
    this.to = to;
    this.next = Blank.skip(text, from, to);
  }

  /** All words of a text. */
  static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    WordCursor cursor = new WordCursor(text, 0, text.length());
    while (cursor.next()) {
      words.add(cursor.value());
    }
    return List.copyOf(words);
  }

  /** Moves to the next word, the first one at first; false when there is none. */
  boolean next() {
    if (next >= to) {
      return false;
    }
    start = next;
    quote = Quote.of(text.charAt(start));
    end = quote == Quote.NONE ? plainEnd() : quotedEnd();
    next = Blank.skip(text, end, to);
    return true;
  }

  /** The index of the word's first character, a quote where it has one. */
  int start() {
    return start;
  }

  /** The index behind the word. */
  int end() {
    return end;
  }

  /** Where the rest begins: the next word, or the end. */
  int rest() {
    return next;
  }

  Quote quote() {
    return quote;
  }

  /** The word without quotes and escapes. */
  String value() {
    int from = quote == Quote.NONE ? start : start + 1;
    int until = isClosed ? end - 1 : end;
    String written = text.substring(from, until);
    if (written.indexOf('\\') < 0) {
      return written;
    }
    StringBuilder value = new StringBuilder(until - from);
    for (int at = from; at < until; at++) {
      if (isEscape(at, until)) {
        at++;
      }
      value.append(text.charAt(at));
    }
    return value.toString();
  }

  private int plainEnd() {
    isClosed = false;
    int at = start;
    while (at < to && !Blank.is(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int quotedEnd() {
    char mark = text.charAt(start);
    int at = start + 1;
    while (at < to && text.charAt(at) != mark) {
      at += isEscape(at, to) ? 2 : 1;
    }
    isClosed = at < to;
    return isClosed ? at + 1 : at;
  }

  /** A backslash escapes another and, in quotes, the quote that they are. */
  private boolean isEscape(int at, int until) {
    if (text.charAt(at) != '\\' || at + 1 >= until) {
      return false;
    }
    char escaped = text.charAt(at + 1);
    return escaped == '\\' || (quote != Quote.NONE && escaped == text.charAt(start));
  }
}
