package frontwright.model.source;

import java.util.Arrays;

/**
 * A text with the name under which messages mention it, usually the path as the user typed it. Two
 * sources are equal when name and text are.
 */
public final class Source {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String name;
  private final String text;
  private final int[] lineStarts;

  /** A source named {@code name}; lines end with {@code \n}, alone or after {@code \r}. */
  public Source(String name, String text) {
    this.name = name;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
    int line = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        starts[++line] = i + 1;
      }
    }
    return starts;
  }

  /** The name under which messages mention this text. */
  public String name() {
    return name;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /**
   * Line and column of an offset; offsets past the end give the end. A byte order mark at the
   * beginning takes no column: no editor shows it.
   */
  public Position position(int offset) {
    int at = Math.min(offset, text.length());
    int line = line(at);
    int start = line == 0 && at > 0 && text.charAt(0) == BYTE_ORDER_MARK ? 1 : lineStarts[line];
    return new Position(line + 1, text.codePointCount(start, at) + 1);
  }

  /** The line, counted from 1, without its end. */
  public String lineText(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
    if (end > start && text.charAt(end - 1) == '\r') {
      end--;
    }
    return text.substring(start, end);
  }

  /**
   * The offset of a place given by line and column, both from 0, the column in code points; what
   * lies past the end of the line or of the text gives that end.
   */
  public int offset(int line, int column) {
    int at = Math.min(line, lineStarts.length - 1);
    int start = lineStarts[at];
    int end = at + 1 < lineStarts.length ? lineStarts[at + 1] - 1 : text.length();
    return text.offsetByCodePoints(start, Math.min(column, text.codePointCount(start, end)));
  }

  private int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found : -found - 2;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Source that && name.equals(that.name) && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + text.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
