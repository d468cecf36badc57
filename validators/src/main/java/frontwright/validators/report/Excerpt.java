package frontwright.validators.report;

import frontwright.model.source.Source;

/**
 * What is shown of a line; a long one is cut.
 *
 * @param text the whole line
 * @param from where the shown part begins, in UTF-16 code units
 * @param to where it ends
 */
record Excerpt(String text, int from, int to) {

  private static final int MAX_LENGTH = 100;

  /** How much is shown in front of what matters, at least. */
  private static final int LEAD = 20;

  private static final String CUT = "...";

  /** The line that a mark is on, cut around the mark. */
  static Excerpt around(Mark mark) {
    Source source = mark.source();
    String text = source.shown(source.lineSpan(mark.line()));
    int marked = Math.min(mark.end() - mark.start(), MAX_LENGTH);
    int lead = Math.max(LEAD, (MAX_LENGTH - marked) / 2);
    int from = Math.max(0, Math.min(mark.start() - lead, text.length() - MAX_LENGTH));
    return new Excerpt(text, from, Math.min(text.length(), from + MAX_LENGTH));
  }

  /** A line on which nothing is marked. */
  static Excerpt of(Source source, int line) {
    return around(new Mark(source, line, 0, 0, ' ', ""));
  }

  /** Whether all of a mark on the same line is shown. */
  boolean holds(Mark mark) {
    return mark.start() >= from && mark.end() <= to;
  }

  /** The line as it is shown. */
  String shown() {
    return lead() + Printable.excerpt(text.substring(from, to)) + (to < text.length() ? CUT : "");
  }

  /** What stands below it to underline a mark; at least one character. */
  String underline(Mark mark) {
    int before = columns(mark.start());
    int width = columns(Math.min(mark.end(), to)) - before;
    return " ".repeat(lead().length() + before)
        + String.valueOf(mark.underline()).repeat(Math.max(1, width));
  }

  private String lead() {
    return from > 0 ? CUT : "";
  }

  private int columns(int until) {
    return Printable.columns(Printable.excerpt(text.substring(from, until)));
  }
}
