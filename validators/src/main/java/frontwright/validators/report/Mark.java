package frontwright.validators.report;

import frontwright.model.source.Place;
import frontwright.model.source.Source;
import frontwright.model.source.Span;

/**
 * A stretch of a line that is to be underlined.
 *
 * @param source the source
 * @param line the line, from 1
 * @param start where the stretch begins, in UTF-16 code units of the line as shown
 * @param end where it ends
 * @param underline what to underline it with
 * @param words what is written behind the underline
 */
record Mark(Source source, int line, int start, int end, char underline, String words) {

  /** Of a place as much as lies on its first line. */
  static Mark of(Place place, char underline, String words) {
    Source source = place.source();
    int line = place.position().line();
    Span whole = source.lineSpan(line);
    Span marked = place.span();
    int from = Math.max(whole.start(), Math.min(marked.start(), whole.end()));
    int to = Math.max(from, Math.min(marked.end(), whole.end()));
    int start = source.shown(new Span(whole.start(), from)).length();
    int end = start + source.shown(new Span(from, to)).length();
    return new Mark(source, line, start, end, underline, words);
  }
}
