package frontwright.validators.files;

import java.util.List;

/**
 * The files of a machine, as a server on it sees them: the disk, a tree copied from elsewhere, or
 * texts in memory. All paths are absolute, with {@code /} between names. Several threads may ask.
 */
public interface FileTree {

  /** Reads a file. The same file is read once and for all: what changes later is not seen. */
  Reading read(String path);

  /** The names in a directory, sorted by their characters; none where there is no directory. */
  List<String> list(String directory);

  /** Whether there is a directory, links followed. */
  boolean isDirectory(String path);

  /** Whether there is anything, links followed. */
  boolean exists(String path);

  /** The path with all links followed; the same path where that cannot be. */
  String real(String path);

  /** The name under which messages mention a path. */
  String shown(String path);
}
