package frontwright.validators.report;

import frontwright.model.source.Place;
import frontwright.model.source.Source;

/**
 * A stretch of a line that is to be underlined.
 *
 * @param source the source
 * @param line the line, from 1
 * @param start where the stretch begins, in UTF-16 code units of the line
 * @param end where it ends
 * @param underline what to underline it with
 * @param words what is written behind the underline
 */
record Mark(Source source, int line, int start, int end, char underline, String words) {

  /** Of a place as much as lies on its first line. */
  static Mark of(Place place, char underline, String words) {
    Source source = place.source();
    int line = place.position().line();
    int lineStart = source.offset(line - 1, 0);
    int length = source.lineText(line).length();
    int start = Math.min(place.span().start() - lineStart, length);
    int end = Math.max(start, Math.min(place.span().end() - lineStart, length));
    return new Mark(source, line, start, end, underline, words);
  }
}
