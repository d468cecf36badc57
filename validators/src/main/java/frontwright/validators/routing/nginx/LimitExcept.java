package frontwright.validators.routing.nginx;

import java.util.Set;

/**
 * {@code limit_except}: other directives for some methods.
 *
 * @param methods those for which nothing changes
 * @param scope what holds for the others
 */
record LimitExcept(Set<String> methods, Scope scope) {

  private static final Set<String> KNOWN =
      Set.of(
          "GET",
          "HEAD",
          "POST",
          "PUT",
          "DELETE",
          "MKCOL",
          "COPY",
          "MOVE",
          "OPTIONS",
          "PROPFIND",
          "PROPPATCH",
          "LOCK",
          "UNLOCK",
          "PATCH");

  /** Whether nothing changes for a method; one that nginx does not know is always limited. */
  boolean allows(String method) {
    return KNOWN.contains(method)
        && (methods.contains(method) || (method.equals("HEAD") && methods.contains("GET")));
  }
}
