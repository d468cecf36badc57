package frontwright.validators.rules.nginx.security;

import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.nginx.Level;
import frontwright.validators.rules.nginx.Listen;
import frontwright.validators.rules.nginx.NginxSubject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who may ask for what is in a block. */
final class Access {

  /** What lets only those in who show something, unless it is off. */
  private static final Set<String> AUTHENTICATION =
      Set.of("auth_basic", "auth_request", "auth_jwt", "auth_digest", "ssl_verify_client");

  private static final LazyPattern LOCAL = LazyPattern.of("unix:.*|127\\..*|\\[::1].*|localhost");

  private static final LazyPattern REFUSAL = LazyPattern.of("40[1345]|444");

  private Access() {}

  /** Whether a block itself says that not everybody may have what is in it. */
  static boolean restricts(NginxNode block) {
    return block.has("deny")
        || refuses(block)
        || AUTHENTICATION.stream()
            .anyMatch(name -> block.child(name).filter(Access::isOn).isPresent());
  }

  /** Whether a block is for nobody: it answers with a refusal, or is not for clients. */
  static boolean refuses(NginxNode block) {
    return block.has("internal")
        || block.children("return").anyMatch(node -> REFUSAL.matches(node.argument(0)));
  }

  /** Whether clients can not ask for what is around a directive: the server itself leads there. */
  static boolean isInternal(NginxNode node) {
    return node.ancestors()
        .filter(around -> around.is("location"))
        .anyMatch(location -> location.has("internal"));
  }

  /** Whether a block is for nobody, be it that all addresses are denied. */
  static boolean isClosed(NginxNode block, NginxSubject subject) {
    return refuses(block)
        || rules(subject.level(block))
            .map(rules -> rules.named("allow").isEmpty() && deniesAll(rules))
            .orElse(false);
  }

  private static boolean deniesAll(Level rules) {
    return rules.named("deny").stream().anyMatch(node -> node.argument(0).equals("all"));
  }

  /**
   * Whether something stands between a client and a block, its surroundings included, as far as
   * they can be seen. What is missing counts as a restriction.
   */
  static boolean isRestricted(NginxNode block, NginxSubject subject) {
    Level level = subject.level(block);
    boolean isDenied = rules(level).map(rules -> !rules.named("deny").isEmpty()).orElse(false);
    boolean isAuthenticated =
        AUTHENTICATION.stream()
            .anyMatch(name -> level.effective(name).filter(Access::isOn).isPresent());
    return isDenied
        || isAuthenticated
        || Stream.concat(Stream.of(block), block.ancestors())
            .takeWhile(around -> !around.is("http"))
            .anyMatch(around -> refuses(around) || refusesSome(around) || hasGap(around, subject));
  }

  private static boolean refusesSome(NginxNode block) {
    return block.children("if").anyMatch(Access::refuses);
  }

  private static boolean hasGap(NginxNode block, NginxSubject subject) {
    return subject.level(block).isOpen();
  }

  /** The level whose {@code allow} and {@code deny} count; they are inherited together. */
  private static Optional<Level> rules(Level level) {
    return level
        .upwards()
        .filter(each -> !each.named("allow").isEmpty() || !each.named("deny").isEmpty())
        .findFirst();
  }

  private static boolean isOn(NginxNode node) {
    return !Set.of("off", "optional", "optional_no_ca").contains(node.argument(0));
  }

  /** Whether a server is there for this machine alone. */
  static boolean isLocal(NginxNode server, NginxSubject subject) {
    List<Listen> listens = Listen.of(subject.level(server));
    return listens.stream().allMatch(listen -> LOCAL.matches(listen.address()));
  }

  /** The directives that stand in the same block, itself included. */
  static Stream<NginxNode> neighbours(NginxNode node, NginxSubject subject) {
    NginxNode block = node.parent();
    return (block == null ? subject.configuration().nodes() : block.children()).stream();
  }

  /** The server around a directive. */
  static Optional<NginxNode> server(NginxNode node) {
    return node.around("server");
  }
}
