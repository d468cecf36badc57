package frontwright.cli.output;

import frontwright.cli.output.OutputException.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Looks at what lies below the output directory, without following a link out of it. */
record Tree(Path root) {

  /** The names of what is there only while a run lasts begin with this. */
  static final String PRIVATE = ".frontwright-";

  /** What lies at a path. */
  sealed interface Found {
    /** Nothing. */
    record Nothing() implements Found {}

    /** A regular file, with its content as text and the hash of its bytes. */
    record Text(String text, String hash) implements Found {}

    /**
     * Something that cannot be a file of ours.
     *
     * @param unknowable whether one cannot tell or must not look if ours is behind it
     */
    record InTheWay(Problem problem, boolean unknowable) implements Found {}
  }

  /** What is wrong with a path as one below the output directory, or null. */
  static @Nullable String fault(String path) {
    if (path.startsWith("/")) {
      return "is absolute";
    } else if (path.indexOf('\\') >= 0) {
      return "holds a backslash";
    } else if (path.chars().anyMatch(Character::isISOControl)) {
      return "holds a control character";
    } else if (path.equals(Manifest.FILE)) {
      return "is the lock itself";
    }
    for (String segment : path.split("/", -1)) {
      if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
        return "has the segment `" + segment + "`";
      } else if (segment.startsWith(PRIVATE)) {
        return "is a name for temporary files";
      }
    }
    try {
      return Path.of(path).isAbsolute() ? "is absolute" : null;
    } catch (InvalidPathException e) {
      return "cannot be written in this locale";
    }
  }

  /** What lies at a path that has no {@link #fault}. */
  Found look(String path) {
    Path at = root;
    try {
      for (Iterator<Path> segments = Path.of(path).iterator(); segments.hasNext(); ) {
        at = at.resolve(segments.next());
        BasicFileAttributes attributes =
            Files.readAttributes(at, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (segments.hasNext() ? !attributes.isDirectory() : !attributes.isRegularFile()) {
          return inTheWay(at, attributes);
        }
      }
      byte[] bytes = Files.readAllBytes(at);
      return new Found.Text(new String(bytes, StandardCharsets.UTF_8), Manifest.hash(bytes));
    } catch (NoSuchFileException e) {
      return new Found.Nothing();
    } catch (IOException e) {
      return new Found.InTheWay(OutputException.cannot("read", at, e).problems().get(0), true);
    }
  }

  private static Found inTheWay(Path at, BasicFileAttributes attributes) {
    if (attributes.isSymbolicLink()) {
      return new Found.InTheWay(
          new Problem(
              "`" + at + "` is a symbolic link, and nothing is written through one",
              "replace it with what it points to, or remove it"),
          true);
    }
    String fault =
        attributes.isDirectory()
            ? "is a directory, where a file must be"
            : attributes.isRegularFile()
                ? "is a file, where a directory must be"
                : "is neither a file nor a directory";
    return new Found.InTheWay(
        new Problem("`" + at + "` " + fault, "move it away, or choose another directory"), false);
  }
}
