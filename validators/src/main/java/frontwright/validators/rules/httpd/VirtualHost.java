package frontwright.validators.rules.httpd;

import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A virtual host, or the main server, whose directives virtual hosts inherit.
 *
 * @param section null for the main server
 */
public record VirtualHost(@Nullable HttpdNode section, HttpdSubject subject) {

  /** The one that a directive stands in. */
  public static VirtualHost around(HttpdNode node, HttpdSubject subject) {
    return new VirtualHost(section(node), subject);
  }

  /** All virtual hosts, in the order in which httpd reads them. */
  public static List<VirtualHost> all(HttpdSubject subject) {
    return subject.all("VirtualHost").stream()
        .filter(VirtualHost::isSection)
        .map(node -> new VirtualHost(node, subject))
        .toList();
  }

  static boolean isSection(HttpdNode node) {
    return node.isSection() && node.is("VirtualHost");
  }

  private static @Nullable HttpdNode section(HttpdNode node) {
    return Stream.concat(Stream.of(node), node.ancestors())
        .filter(VirtualHost::isSection)
        .findFirst()
        .orElse(null);
  }

  /** Whether what stands somewhere is for requests to this server: its own, or the main one's. */
  public boolean obeys(HttpdNode node) {
    HttpdNode other = section(node);
    return other == null || other == section;
  }

  /** All of a name that is for requests to this server, in sections or not. */
  public Stream<HttpdNode> all(String name) {
    return subject.index().all(name, section);
  }

  /** What stands in it, sections not opened. */
  public Level own() {
    return section == null ? Level.top(subject) : Level.inside(section);
  }

  /** The directive that counts outside of sections for directories: its own, or inherited. */
  public Optional<HttpdNode> last(String name) {
    return own().last(name).or(() -> Level.top(subject).last(name));
  }

  /** What stands behind {@code <VirtualHost}, as it is written. */
  public List<String> addresses() {
    return section == null ? List.of() : section.arguments();
  }

  /** {@code ServerName}, without scheme and port, in small letters; empty where there is none. */
  public Optional<String> serverName() {
    return own()
        .last("ServerName")
        .map(name -> name.argument(0).replaceFirst("^\\w+://", "").replaceFirst(":\\d+$", ""))
        .map(name -> name.toLowerCase(Locale.ROOT));
  }

  /** Whether it says that it speaks TLS. */
  public boolean speaksTls() {
    return last("SSLEngine").map(node -> node.argument(0).equalsIgnoreCase("on")).orElse(false);
  }
}
