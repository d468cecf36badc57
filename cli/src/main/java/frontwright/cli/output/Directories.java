package frontwright.cli.output;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;

/** The directories that a run made, so that they can be unmade. */
final class Directories {

  /** The newest first. */
  private final Deque<Path> made = new ArrayDeque<>();

  /** Makes a directory and its parents, where they are missing. */
  void make(Path directory) {
    if (Files.isDirectory(directory)) {
      return;
    }
    Path parent = directory.toAbsolutePath().getParent();
    if (parent != null) {
      make(parent);
    }
    try {
      Files.createDirectory(
          directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
      made.push(directory);
    } catch (FileAlreadyExistsException e) {
      // Another run may have been faster; a file is in the way.
      if (!Files.isDirectory(directory)) {
        throw OutputException.cannot("create the directory", directory, e);
      }
    } catch (IOException e) {
      throw OutputException.cannot("create the directory", directory, e);
    }
  }

  /** Removes what was made, unless somebody else put something into it. */
  void unmake() {
    while (!made.isEmpty()) {
      remove(made.pop());
    }
  }

  /** Removes a directory and its parents below {@code root}, as far as they are empty. */
  static void prune(Path directory, Path root) {
    Path at = directory;
    while (at != null && !at.equals(root) && remove(at)) {
      at = at.getParent();
    }
  }

  /** An empty directory harms nobody, so one that cannot be removed is no failure. */
  private static boolean remove(Path directory) {
    try {
      Files.delete(directory);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
