package frontwright.validators.rules.httpd.general;

import java.util.Set;

/** Regular expressions that every path of a URL matches. */
final class AnyPath {

  private static final Set<String> EXPRESSIONS =
      Set.of(
          "^",
          ".",
          ".*",
          "^.*",
          "^.*$",
          "(.*)",
          "^(.*)",
          "^(.*)$",
          "/",
          "^/",
          "^/(.*)",
          "^/(.*)$",
          "^/?(.*)",
          "^/?(.*)$");

  private AnyPath() {}

  /** Whether an expression is one of those that people write for that. */
  static boolean isMatchedBy(String expression) {
    return EXPRESSIONS.contains(expression);
  }
}
