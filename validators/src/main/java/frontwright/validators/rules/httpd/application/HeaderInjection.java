package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** A decoded path in a header for a backend, which a line feed in it ends. */
final class HeaderInjection extends NamedHttpdRule {

  /** What an expression has decoded, but for what it encodes again. */
  private static final LazyPattern DECODED =
      LazyPattern.of(
          "(?i)(?<!%\\{(?:escape|base64|md5|sha1):(?:%\\{to(?:lower|upper):)?)"
              + "%\\{(?:(?:REQUEST|DOCUMENT)_URI}|unescape:)");

  private static final LazyPattern HTTP = LazyPattern.of("(?i)(?:https?|wss?)://");

  HeaderInjection() {
    super("header-injection", Severity.ERROR, "RequestHeader");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    if (!node.hasUnknown() && passesHttp(VirtualHost.around(node, subject))) {
      ClientRequest.value(node).ifPresent(index -> check(node, index, sink));
    }
  }

  private void check(HttpdNode node, int index, Consumer<Finding> sink) {
    String value = node.argument(index);
    Matcher decoded = DECODED.matcher(value);
    if (value.startsWith("expr=") && decoded.find()) {
      sink.accept(said(node, index, decoded.group()));
    }
  }

  /** Whether anything that the header is for goes to a backend as lines; all else has lengths. */
  private static boolean passesHttp(VirtualHost server) {
    Stream<HttpdNode> targets =
        Stream.of("ProxyPass", "ProxyPassMatch", "BalancerMember", "SetHandler")
            .flatMap(name -> all(name, server));
    Stream<HttpdNode> rules =
        all("RewriteRule", server)
            .filter(node -> Rewrite.of(node).filter(Rewrite::isProxy).isPresent());
    return Stream.concat(targets, rules).anyMatch(node -> HTTP.matcher(node.rawArguments()).find());
  }

  /** What the main server says is for all virtual hosts. */
  private static Stream<HttpdNode> all(String name, VirtualHost server) {
    List<HttpdNode> everywhere = server.subject().all(name);
    return server.section() == null ? everywhere.stream() : server.all(name);
  }

  private Finding said(HttpdNode node, int index, String decoded) {
    boolean isPath = decoded.endsWith("}");
    return finding(
        node.argumentPlace(index),
        Shown.quoted(isPath ? decoded : decoded + "...}")
            + " is decoded: a `%0A` in the "
            + (isPath ? "path" : "request")
            + " ends the header",
        isPath
            ? "write " + Shown.quoted("%{escape:" + decoded + "}")
            : "leave it encoded, and decode it in the application");
  }
}
