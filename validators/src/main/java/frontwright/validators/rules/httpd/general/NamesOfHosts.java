package frontwright.validators.rules.httpd.general;

import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.files.Glob;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.Level;
import frontwright.validators.rules.httpd.VirtualHost;
import frontwright.validators.syntax.httpd.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which virtual host of an address comes first, and which has or matches a name first. */
final class NamesOfHosts {

  private final Map<String, HttpdNode> first = new HashMap<>();
  private final Map<String, Map<String, Named>> exact = new HashMap<>();
  private final Map<String, List<Named>> patterns = new HashMap<>();
  private int names;

  /**
   * A name of a virtual host.
   *
   * @param node the directive that it stands in
   * @param word the name
   * @param order which of all it is, from top to bottom
   */
  record Named(HttpdNode node, Word word, int order) {

    String name() {
      return NamesOfHosts.name(word);
    }
  }

  private NamesOfHosts(HttpdSubject subject) {
    for (VirtualHost host : VirtualHost.all(subject)) {
      HttpdNode section = host.section();
      if (section != null && isKnown(section)) {
        VirtualHostAddress.of(section).forEach(address -> first.putIfAbsent(address, section));
        named(section).forEach(named -> add(named, section));
      }
    }
  }

  /** Those of a configuration. */
  static NamesOfHosts of(HttpdSubject subject) {
    return subject.view(NamesOfHosts.class, NamesOfHosts::new);
  }

  private Stream<Named> named(HttpdNode section) {
    return section.children().stream()
        .filter(node -> node.is("ServerName") || node.is("ServerAlias"))
        .filter(NamesOfHosts::isKnown)
        .flatMap(node -> node.words().stream().map(word -> new Named(node, word, names++)));
  }

  private void add(Named named, HttpdNode section) {
    boolean isPattern = named.node().is("ServerAlias") && Glob.isPattern(named.name());
    for (String address : VirtualHostAddress.of(section)) {
      exact.computeIfAbsent(address, a -> new HashMap<>()).putIfAbsent(named.name(), named);
      if (isPattern) {
        patterns.computeIfAbsent(address, a -> new ArrayList<>()).add(named);
      }
    }
  }

  /** Whether what is said holds for certain. */
  static boolean isKnown(HttpdNode node) {
    return !node.hasUnknown() && Level.isCertain(node);
  }

  /** A name as httpd compares it. */
  static String name(Word word) {
    String bare = word.value().replaceFirst("^\\w+://", "").replaceFirst(":\\d+$", "");
    return bare.toLowerCase(Locale.ROOT);
  }

  /** The first virtual host of an address. */
  Optional<HttpdNode> first(String address) {
    return Optional.ofNullable(first.get(address));
  }

  /** The name that a request for a name on an address is answered for. */
  Optional<Named> answering(String name, String address) {
    Named same = exact.getOrDefault(address, Map.of()).get(name);
    return patterns.getOrDefault(address, List.of()).stream()
        .filter(pattern -> same == null || pattern.order() < same.order())
        .filter(pattern -> Glob.matches(pattern.name(), name))
        .findFirst()
        .or(() -> Optional.ofNullable(same));
  }
}
