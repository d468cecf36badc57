package frontwright.validators.routing.httpd;

import frontwright.model.routing.ServedFiles;
import java.util.Set;

/**
 * What is around the configuration, the same for all requests.
 *
 * @param files what is served from
 * @param accessFiles what access files say
 * @param modules what is loaded
 * @param variables those that the configuration sets for requests
 * @param expressions those that were read so far
 * @param metadata what changes header fields and variables
 */
record Site(
    ServedFiles files,
    AccessFiles accessFiles,
    Modules modules,
    Set<String> variables,
    Expressions expressions,
    Metadata metadata) {

  static final Site UNKNOWN =
      new Site(ServedFiles.UNKNOWN, AccessFiles.UNKNOWN, new Modules(Set.of(), false), Set.of());

  Site(ServedFiles files, AccessFiles accessFiles, Modules modules, Set<String> variables) {
    this(files, accessFiles, modules, variables, new Expressions(), new Metadata());
  }
}
