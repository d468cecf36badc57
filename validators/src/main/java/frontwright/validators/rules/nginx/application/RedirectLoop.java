package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.nginx.Level;
import frontwright.validators.rules.nginx.Listen;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.VirtualServers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;

/** A redirect of all requests to where they came from. */
final class RedirectLoop extends NamedNginxRule {

  private static final LazyPattern URL =
      LazyPattern.of("(https?|\\$scheme)://(\\$\\w+|[^/:$]+)(?::(\\d+))?(/.*|\\$.*)?");

  private static final LazyPattern ALL = LazyPattern.of("\\^|\\^?/?\\??\\(?\\.\\*\\)?\\$?");

  private static final LazyPattern CODE = LazyPattern.of("30[12378]");
  private static final LazyPattern PLAIN_NAME = LazyPattern.of("[a-z0-9][a-z0-9.-]*");

  RedirectLoop() {
    super("redirect-loop", Severity.ERROR, "return", "rewrite");
  }

  /**
   * A redirect.
   *
   * @param scheme {@code http}, {@code https} or {@code $scheme}
   * @param port empty for the scheme's own
   */
  private record Target(String scheme, String host, String port) {}

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    NginxNode server = node.parent();
    if (server == null || node.context() != NginxContext.SERVER || !server.is("server")) {
      return;
    }
    Level level = subject.level(server);
    boolean isFirst =
        server.children().stream()
            .takeWhile(other -> other != node)
            .noneMatch(other -> List.of("if", "return", "rewrite", "break").contains(other.name()));
    if (level.isOpen() || !isFirst || level.setting("ssl").isPresent()) {
      return;
    }
    target(node)
        .filter(target -> isOwn(target.host(), server))
        .flatMap(target -> back(target, level))
        .ifPresent(
            listen ->
                sink.accept(said(node).relatedTo(listen.head(), "where the redirect leads again")));
  }

  private Finding said(NginxNode node) {
    return finding(
        node.head(),
        "every request is redirected to this server again, for ever",
        "keep the redirect in a server of its own, which listens on the other port alone");
  }

  private static Optional<Target> target(NginxNode node) {
    boolean isRewrite = node.is("rewrite");
    if (isRewrite && !ALL.matches(node.argument(0))) {
      return Optional.empty();
    }
    boolean hasCode = isRewrite || CODE.matches(node.argument(0));
    int index = hasCode ? 1 : 0;
    Matcher url = URL.matcher(node.argument(index));
    return url.matches()
        ? Optional.of(
            new Target(
                url.group(1),
                url.group(2).toLowerCase(Locale.ROOT),
                url.group(3) == null ? "" : url.group(3)))
        : Optional.empty();
  }

  /** Whether a host is what was asked for, or a name of the server. */
  private static boolean isOwn(String host, NginxNode server) {
    List<String> names = VirtualServers.names(server);
    boolean isPlain = PLAIN_NAME.matches(names.get(0));
    return host.equals("$host") || names.contains(host) || (host.equals("$server_name") && isPlain);
  }

  /** The address of the same server that a redirect leads to. */
  private static Optional<NginxNode> back(Target target, Level server) {
    return server.named("listen").stream()
        .filter(
            node -> {
              Listen listen = Listen.of(node);
              String scheme = listen.isTls() ? "https" : "http";
              int usual = listen.isTls() ? 443 : 80;
              String port = target.port().isEmpty() ? String.valueOf(usual) : target.port();
              boolean isScheme =
                  target.scheme().equals("$scheme") || target.scheme().equals(scheme);
              return isScheme && port.equals(String.valueOf(listen.port()));
            })
        .findFirst();
  }
}
