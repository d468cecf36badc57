package frontwright.validators.rules.httpd.general;

import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.DirectoryPath;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom the {@code <Directory>} sections of a server let in to a directory. The longest one that
 * says something counts; those with patterns come last (ap_directory_walk).
 *
 * @param section the one that counts
 */
record DirectoryAccess(HttpdNode section) {

  /** What is said of a directory; empty where nothing is, or where patterns may be for it. */
  static Optional<DirectoryAccess> of(VirtualHost host, DirectoryPath directory) {
    boolean isPatterned = sections(host).anyMatch(section -> mayMatch(section, directory));
    return isPatterned
        ? Optional.empty()
        : host.all("Directory")
            .filter(section -> Authorization.of(section) != Verdict.UNSAID)
            .filter(
                section -> DirectoryPath.of(section).filter(p -> p.holds(directory)).isPresent())
            .max(Comparator.comparing(section -> section.argument(0).length()))
            .map(DirectoryAccess::new);
  }

  /** Sections that may let somebody in. */
  private static Stream<HttpdNode> sections(VirtualHost host) {
    return Stream.of("Directory", "DirectoryMatch")
        .flatMap(host::all)
        .filter(section -> lets(Authorization.of(section)));
  }

  private static boolean lets(Verdict verdict) {
    return verdict == Verdict.EVERYBODY || verdict == Verdict.SOMEBODY;
  }

  private static boolean mayMatch(HttpdNode section, DirectoryPath directory) {
    if (section.is("DirectoryMatch") || DirectoryPath.of(section).isPresent()) {
      return section.is("DirectoryMatch");
    }
    String fixed = section.argument(0).replaceFirst("(?s)[*?\\[$~].*", "");
    return fixed.startsWith(directory.text()) || directory.text().startsWith(fixed);
  }

  /** Whom it lets in. */
  Verdict verdict() {
    return Authorization.of(section);
  }
}
