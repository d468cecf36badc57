package frontwright.cli.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The output directory cannot be used as it is; all reasons at once, for users to read. */
public final class OutputException extends RuntimeException {

  /**
   * One reason.
   *
   * @param message the fault, with the offending value in backticks; one line, no full stop
   * @param help the remedy; one line
   */
  public record Problem(String message, String help) {}

  private static final Map<String, String> REMEDIES =
      Map.of(
          "No space left on device", "free some space on its file system",
          "Disk quota exceeded", "free some space within the quota",
          "Permission denied", "run as a user who may write there, or choose another directory",
          "Operation not permitted", "run as the user to whom it belongs",
          "Read-only file system", "choose a directory on a file system that can be written to",
          "Not a directory", "remove the file that is in the way, or choose another directory",
          "File exists", "remove what is in the way, or choose another directory",
          "Is a directory", "remove the directory that is in the way",
          "File name too long", "choose a shorter name");

  private static final Map<Class<?>, String> CLASSES =
      Map.of(
          AccessDeniedException.class, "Permission denied",
          NoSuchFileException.class, "No such file or directory",
          FileAlreadyExistsException.class, "File exists",
          NotDirectoryException.class, "Not a directory",
          DirectoryNotEmptyException.class, "Directory not empty");

  private final transient List<Problem> problems;

  OutputException(List<Problem> problems) {
    super(
        problems.stream()
            .map(problem -> problem.message() + "; " + problem.help())
            .collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  OutputException(String message, String help) {
    this(List.of(new Problem(message, help)));
  }

  /** What went wrong, in the order in which it was found; at least one. */
  public List<Problem> problems() {
    return problems;
  }

  OutputException and(List<Problem> more) {
    return new OutputException(Stream.concat(problems.stream(), more.stream()).toList());
  }

  /** The operating system would not {@code verb} (such as "write") the path. */
  static OutputException cannot(String verb, Path path, IOException e) {
    String reason = words(e);
    return new OutputException(
        "cannot " + verb + " `" + path + "`: " + reason,
        REMEDIES.getOrDefault(reason, "see to it, and run again"));
  }

  /** The words of strerror(3), also where Java has an exception class for them instead. */
  static String words(IOException e) {
    String word = CLASSES.get(e.getClass());
    if (word != null) {
      return word;
    }
    String text = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
    return Objects.requireNonNullElse(text, e.getClass().getSimpleName());
  }
}
