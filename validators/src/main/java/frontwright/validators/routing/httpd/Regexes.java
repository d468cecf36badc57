package frontwright.validators.routing.httpd;

import frontwright.validators.regex.Matching;
import frontwright.validators.routing.httpd.expression.HttpdPattern;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looking for regular expressions where the answer has to be known. */
final class Regexes {

  private Regexes() {}

  /** Compiles; null for what PCRE2 refuses, with which httpd does not start. */
  static @Nullable HttpdPattern of(String text, boolean isCaseless) {
    Optional<HttpdPattern> pattern = HttpdPattern.compile(text, isCaseless);
    return pattern.orElse(null);
  }

  /**
   * Looks for the first match.
   *
   * @return null where there is none
   * @throws Undecidable when that is not found out
   */
  static Matching.@Nullable Found find(HttpdPattern pattern, String subject) {
    Matching matching = pattern.find(subject);
    if (matching instanceof Matching.Unknown) {
      throw new Undecidable("the regular expression " + pattern.text());
    }
    return matching instanceof Matching.Found found ? found : null;
  }

  /**
   * {@code ap_pregsub}: puts captures in for {@code $0} to {@code $9}; a backslash takes the
   * meaning from what follows.
   */
  static String substituted(String template, List<@Nullable String> groups) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      boolean hasNext = i + 1 < template.length();
      if (c == '$' && hasNext && Character.isDigit(template.charAt(i + 1))) {
        i++;
        int number = template.charAt(i) - '0';
        String group = number < groups.size() ? groups.get(number) : null;
        out.append(group == null ? "" : group);
      } else if (c == '\\' && hasNext) {
        i++;
        out.append(template.charAt(i));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
