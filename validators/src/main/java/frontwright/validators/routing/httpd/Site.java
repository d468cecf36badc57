package frontwright.validators.routing.httpd;

import frontwright.validators.routing.ServedFiles;
import java.util.Set;

/**
 * What is around the configuration, the same for all requests.
 *
 * @param files what is served from
 * @param accessFiles what access files say
 * @param modules what is loaded
 * @param expressions those that were read so far
 */
record Site(ServedFiles files, AccessFiles accessFiles, Modules modules, Expressions expressions) {

  static final Site UNKNOWN =
      new Site(
          ServedFiles.UNKNOWN,
          AccessFiles.UNKNOWN,
          new Modules(Set.of(), false),
          new Expressions());
}
