package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.Fields;
import frontwright.validators.rules.nginx.Level;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Pass;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** An upstream that is to keep connections, and a pass to it that closes each. */
final class UpstreamKeepalive extends NamedNginxRule {

  /** From here on connections are kept without being asked. */
  private static final String KEPT_SINCE = "1.29.7";

  UpstreamKeepalive() {
    super(
        "upstream-keepalive",
        Severity.WARNING,
        "proxy_pass",
        "fastcgi_pass",
        "uwsgi_pass",
        "scgi_pass");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    Optional<Pass> pass = Pass.of(node);
    Optional<NginxNode> keepalive =
        pass.flatMap(p -> subject.upstream(p.authority()))
            .flatMap(upstream -> upstream.child("keepalive"))
            .filter(kept -> !kept.argument(0).equals("0"));
    if (keepalive.isPresent()) {
      hindrance(pass.orElseThrow(), subject)
          .ifPresent(
              hindrance ->
                  sink.accept(
                      finding(
                              node.head(),
                              "no connection is kept: " + hindrance.reason(),
                              hindrance.remedy())
                          .relatedTo(keepalive.get().head(), "in vain")));
    }
  }

  private record Hindrance(String reason, String remedy) {}

  private static Optional<Hindrance> hindrance(Pass pass, NginxSubject subject) {
    Level level = subject.levelOf(pass.node());
    return switch (pass.protocol()) {
      case HTTP -> subject.maybeBefore(KEPT_SINCE) ? http(pass, level, subject) : Optional.empty();
      case FASTCGI ->
          known(level, "fastcgi_keep_conn", "on")
              ? Optional.empty()
              : Optional.of(
                  new Hindrance(
                      "`fastcgi_keep_conn` is not on",
                      "write `fastcgi_keep_conn on;` beside the pass"));
      case UWSGI, SCGI ->
          Optional.of(
              new Hindrance(
                  "this protocol ends with each request", "leave `keepalive` out of the upstream"));
      case GRPC -> Optional.empty();
    };
  }

  private static Optional<Hindrance> http(Pass pass, Level level, NginxSubject subject) {
    Fields fields = Fields.of(pass, subject);
    boolean isOld = !known(level, "proxy_http_version", "1.1", "2");
    boolean isClosed =
        fields.isComplete()
            && fields.named("Connection").allMatch(f -> f.argument(1).equalsIgnoreCase("close"));
    if (!isOld && !isClosed) {
      return Optional.empty();
    }
    List<String> wanted =
        List.of(
            isOld ? "`proxy_http_version 1.1;`" : "",
            isClosed ? "`proxy_set_header Connection \"\";`" : "");
    String reason = isOld ? "HTTP/1.0 is spoken" : "`Connection: close` is sent";
    return Optional.of(
        new Hindrance(
            reason,
            "write "
                + String.join(" and ", wanted.stream().filter(w -> !w.isEmpty()).toList())
                + " beside the pass"));
  }

  /** Whether a setting has one of some values, or may have since something is not known. */
  private static boolean known(Level level, String name, String... values) {
    return !level.knows(name)
        || level
            .effective(name)
            .filter(node -> List.of(values).contains(node.argument(0)))
            .isPresent();
  }
}
