package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Severity;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.VirtualServers;
import frontwright.validators.syntax.nginx.Word;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** A host that is told to the application, and is not the one that chose the server. */
final class HostSpoofing extends NamedNginxRule {

  private static final Set<String> HOSTS =
      Set.of("host", "x-forwarded-host", "http_host", "http_x_forwarded_host");
  private static final LazyPattern HTTP_HOST = LazyPattern.of("\\$http_host|\\$\\{http_host}");
  private static final LazyPattern NAME = LazyPattern.of("[\\w-]+(?:\\.[\\w-]+)+|\\*\\..+|\\..+");

  HostSpoofing() {
    super(
        "host-spoofing",
        Severity.WARNING,
        "proxy_set_header",
        "uwsgi_param",
        "fastcgi_param",
        "scgi_param");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    if (HOSTS.contains(node.argument(0).toLowerCase(Locale.ROOT))
        && HTTP_HOST.matcher(node.argument(1).toLowerCase(Locale.ROOT)).matches()
        && hasName(node)) {
      Word value = node.arguments().get(1);
      sink.accept(
          finding(
                  node.place(value),
                  "`$http_host` need not be the host that nginx chose the server by",
                  "write `$host`, or `$host:$server_port` where the port is another than the"
                      + " scheme's")
              .fixedBy(Fix.unsafe(new Fix.Edit(node.place(value), "$host"))));
    }
  }

  /** A server without names takes what comes: there {@code $host} would be no better. */
  private static boolean hasName(NginxNode node) {
    return node.ancestors()
        .filter(around -> around.is("server"))
        .flatMap(server -> VirtualServers.names(server).stream())
        .anyMatch(name -> NAME.matches(name));
  }
}
