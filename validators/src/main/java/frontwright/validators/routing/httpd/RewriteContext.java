package frontwright.validators.routing.httpd;

import frontwright.model.routing.Value;
import frontwright.model.routing.Value.Depends;
import frontwright.model.routing.Value.Known;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.routing.httpd.expression.Captures;
import frontwright.validators.routing.httpd.expression.Functions;
import java.util.Locale;
import java.util.Set;

/**
 * What mod_rewrite's texts refer to (lookup_variable and lookup_map, mod_rewrite.c).
 *
 * @param lookup the request
 * @param rule what {@code $0} to {@code $9} stand for
 * @param condition what {@code %0} to {@code %9} stand for; cleared before a rule's conditions
 */
record RewriteContext(RequestLookup lookup, Captures rule, Captures condition) {

  private static final Known EMPTY = new Known("");

  /** Variables that say what they say in expressions. */
  private static final Set<String> SHARED =
      Set.of(
          ("IPV6 HTTPS IS_SUBREQ PATH_INFO AUTH_TYPE HTTP_HOST SERVER_NAME REMOTE_ADDR HTTP_ACCEPT"
                  + " THE_REQUEST HTTP_COOKIE SERVER_PORT REMOTE_HOST REMOTE_USER REQUEST_URI"
                  + " REMOTE_IDENT HTTP_REFERER QUERY_STRING SERVER_ADMIN DOCUMENT_ROOT"
                  + " HTTP_FORWARDED CONTEXT_PREFIX REQUEST_METHOD REQUEST_SCHEME HTTP_USER_AGENT"
                  + " SCRIPT_FILENAME SERVER_PROTOCOL CONN_REMOTE_ADDR REQUEST_FILENAME"
                  + " HTTP_PROXY_CONNECTION CONTEXT_DOCUMENT_ROOT")
              .split(" "));

  /** Variables that are not known here. */
  private static final Set<String> UNKNOWN =
      Set.of(
          ("SCRIPT_USER SCRIPT_GROUP REMOTE_PORT API_VERSION SERVER_SOFTWARE TIME TIME_DAY TIME_SEC"
                  + " TIME_MIN TIME_MON TIME_WDAY TIME_YEAR TIME_HOUR")
              .split(" "));

  RewriteContext(RequestLookup lookup) {
    this(lookup, new Captures(), new Captures());
  }

  /** {@code %{NAME}}; empty for a name that mod_rewrite does not know. */
  Value variable(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (name.length() < 4) {
      return EMPTY;
    } else if (name.charAt(3) == ':') {
      boolean isEmpty = name.length() == 4;
      return isEmpty
          ? EMPTY
          : lower.startsWith("env")
              ? lookup.environment(name.substring(4))
              : lower.startsWith("ssl") ? lookup.ssl(name.substring(4)) : EMPTY;
    } else if (name.length() > 4 && name.charAt(4) == ':') {
      boolean isEmpty = name.length() == 5;
      boolean isAhead = lower.startsWith("la-u") || lower.startsWith("la-f");
      return isEmpty || !(isAhead || lower.startsWith("http"))
          ? EMPTY
          : isAhead ? new Depends("%{" + name + "}") : lookup.header(name.substring(5));
    }
    return plain(name.toUpperCase(Locale.ROOT));
  }

  private Value plain(String name) {
    if (name.equals("SERVER_ADDR")) {
      return new Known(lookup.request().sent.local());
    } else if (SHARED.contains(name)) {
      return lookup.variable(name);
    }
    return UNKNOWN.contains(name) ? new Depends("%{" + name + "}") : EMPTY;
  }

  /**
   * What a map says of a key; empty for a map that is not there, for then mod_rewrite takes the
   * default.
   */
  Value mapped(String map, String key) {
    for (HttpdNode node : lookup.request().server.of("rewritemap")) {
      if (node.argument(0).equals(map)) {
        return switch (node.argument(1)) {
          case "int:tolower", "int:toupper" ->
              new Known(
                  node.argument(1).endsWith("lower") ? Functions.lower(key) : Functions.upper(key));
          case "int:escape" -> new Known(Functions.escape(key));
          default -> new Depends("${" + map + ":" + key + "}");
        };
      }
    }
    return EMPTY;
  }
}
