package frontwright.model.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text with the name under which messages mention it, usually the path as the user typed it. Two
 * sources are equal when name and text are.
 *
 * <p>A source of bytes ({@link #ofBytes}) has a character for each byte as its text, so that
 * nothing is lost whatever the bytes are, and offsets count bytes, as servers do. What is shown of
 * it is read as UTF-8.
 */
public final class Source {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String name;
  private final String text;
  private final boolean isBytes;
  private final int[] lineStarts;
  private final int[] byteStarts;

  /** A source named {@code name}; lines end with {@code \n}, alone or after {@code \r}. */
  public Source(String name, String text) {
    this(name, text, false);
  }

  private Source(String name, String text, boolean isBytes) {
    this.name = name;
    this.text = text;
    this.isBytes = isBytes;
    this.lineStarts = lineStarts(text);
    this.byteStarts = isBytes ? lineStarts : byteStarts(text, lineStarts);
  }

  /** A source of any bytes, each a character of {@link #text()} (ISO 8859-1). */
  public static Source ofBytes(String name, byte[] bytes) {
    return new Source(name, new String(bytes, StandardCharsets.ISO_8859_1), true);
  }

  private static int[] lineStarts(String text) {
    int lines = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      lines++;
    }
    int[] starts = new int[lines];
    int at = 0;
    for (int line = 1; line < lines; line++) {
      at = text.indexOf('\n', at) + 1;
      starts[line] = at;
    }
    return starts;
  }

  /** Where the lines start in the bytes of the file. */
  private static int[] byteStarts(String text, int[] lineStarts) {
    int[] starts = new int[lineStarts.length];
    for (int line = 1; line < starts.length; line++) {
      starts[line] = starts[line - 1] + utf8Length(text, lineStarts[line - 1], lineStarts[line]);
    }
    return starts;
  }

  private static int utf8Length(String text, int start, int end) {
    return text.substring(start, end).getBytes(StandardCharsets.UTF_8).length;
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
    String before = shown(start, at);
    return new Position(line + 1, before.codePointCount(0, before.length()) + 1);
  }

  /**
   * An offset of the text as one in the bytes of the file, which is in UTF-8 unless this is a
   * source of bytes; offsets past the end give the end.
   */
  public int byteOffset(int offset) {
    int at = Math.min(offset, text.length());
    int line = line(at);
    int start = lineStarts[line];
    return byteStarts[line] + (isBytes ? at - start : utf8Length(text, start, at));
  }

  /** A stretch of the text as a reader sees it: of bytes, what they are in UTF-8. */
  public String shown(Span span) {
    return shown(span.start(), span.end());
  }

  private String shown(int start, int end) {
    return shown(text.substring(start, end));
  }

  /** What could stand in this text, such as the replacement of a stretch, as a reader sees it. */
  public String shown(String stretch) {
    return isBytes
        ? new String(stretch.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
        : stretch;
  }

  /** The line, counted from 1, without its end. */
  public Span lineSpan(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
    return new Span(start, end > start && text.charAt(end - 1) == '\r' ? end - 1 : end);
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
