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
   * @param named the directories and applications' files that the configuration names
   */
  DiskServed(Path root, Collection<String> named) {
    this.root = root.toAbsolutePath();
    this.elsewhere =
        named.stream()
            .filter(path -> path.startsWith("/"))
            .map(path -> path.endsWith("/") ? path : path + "/")
            .filter(path -> !exists(path))
            .toList();
  }

  private boolean exists(String path) {
    try {
      return Files.exists(root.resolve(path.replaceAll("^/|/$", "")));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  @Override
  public Kind kind(String path) {
    String text = Wire.text(path);
    try {
      Path file = root.resolve(text.substring(1));
      if (Files.isRegularFile(file) && !text.endsWith("/")) {
        return Kind.FILE;
      }
      return Files.isDirectory(file)
          ? Kind.DIRECTORY
          : isElsewhere(text) ? Kind.UNKNOWN : Kind.ABSENT;
    } catch (InvalidPathException e) {
      return Kind.ABSENT;
    }
  }

  /** Whether it lies below what is not here, or is on the way there. */
  private boolean isElsewhere(String path) {
    String directory = path.endsWith("/") ? path : path + "/";
    return elsewhere.stream()
        .anyMatch(named -> directory.startsWith(named) || named.startsWith(directory));
  }
}
