package frontwright.cli.usecase.route;

import frontwright.cli.usecase.RootDirectory;
import frontwright.model.routing.ServedFiles;
import frontwright.model.routing.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of this machine, or of a tree that stands for another one's. Below a directory that the
 * configuration names and that is not here, nothing is known: it is on the machine that the
 * configuration is for.
 */
final class DiskServed implements ServedFiles {

  private final RootDirectory root;
  private final Set<String> elsewhere;
  private final Set<String> above = new HashSet<>();

  /**
   * Files below a root.
   *
   * @param root what stands for {@code /}
   * @param named the directories and applications' files that the configuration names
   */
  DiskServed(Path root, Collection<String> named) {
    this.root = new RootDirectory(root);
    this.elsewhere =
        named.stream()
            .filter(path -> path.startsWith("/"))
            .map(DiskServed::directory)
            .filter(path -> !exists(path))
            .collect(Collectors.toSet());
    for (String path : elsewhere) {
      for (int at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
        above.add(path.substring(0, at));
      }
    }
  }

  private boolean exists(String path) {
    try {
      return Files.exists(root.at(path.isEmpty() ? "/" : path));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  @Override
  public Kind kind(String path) {
    String text = Wire.text(path);
    try {
      if (isBelow(text)) {
        return Kind.UNKNOWN;
      }
      Path file = root.at(text);
      if (Files.isRegularFile(file) && !text.endsWith("/")) {
        return Kind.FILE;
      }
      return Files.isDirectory(file)
          ? Kind.DIRECTORY
          : above.contains(directory(text)) ? Kind.UNKNOWN : Kind.ABSENT;
    } catch (InvalidPathException e) {
      return Kind.ABSENT;
    }
  }

  @Override
  public boolean mayHaveVariants(String path) {
    String text = Wire.text(path);
    int slash = text.lastIndexOf('/');
    String prefix = text.substring(slash + 1) + ".";
    if (isBelow(text) || above.contains(directory(text))) {
      return true;
    }
    try (Stream<Path> names = Files.list(root.at(text.substring(0, slash + 1)))) {
      return names.anyMatch(name -> name.getFileName().toString().startsWith(prefix));
    } catch (NoSuchFileException | NotDirectoryException e) {
      return false;
    } catch (IOException | InvalidPathException e) {
      return true;
    }
  }

  /** Whether it is what is not here, or lies below it. */
  private boolean isBelow(String path) {
    if (elsewhere.isEmpty()) {
      return false;
    }
    String directory = directory(path);
    for (int at = directory.length(); at > 0; at = directory.lastIndexOf('/', at - 1)) {
      if (elsewhere.contains(directory.substring(0, at))) {
        return true;
      }
    }
    return false;
  }

  private static String directory(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
