package frontwright.validators.rules.nginx;

import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.syntax.nginx.Word;
import java.util.Optional;

/**
 * A {@code proxy_pass}, {@code uwsgi_pass} and the like: whom requests are passed on to. The parts
 * are split as ngx_parse_url does; variables are left alone.
 *
 * @param node the directive
 * @param protocol what is spoken
 * @param scheme {@code http} or {@code https}, as it is written; empty where there is none
 * @param authority a name or an address with its port, or a socket: {@code unix:/run/app.sock}
 * @param uri of {@code proxy_pass}, what takes the place of the path; empty where nothing does
 */
public record Pass(NginxNode node, Protocol protocol, String scheme, String authority, String uri) {

  private static final LazyPattern LOOPBACK =
      LazyPattern.of("unix:.*|127\\.[\\d.]+(:\\d+)?|\\[::1](:\\d+)?|localhost(:\\d+)?");

  /** What a directive passes requests on to, if it is one that does. */
  public static Optional<Pass> of(NginxNode node) {
    return node.arguments().isEmpty() || node.context() == null
        ? Optional.empty()
        : Protocol.passing(node.name()).map(protocol -> split(node, protocol));
  }

  private static Pass split(NginxNode node, Protocol protocol) {
    String target = node.argument(0);
    int colon = target.startsWith("unix:") ? -1 : target.indexOf("://");
    String scheme = colon < 0 ? "" : target.substring(0, colon);
    String rest = colon < 0 ? target : target.substring(colon + 3);
    if (protocol != Protocol.HTTP) {
      return new Pass(node, protocol, scheme, rest, "");
    }
    boolean isSocket = rest.startsWith("unix:");
    int end = isSocket ? first(rest, ":", "unix:".length()) : first(rest, "/?#", 0);
    String uri = rest.substring(isSocket ? Math.min(end + 1, rest.length()) : end);
    return new Pass(node, protocol, scheme, rest.substring(0, end), uri);
  }

  /** Where the first of some characters is; the end where there is none. */
  private static int first(String text, String characters, int from) {
    int at = from;
    while (at < text.length() && characters.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /** The word that names the target. */
  public Word target() {
    return node.arguments().get(0);
  }

  /** Whether the target is known only when a request comes. */
  public boolean hasVariables() {
    return target().value().indexOf('$') >= 0;
  }

  /** The location that it stands in, through {@code if} and {@code limit_except}. */
  public Optional<NginxNode> location() {
    return node.around("location");
  }

  /** The server that it stands in. */
  public Optional<NginxNode> server() {
    return node.around("server");
  }

  /** Whether everything that it may pass to is certain to be on this machine. */
  public boolean isLocal(NginxSubject subject) {
    return subject
        .upstream(authority)
        .map(
            upstream ->
                upstream.has("server")
                    && upstream
                        .children("server")
                        .allMatch(server -> LOOPBACK.matches(server.argument(0))))
        .orElseGet(() -> LOOPBACK.matches(authority));
  }
}
