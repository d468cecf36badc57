package frontwright.validators.routing.nginx;

import frontwright.model.source.Finding;
import frontwright.model.source.Place;
import frontwright.validators.configuration.nginx.NginxConfiguration;
import frontwright.validators.configuration.nginx.NginxNode;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Files that are included and could not be read: what is in them is not known.
 *
 * @param includes where they are named
 */
record MissingFiles(Set<String> includes) {

  static MissingFiles of(NginxConfiguration configuration) {
    return new MissingFiles(
        configuration.problems().stream()
            .map(Finding::place)
            .map(MissingFiles::key)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static String key(Place place) {
    return place.source().name() + ":" + place.span().start();
  }

  /** Whether this includes such a file; types of files do not matter here. */
  boolean has(NginxNode include) {
    return !includes.isEmpty()
        && include.is("include")
        && include.arguments().size() == 1
        && !include.argument(0).endsWith("mime.types")
        && includes.contains(key(include.place(include.arguments().get(0))));
  }
}
