package frontwright.validators.rules.nginx.application;

import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.nginx.Fields;
import frontwright.validators.rules.nginx.Level;
import frontwright.validators.rules.nginx.Listen;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Pass;
import frontwright.validators.rules.nginx.Protocol;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the text says of those who ask: how they speak to the server, and what is told of them. */
final class ClientSide {

  private static final List<String> ABOUT_SCHEME =
      List.of(
          "X-Forwarded-Proto",
          "X-Forwarded-Protocol",
          "X-Forwarded-Scheme",
          "X-Forwarded-Ssl",
          "X-Forwarded-Https",
          "X-Scheme",
          "X-Url-Scheme",
          "X-Proto",
          "Front-End-Https",
          "Forwarded");

  private static final LazyPattern FROM_ANOTHER_FRONT =
      LazyPattern.of("\\$\\{?(http_(x_|cf_|true_|fastly_|forwarded)|proxy_protocol_|realip_).*");

  private static final LazyPattern PRIVATE =
      LazyPattern.of(
          "unix:.*|127\\..*|10\\..*|192\\.168\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*|localhost|\\[::1]");

  private static final LazyPattern ABOUT_CLIENTS_SCHEME =
      LazyPattern.of(".*\\$.*(scheme|https|proto|ssl).*");
  private static final LazyPattern HOST_OF_ITS_OWN =
      LazyPattern.of("(?!unix:).*[A-Za-z][^/]*\\.[A-Za-z].*");

  private ClientSide() {}

  /** {@code http}, {@code https} or both, as clients speak to a server; empty: not known. */
  static Set<String> schemes(Pass pass, NginxSubject subject) {
    Optional<Level> server = pass.server().map(subject::level).filter(level -> !level.isOpen());
    Set<String> schemes = new TreeSet<>();
    for (Listen listen : server.map(Listen::of).orElse(List.of())) {
      boolean isOn =
          server
              .flatMap(level -> level.effective("ssl"))
              .filter(ssl -> ssl.argument(0).equals("on"))
              .isPresent();
      schemes.add(isOn || listen.isTls() ? "https" : "http");
    }
    return schemes;
  }

  /** Whether the application is told the scheme, truly or not. */
  static boolean isToldScheme(Pass pass, Fields fields) {
    return ABOUT_SCHEME.stream().anyMatch(name -> fields.sets(pass.protocol().named(name)))
        || (pass.protocol() == Protocol.HTTP
            && fields.nodes().stream()
                .anyMatch(node -> ABOUT_CLIENTS_SCHEME.matches(node.argument(1))));
  }

  /** Whether another front stands before this one, as far as the text lets on. */
  static boolean isBehindAnother(Pass pass, NginxSubject subject) {
    return readsAddresses(pass, subject)
        || Fields.of(pass, subject).nodes().stream()
            .anyMatch(node -> FROM_ANOTHER_FRONT.matches(node.argument(1)));
  }

  /** The same, without looking at what the application is told. */
  static boolean readsAddresses(Pass pass, NginxSubject subject) {
    Level level = subject.levelOf(pass.node());
    return level.setting("set_real_ip_from").isPresent()
        || level.setting("real_ip_header").isPresent()
        || pass.server().stream()
            .flatMap(server -> Listen.of(subject.level(server)).stream())
            .anyMatch(ClientSide::isInside);
  }

  private static boolean isInside(Listen listen) {
    boolean isUsual = listen.port() == 80 || listen.port() == 443;
    return !isUsual
        || listen.parameters().contains("proxy_protocol")
        || PRIVATE.matches(listen.address());
  }

  /** Whether a location is asked by nginx only. */
  static boolean isInternal(Pass pass) {
    return pass.location().flatMap(location -> location.child("internal")).isPresent();
  }

  /** Whether a target is a host of its own name, such as somebody else's service. */
  static boolean isForeign(Pass pass, NginxSubject subject) {
    return pass.hasVariables()
        || (subject.upstream(pass.authority()).isEmpty()
            && HOST_OF_ITS_OWN.matches(pass.authority()));
  }

  /** Whether somebody checks the names of users at a level, or may do so. */
  static boolean mayAuthenticate(Level level) {
    Optional<NginxNode> basic = level.effective("auth_basic");
    boolean isOff = basic.isEmpty() || basic.get().argument(0).equals("off");
    return !isOff
        || !level.knows("auth_basic")
        || List.of("auth_request", "auth_jwt", "auth_pam", "auth_ldap", "auth_digest").stream()
            .anyMatch(name -> level.setting(name).isPresent());
  }
}
