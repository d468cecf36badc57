package frontwright.validators.routing.httpd;

import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The sections of a server, in the order in which httpd tries them (server/request.c). */
final class Sections {

  private final Map<HttpdNode, Section> known;
  private final List<Section> locations;
  private final List<Section> proxies;
  private final List<Section> directories;

  /**
   * The sections of a server.
   *
   * @param server the main server's come first
   * @param known sections that were read before: the main server's, for all of its virtual hosts
   */
  Sections(Applicable server, Map<HttpdNode, Section> known) {
    this.known = known;
    this.locations = all(server, "<location", "<locationmatch");
    this.proxies = all(server, "<proxy", "<proxymatch");
    List<Section> sorted = new ArrayList<>(all(server, "<directory", "<directorymatch"));
    sorted.sort(Comparator.comparing(Section::isRegex).thenComparing(Section::components));
    this.directories = List.copyOf(sorted);
  }

  private List<Section> all(Applicable server, String... names) {
    return server.scopes().stream()
        .flatMap(scope -> scope.of(names).stream())
        .map(this::section)
        .toList();
  }

  private Section section(HttpdNode node) {
    Section before = known.get(node);
    if (before != null) {
      return before;
    }
    Section section = new Section(node);
    if (node.parent() == null) {
      known.put(node, section);
    }
    return section;
  }

  /** Directories by their number of components, then those that are regular expressions. */
  List<Section> directories() {
    return directories;
  }

  /** {@code ap_location_walk}. */
  List<Scope> locations(HttpdRequest r) {
    if (locations.isEmpty()) {
      return List.of();
    }
    String merged = r.uri.contains("//") ? r.uri.replaceAll("/+", "/") : r.uri;
    return matching(
        locations, section -> section.isLocation(section.isRegex() ? r.uri : merged, r));
  }

  /** {@code proxy_walk}. */
  List<Scope> proxies(HttpdRequest r, String url) {
    return matching(proxies, section -> section.isProxy(url, r));
  }

  /** {@code ap_file_walk}: the {@code <Files>} of what is applicable so far. */
  static List<Scope> files(HttpdRequest r, String name) {
    List<Scope> found = List.of();
    for (Scope scope : r.directory.scopes()) {
      List<Section> sections = scope.files();
      if (!sections.isEmpty()) {
        List<Scope> these = matching(sections, section -> section.isFile(name, r));
        found = Stream.concat(found.stream(), these.stream()).toList();
      }
    }
    return found;
  }

  static List<Scope> matching(List<Section> sections, Predicate<Section> predicate) {
    List<Scope> found = List.of();
    for (Section section : sections) {
      if (predicate.test(section)) {
        Scope.certain(section.node());
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(section.scope());
      }
    }
    return found;
  }
}
