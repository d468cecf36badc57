package frontwright.cli.usecase.route;

import frontwright.model.routing.Wire;
import frontwright.validators.routing.ServedFiles;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * The files of this machine, or of a tree that stands for another one's. Below a directory that the
 * configuration names and that is not here, nothing is known: it is on the machine that the
 * configuration is for.
 */
final class DiskServed implements ServedFiles {

  private final Path root;
  private final List<String> elsewhere;

  /**
   * Files below a root.
   *
   * @param root what stands for {@code /}
   * @param named the directories that the configuration names
   */
  DiskServed(Path root, Collection<String> named) {
    this.root = root.toAbsolutePath();
    this.elsewhere =
        named.stream()
            .filter(path -> path.startsWith("/"))
            .map(path -> path.endsWith("/") ? path : path + "/")
            .filter(path -> !isDirectory(path))
            .toList();
  }

  private boolean isDirectory(String path) {
    try {
      return Files.isDirectory(root.resolve(path.substring(1)));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  @Override
  public Kind kind(String path) {
    String text = Wire.text(path);
    if (elsewhere.stream().anyMatch(text::startsWith)) {
      return Kind.UNKNOWN;
    }
    try {
      Path file = root.resolve(text.substring(1));
      return Files.isRegularFile(file) && !text.endsWith("/")
          ? Kind.FILE
          : Files.isDirectory(file) ? Kind.DIRECTORY : Kind.ABSENT;
    } catch (InvalidPathException e) {
      return Kind.ABSENT;
    }
  }
}
