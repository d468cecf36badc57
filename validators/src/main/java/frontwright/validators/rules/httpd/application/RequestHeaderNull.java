package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;

/** A header made of a variable that is none of httpd's environment. */
final class RequestHeaderNull extends NamedHttpdRule {

  private static final LazyPattern VARIABLE = LazyPattern.of("%\\{([A-Za-z_]+)}e");

  /** Variables of CGI, which are made for scripts only. */
  private static final Set<String> CGI =
      Set.of(
          "REMOTE_ADDR",
          "REMOTE_HOST",
          "REMOTE_PORT",
          "REMOTE_USER",
          "REQUEST_URI",
          "REQUEST_METHOD",
          "REQUEST_SCHEME",
          "QUERY_STRING",
          "SERVER_NAME",
          "SERVER_PORT",
          "SERVER_ADDR",
          "SERVER_PROTOCOL",
          "DOCUMENT_ROOT",
          "HTTP_HOST",
          "HTTP_USER_AGENT",
          "HTTP_REFERER");

  RequestHeaderNull() {
    super("request-header-null", Severity.ERROR, "RequestHeader");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    Matcher variable = VARIABLE.matcher(node.argument(2));
    if (node.hasUnknown() || node.arguments().size() > 3 || !variable.find()) {
      return;
    }
    String name = variable.group(1);
    if (CGI.contains(name) && !isSet(name, VirtualHost.around(node, subject))) {
      sink.accept(
          finding(
              node.argumentPlace(2),
              Shown.quoted(variable.group())
                  + " is sent as `(null)`: it is no environment variable",
              "write " + Shown.quoted("expr=" + expression(name))));
    }
  }

  /** The path is decoded in expressions ({@link HeaderInjection}). */
  private static String expression(String name) {
    return name.equals("REQUEST_URI") ? "%{escape:%{REQUEST_URI}}" : "%{" + name + "}";
  }

  private static boolean isSet(String name, VirtualHost server) {
    return server
        .subject()
        .configuration()
        .all()
        .filter(server::obeys)
        .filter(
            node -> node.name().toLowerCase(Locale.ROOT).matches("setenv.*|rewriterule|passenv"))
        .anyMatch(node -> node.rawArguments().contains(name));
  }
}
