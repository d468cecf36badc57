package frontwright.model.routing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Targets at the boundaries of a prefix, in spellings that have misled servers before. */
public final class Spellings {

  /** What is put behind a prefix. */
  private static final List<String> REST =
      List.of(
          "",
          "/",
          "x",
          "x/",
          "/x",
          "/a%20b/caf%C3%A9?q=1&r=%2F",
          "/x%2Fy",
          "/a//b",
          "//",
          "/./x",
          "/x/..",
          "/x/../y/",
          "/../x",
          "/..%2fx",
          "../x",
          "/%2e%2e/x",
          "/.git/config",
          "/present.css",
          "/sub/present.css",
          "/absent.css",
          "/present.css/",
          "/%70resent.css?v=1",
          "?q=1",
          "%2F",
          "%20");

  private static final List<String> BOUNDARIES = List.of("", "/", "x", "/x", "/present.css");

  private Spellings() {}

  /**
   * Targets of a prefix, on both of its sides.
   *
   * @param prefix {@code ""} or {@code /a/b}
   */
  public static Set<String> around(String prefix) {
    Set<String> targets = new LinkedHashSet<>();
    REST.forEach(rest -> targets.add(target(prefix + rest)));
    targets.add(target("/" + prefix + "/x"));
    targets.add(target(spelt(prefix) + "/x"));
    return targets;
  }

  /**
   * The same, of them only what tells prefixes apart.
   *
   * @param prefix {@code ""} or {@code /a/b}
   */
  public static Set<String> boundaries(String prefix) {
    Set<String> targets = new LinkedHashSet<>();
    BOUNDARIES.forEach(rest -> targets.add(target(prefix + rest)));
    return targets;
  }

  private static String target(String text) {
    return text.startsWith("/") ? text : "/" + text;
  }

  /** With its first letter percent-encoded. */
  private static String spelt(String prefix) {
    return prefix.length() < 2
        ? prefix
        : "/" + String.format(Locale.ROOT, "%%%02x", (int) prefix.charAt(1)) + prefix.substring(2);
  }
}
