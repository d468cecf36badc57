package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Fix;
import frontwright.model.source.Place;
import frontwright.model.source.Span;
import frontwright.validators.configuration.httpd.HttpdNode;

/** Edits of whole lines. */
final class Lines {

  private Lines() {}

  /** Takes a directive away, with its line when nothing else is on it. */
  static Fix.Edit without(HttpdNode node) {
    Place place = node.place();
    String text = place.source().text();
    int start = place.span().start();
    int end = place.span().end();
    while (start > 0 && isBlank(text.charAt(start - 1))) {
      start--;
    }
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    boolean isAlone =
        (start == 0 || text.charAt(start - 1) == '\n')
            && end < text.length()
            && text.charAt(end) == '\n';
    Span span = isAlone ? new Span(start, end + 1) : place.span();
    return new Fix.Edit(new Place(place.source(), span), "");
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }
}
