package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import java.util.function.Consumer;
import java.util.regex.Matcher;

/** A socket in a directory that everybody may write to. */
final class SocketInTmp extends NamedNginxRule {

  private static final LazyPattern SOCKET =
      LazyPattern.of("(?:https?://)?unix:((?:/tmp|/var/tmp|/dev/shm)/[^:]*):?.*");

  SocketInTmp() {
    super(
        "socket-in-tmp",
        Severity.WARNING,
        "proxy_pass",
        "uwsgi_pass",
        "fastcgi_pass",
        "scgi_pass",
        "grpc_pass",
        "server");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    boolean isBlockOfServer = node.is("server") && node.context() != NginxContext.UPSTREAM;
    Matcher socket = SOCKET.matcher(node.argument(0));
    if (!isBlockOfServer && socket.matches()) {
      sink.accept(
          finding(
              node.place(node.arguments().get(0)),
              "anybody on this machine can be " + Shown.quoted(socket.group(1)) + " first",
              "put the socket into a directory of the application's user, under `/run`"));
    }
  }
}
