package frontwright.validators.routing.httpd;

import frontwright.model.routing.Value;
import frontwright.model.routing.Value.Depends;
import frontwright.model.routing.Value.Known;
import frontwright.validators.routing.httpd.expression.Captures;

/** Texts in which {@code $0} to {@code $9} stand for captures (ap_pregsub, util.c). */
final class Substitution {

  private Substitution() {}

  /** Puts captures in; a backslash stands for what is behind it. */
  static Value of(String text, Captures captures) {
    StringBuilder result = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean isLast = at + 1 == text.length();
      if (c == '$' && !isLast && Character.isDigit(text.charAt(at + 1))) {
        Value group = captures.group(text.charAt(++at) - '0');
        if (group instanceof Depends) {
          return group;
        }
        result.append(((Known) group).text());
      } else {
        result.append(c == '\\' && !isLast ? text.charAt(++at) : c);
      }
    }
    return new Known(result.toString());
  }
}
