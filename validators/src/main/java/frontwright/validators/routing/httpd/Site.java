package frontwright.validators.routing.httpd;

import frontwright.validators.routing.ServedFiles;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is around the configuration, the same for all requests.
 *
 * @param files what is served from
 * @param accessFiles what access files say
 * @param modules what is loaded
 * @param expressions those that were read so far
 * @param metadata what changes header fields and variables
 * @param workersOf the backends that servers know
 */
record Site(
    ServedFiles files,
    AccessFiles accessFiles,
    Modules modules,
    Expressions expressions,
    Metadata metadata,
    Map<Applicable, Workers> workersOf) {

  static final Site UNKNOWN =
      new Site(
          ServedFiles.UNKNOWN,
          AccessFiles.UNKNOWN,
          new Modules(Set.of(), false),
          new Expressions());

  Site(ServedFiles files, AccessFiles accessFiles, Modules modules, Expressions expressions) {
    this(files, accessFiles, modules, expressions, new Metadata(), new ConcurrentHashMap<>());
  }

  /** The backends that a server's configuration knows. */
  Workers workers(Applicable server) {
    return workersOf.computeIfAbsent(server, Workers::of);
  }
}
