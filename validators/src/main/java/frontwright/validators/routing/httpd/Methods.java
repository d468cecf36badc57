package frontwright.validators.routing.httpd;

import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Request methods, and what is limited to some of them. */
final class Methods {

  /** Those with a number of their own (modules/http/http_protocol.c, ap_method_registry_init). */
  private static final Set<String> KNOWN =
      Set.of(
          "GET",
          "HEAD",
          "PUT",
          "POST",
          "DELETE",
          "CONNECT",
          "OPTIONS",
          "TRACE",
          "PATCH",
          "PROPFIND",
          "PROPPATCH",
          "MKCOL",
          "COPY",
          "MOVE",
          "LOCK",
          "UNLOCK",
          "VERSION-CONTROL",
          "CHECKOUT",
          "UNCHECKOUT",
          "CHECKIN",
          "UPDATE",
          "LABEL",
          "REPORT",
          "MKWORKSPACE",
          "MKACTIVITY",
          "BASELINE-CONTROL",
          "MERGE");

  private Methods() {}

  /** Whether httpd knows the method. */
  static boolean isKnown(String method) {
    return KNOWN.contains(method);
  }

  /** Whether httpd knows all of them: an access file cannot make more. */
  static boolean areKnown(List<String> methods) {
    return KNOWN.containsAll(methods);
  }

  /** HEAD counts as GET. */
  static boolean isAmong(String method, List<String> methods) {
    String own = method.equals("HEAD") ? "GET" : method;
    return methods.stream().map(each -> each.equals("HEAD") ? "GET" : each).anyMatch(own::equals);
  }

  /** Whether a directive in {@code <Limit>} or {@code <LimitExcept>} is for a method. */
  static boolean concerns(HttpdNode node, String method) {
    HttpdNode section = around(node);
    if (section == null || section.is("Limit")) {
      return section == null || isAmong(method, section.arguments());
    }
    return !section.is("LimitExcept") || !isAmong(method, section.arguments());
  }

  /** Whether a directive is for all methods: in neither of the two. */
  static boolean areAllConcerned(HttpdNode node) {
    HttpdNode section = around(node);
    return section == null || !(section.is("Limit") || section.is("LimitExcept"));
  }

  /** The section around a directive, containers of requirements left out. */
  private static @Nullable HttpdNode around(HttpdNode node) {
    HttpdNode section = node.parent();
    while (section != null && section.name().regionMatches(true, 0, "req", 0, 3)) {
      section = section.parent();
    }
    return section;
  }
}
