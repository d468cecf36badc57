package frontwright.validators.routing.nginx;

import frontwright.model.routing.ServedFiles;
import frontwright.validators.files.Paths;

/**
 * A whole configuration, ready for requests.
 *
 * @param files what is known of the files
 * @param prefix where relative paths begin, without a slash at the end
 */
record Setup(
    VariableTable variables,
    Listeners listeners,
    Upstreams upstreams,
    ServedFiles files,
    String prefix) {

  /** What is at a path, as nginx writes it. */
  ServedFiles.Kind kind(String path) {
    if (path.isEmpty()) {
      return ServedFiles.Kind.ABSENT;
    } else if (!path.startsWith("/")) {
      return ServedFiles.Kind.UNKNOWN;
    }
    ServedFiles.Kind kind = files.kind(tidy(path));
    return kind == ServedFiles.Kind.FILE && isDirectoryName(path) ? ServedFiles.Kind.ABSENT : kind;
  }

  /** As {@link #kind} for who wants a regular file, which a directory's name is none of. */
  ServedFiles.Kind file(String path) {
    return isDirectoryName(path) ? ServedFiles.Kind.ABSENT : kind(path);
  }

  private static boolean isDirectoryName(String path) {
    return path.endsWith("/") || path.endsWith("/.") || path.endsWith("/..");
  }

  /** A path without dot segments and repeated slashes. */
  static String tidy(String path) {
    boolean isTidy =
        path.length() < 2 || (!path.contains("//") && !path.contains("/.") && !path.endsWith("/"));
    return isTidy ? path : Paths.resolve("/", path);
  }
}
