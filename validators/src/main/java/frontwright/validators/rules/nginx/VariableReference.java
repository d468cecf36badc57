package frontwright.validators.rules.nginx;

import frontwright.validators.rules.LazyPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;

/**
 * A variable in a text, as ngx_http_script_compile sees it.
 *
 * @param name in lower case, without {@code $} and braces; for a capture its number, one digit
 * @param start where it begins in the text
 * @param end where it ends
 */
public record VariableReference(String name, int start, int end) {

  private static final LazyPattern REFERENCE = LazyPattern.of("\\$(?:([1-9])|\\{(\\w+)}|(\\w+))");

  /** All in a text, from left to right. */
  public static List<VariableReference> in(String text) {
    if (text.indexOf('$') < 0) {
      return List.of();
    }
    List<VariableReference> found = new ArrayList<>();
    Matcher matcher = REFERENCE.matcher(text);
    while (matcher.find()) {
      String braced = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
      String name = matcher.group(1) == null ? braced : matcher.group(1);
      found.add(
          new VariableReference(name.toLowerCase(Locale.ROOT), matcher.start(), matcher.end()));
    }
    return found;
  }

  /** Whether it is a group of the last regular expression that matched. */
  public boolean isCapture() {
    return name.length() == 1 && Character.isDigit(name.charAt(0));
  }
}
