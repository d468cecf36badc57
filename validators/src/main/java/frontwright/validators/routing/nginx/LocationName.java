package frontwright.validators.routing.nginx;

import frontwright.validators.configuration.nginx.NginxNode;

/**
 * What a {@code location} is for: ngx_http_core_location.
 *
 * @param text its path, expression or name
 * @param isCaseless {@code ~*}
 * @param stopsExpressions {@code ^~}
 */
record LocationName(Scope.Kind kind, String text, boolean isCaseless, boolean stopsExpressions) {

  static LocationName of(NginxNode node) {
    String first = node.argument(0);
    if (node.arguments().size() > 1) {
      return of(first, node.argument(1));
    }
    for (String modifier : new String[] {"=", "^~", "~*", "~"}) {
      if (first.startsWith(modifier)) {
        return of(modifier, first.substring(modifier.length()));
      }
    }
    return of(first.startsWith("@") ? "@" : "", first);
  }

  private static LocationName of(String modifier, String text) {
    return switch (modifier) {
      case "=" -> new LocationName(Scope.Kind.EXACT, text, false, false);
      case "^~" -> new LocationName(Scope.Kind.PREFIX, text, false, true);
      case "~" -> new LocationName(Scope.Kind.REGEX, text, false, false);
      case "~*" -> new LocationName(Scope.Kind.REGEX, text, true, false);
      case "@" -> new LocationName(Scope.Kind.NAMED, text, false, false);
      default -> new LocationName(Scope.Kind.PREFIX, text, false, false);
    };
  }

  /** Why it is the one that was chosen. */
  String reason() {
    return switch (kind) {
      case EXACT -> "the location of exactly this path";
      case REGEX -> "the first location whose regular expression matches";
      case NAMED -> "the location " + text;
      default ->
          stopsExpressions
              ? "the longest prefix that matches; `^~`: no regular expression is tried"
              : "the longest prefix that matches";
    };
  }
}
