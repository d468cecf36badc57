package frontwright.model.routing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The target of a request line, taken apart (RFC 9112, 3.2).
 *
 * @param authority host and port of the absolute form, or null
 * @param path as it was sent; {@code /} where the absolute form has none
 * @param query behind the question mark, or null without one
 */
public record RequestTarget(@Nullable String authority, String path, @Nullable String query) {

  private static final Pattern FORM =
      Pattern.compile(
          "(?:[A-Za-z][A-Za-z0-9+.-]*://([^/?#]+))?(/[^?]*)?(?:\\?(.*))?", Pattern.DOTALL);

  /** Takes a target apart; empty when it is neither in origin form nor in absolute form. */
  public static Optional<RequestTarget> parse(String target) {
    Matcher form = FORM.matcher(target);
    if (!form.matches()) {
      return Optional.empty();
    }
    String authority = form.group(1);
    String path = form.group(2);
    if (authority == null && path == null) {
      return Optional.empty();
    }
    return Optional.of(new RequestTarget(authority, path == null ? "/" : path, form.group(3)));
  }

  /** Path and query as they were sent. */
  public String raw() {
    return query == null ? path : path + "?" + query;
  }
}
