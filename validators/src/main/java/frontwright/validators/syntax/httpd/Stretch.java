package frontwright.validators.syntax.httpd;

import frontwright.model.source.Span;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A part of a line as httpd sees it, with continued lines joined, and where its characters come
 * from. Without a continuation it is the source's own text.
 */
final class Stretch {

  private final String text;
  private final int from;
  private final int to;
  private final int @Nullable [] offsets;

  private Stretch(String text, int from, int to, int @Nullable [] offsets) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.offsets = offsets;
  }

  /** A stretch of the source itself, which joins nothing. */
  static Stretch plain(String source, int start, int end) {
    return new Stretch(source, start, end, null);
  }

  /** A stretch inside one of httpd's lines, where every end of a line is a continuation. */
  static Stretch inLine(String source, Span span) {
    int lineEnd = source.indexOf('\n', span.start());
    if (lineEnd < 0 || lineEnd >= span.end()) {
      return plain(source, span.start(), span.end());
    }
    Joiner joiner = new Joiner();
    int at = span.start();
    while (at < span.end()) {
      int end = source.indexOf('\n', at);
      int stop = end < 0 || end >= span.end() ? span.end() : end;
      joiner.append(source, at, stop);
      if (stop < span.end()) {
        joiner.dropContinuation();
      }
      at = stop + 1;
    }
    return joiner.build();
  }

  /** The text that indices point into, from {@link #from()} to {@link #to()}. */
  String text() {
    return text;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** Where the character at an index stands in the source. */
  int offset(int index) {
    return offsets == null ? index : offsets[index];
  }

  /** The source's span of the characters {@code start..end}; empty ones stay behind the last. */
  Span span(int start, int end) {
    if (start < end) {
      return new Span(offset(start), offset(end - 1) + 1);
    }
    int at = start > from ? offset(start - 1) + 1 : offset(start);
    return new Span(at, at);
  }

  /**
   * The end, at most {@code end}, of the characters from {@code start} that adjoin in the source.
   */
  int adjoining(int start, int end) {
    if (offsets == null) {
      return end;
    }
    int at = start + 1;
    while (at < end && offsets[at] == offsets[at - 1] + 1) {
      at++;
    }
    return at;
  }

  /** Joins lines as {@code ap_cfg_getline} does. */
  static final class Joiner {

    private static final int FIRST_CAPACITY = 256;

    private final StringBuilder joined = new StringBuilder(FIRST_CAPACITY);
    private int[] offsets = new int[FIRST_CAPACITY];

    void append(String source, int start, int end) {
      int length = joined.length();
      int needed = length + end - start;
      if (needed > offsets.length) {
        offsets = Arrays.copyOf(offsets, Math.max(needed, offsets.length * 2));
      }
      for (int at = start; at < end; at++) {
        offsets[length + at - start] = at;
      }
      joined.append(source, start, end);
    }

    int length() {
      return joined.length();
    }

    /**
     * Takes away the backslash at the end, and the carriage return behind it, if there is one. What
     * was joined before counts: of two backslashes in front of an empty line, the first continues
     * that line.
     */
    boolean dropContinuation() {
      int end = joined.length();
      if (end > 0 && joined.charAt(end - 1) == '\r') {
        end--;
      }
      if (end == 0 || joined.charAt(end - 1) != '\\') {
        return false;
      }
      joined.setLength(end - 1);
      return true;
    }

    Stretch build() {
      int length = joined.length();
      return new Stretch(joined.toString(), 0, length, Arrays.copyOf(offsets, length));
    }
  }
}
