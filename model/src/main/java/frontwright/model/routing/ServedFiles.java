package frontwright.model.routing;

/** The files that a front serves from, as far as they are known. */
@FunctionalInterface
public interface ServedFiles {

  /** What is at a path. */
  enum Kind {
    /** A regular file that the front may read. */
    FILE,
    /** A directory. */
    DIRECTORY,
    /** Nothing. */
    ABSENT,
    /** It is not known: the path belongs to another machine. */
    UNKNOWN
  }

  /** Nothing is known of any file. */
  ServedFiles UNKNOWN = path -> Kind.UNKNOWN;

  /**
   * What is at an absolute path.
   *
   * @param path one character for each byte of the path
   */
  Kind kind(String path);

  /**
   * Whether there may be files beside a path that have its name, a dot and more: {@code about.html}
   * for {@code /srv/about}.
   *
   * @return false only where it is known that there are none
   */
  default boolean mayHaveVariants(String path) {
    return true;
  }
}
