package frontwright.model.source;

/**
 * A stretch of a text, as offsets in the characters of {@link Source#text()}: {@code start}
 * inclusive, {@code end} exclusive. Lines and columns are computed from it by {@link Source} where
 * they are shown.
 */
public record Span(int start, int end) {

  /** Checks that the span is not inside out. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span " + start + ".." + end);
    }
  }

  /** The smallest span that covers both. */
  public Span to(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }
}
