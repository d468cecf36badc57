package frontwright.validators.routing.httpd;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** The sections of a server, in the order in which httpd tries them (server/request.c). */
final class Sections {

  private static final Setting<List<Section>> FILES =
      new Setting<>(
          directory ->
              directory.scopes().stream().flatMap(scope -> scope.files().stream()).toList(),
          Scope.FILES);

  private final List<Section> locations;
  private final List<Section> proxies;
  private final List<Section> directories;

  /**
   * The sections of a server.
   *
   * @param server the main server's come first
   * @param prepared what was prepared for other hosts
   */
  Sections(Applicable server, Prepared prepared) {
    this.locations = all(server, prepared, "<location", "<locationmatch");
    this.proxies = all(server, prepared, "<proxy", "<proxymatch");
    List<Section> sorted = new ArrayList<>(all(server, prepared, "<directory", "<directorymatch"));
    sorted.sort(Comparator.comparing(Section::isRegex).thenComparing(Section::components));
    this.directories = List.copyOf(sorted);
  }

  private static List<Section> all(Applicable server, Prepared prepared, String... names) {
    return server.scopes().stream()
        .flatMap(scope -> scope.of(names).stream())
        .map(prepared::section)
        .toList();
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
    return matching(r.directory.get(FILES), section -> section.isFile(name, r));
  }

  static List<Scope> matching(List<Section> sections, Predicate<Section> predicate) {
    List<Scope> found = List.of();
    for (Section section : sections) {
      if (predicate.test(section)) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(section.certain());
      }
    }
    return found;
  }
}
