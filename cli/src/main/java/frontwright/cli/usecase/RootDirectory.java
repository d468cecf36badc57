package frontwright.cli.usecase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/**
 * A directory that stands for {@code /} of another machine, or is this one's. Links in a copy lead
 * to where they lead on that machine: an absolute one, such as those in {@code sites-enabled}, to a
 * place below this directory.
 */
public final class RootDirectory {

  /** As many as Linux follows (path_resolution(7)). */
  private static final int MOST_LINKS = 40;

  private final Path root;
  private final boolean isOwn;

  /** A root. */
  public RootDirectory(Path root) {
    this.root = root.toAbsolutePath().normalize();
    this.isOwn = this.root.getParent() == null;
  }

  /** The directory; absolute. */
  public Path path() {
    return root;
  }

  /**
   * Where an absolute path of that machine is on this disk, links followed where they could lead
   * out.
   *
   * @throws java.nio.file.InvalidPathException when it can be no path
   */
  public Path at(String path) {
    Path direct = root.resolve(path.substring(1));
    return isOwn ? direct : followed(root.relativize(direct));
  }

  private Path followed(Path relative) {
    Deque<String> rest = new ArrayDeque<>();
    relative.forEach(name -> rest.add(name.toString()));
    Path at = root;
    int links = 0;
    while (!rest.isEmpty()) {
      String name = rest.remove();
      Path next = at.resolve(name);
      if (name.equals("..")) {
        at = at.equals(root) ? root : Objects.requireNonNull(at.getParent());
      } else if (links < MOST_LINKS && Files.isSymbolicLink(next)) {
        links++;
        Path target = target(next);
        at = target.isAbsolute() ? root : at;
        for (int i = target.getNameCount() - 1; i >= 0; i--) {
          rest.addFirst(target.getName(i).toString());
        }
      } else if (!name.equals(".")) {
        at = next;
      }
    }
    return at;
  }

  /** What a link says; one that cannot be read leads nowhere. */
  private static Path target(Path link) {
    try {
      return Files.readSymbolicLink(link);
    } catch (IOException e) {
      return Path.of("/nonexistent");
    }
  }
}
