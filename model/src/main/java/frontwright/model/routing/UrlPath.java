package frontwright.model.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The path of a URL as the fronts understand it (RFC 3986, 5.2.4 and 6.2.2). */
public final class UrlPath {

  private static final Pattern SLASHES = Pattern.compile("/+");
  private static final Pattern ENCODED_DOT = Pattern.compile("%2[Ee]");

  private UrlPath() {}

  /**
   * Decodes what is percent-encoded, merges slashes and carries dot segments out, in this order: an
   * encoded slash or dot counts as one.
   *
   * @param raw begins with a slash
   * @return empty when something is not well encoded, is a zero byte, or leads above the root
   */
  public static Optional<String> normal(String raw) {
    return decoded(raw)
        .filter(path -> path.indexOf('\0') < 0)
        .flatMap(path -> resolved(path, false));
  }

  /**
   * As {@link #normal}, but carries dot segments out before an encoded slash becomes one, and then
   * those that came to light, which cannot lead above the root: RFC 3986 and httpd do so.
   */
  public static Optional<String> resolvedFirst(String raw) {
    String dotted = ENCODED_DOT.matcher(raw).replaceAll(".");
    return resolved(dotted, false)
        .flatMap(UrlPath::decoded)
        .filter(path -> path.indexOf('\0') < 0)
        .flatMap(path -> resolved(path, true));
  }

  /** Decodes what is percent-encoded; empty when something is not well encoded. */
  public static Optional<String> decoded(String raw) {
    if (raw.indexOf('%') < 0) {
      return Optional.of(raw);
    }
    StringBuilder decoded = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '%') {
        int high = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 1), 16) : -1;
        int low = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 2), 16) : -1;
        if (high < 0 || low < 0) {
          return Optional.empty();
        }
        c = (char) (high << 4 | low);
        i += 2;
      }
      decoded.append(c);
    }
    return Optional.of(decoded.toString());
  }

  private static Optional<String> resolved(String path, boolean staysAtRoot) {
    List<String> segments = new ArrayList<>();
    String[] all = SLASHES.split(path, -1);
    for (int i = 1; i < all.length; i++) {
      boolean isLast = i == all.length - 1;
      if (all[i].equals("..")) {
        if (segments.isEmpty() && !staysAtRoot) {
          return Optional.empty();
        } else if (!segments.isEmpty()) {
          segments.remove(segments.size() - 1);
        }
      } else if (!all[i].equals(".")) {
        segments.add(all[i]);
        continue;
      }
      if (isLast) {
        segments.add("");
      }
    }
    return Optional.of("/" + String.join("/", segments));
  }
}
