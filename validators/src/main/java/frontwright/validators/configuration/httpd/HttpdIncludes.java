package frontwright.validators.configuration.httpd;

import frontwright.model.source.Shown;
import frontwright.validators.files.FileTree;
import frontwright.validators.files.Glob;
import frontwright.validators.files.Paths;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/**
 * Finds what an {@code Include} means, as {@code ap_dir_fnmatch} and {@code ap_dir_nofnmatch} in
 * httpd's {@code server/util.c} do: patterns name by name, directories with all that is in them.
 */
final class HttpdIncludes {

  /** {@code AP_MAX_FNMATCH_DIR_DEPTH}. */
  private static final int DEEPEST = 128;

  /** More files than anybody has; links from directory to directory may have no end. */
  private static final int MOST = 100_000;

  private final FileTree files;
  private final boolean isOptional;
  private final List<Found> found = new ArrayList<>();
  private final Deque<String> open = new ArrayDeque<>();

  /** What was found, in httpd's order. */
  sealed interface Found {

    /** A file to read. */
    record File(String path) implements Found {}

    /**
     * What httpd refuses.
     *
     * @param message in httpd's words
     * @param isElsewhere whether the directory is missing as well: this may be another machine
     */
    record Refused(String message, boolean isElsewhere) implements Found {}
  }

  private HttpdIncludes(FileTree files, boolean isOptional) {
    this.files = files;
    this.isOptional = isOptional;
  }

  /**
   * What stands at a path.
   *
   * @param path absolute, perhaps a pattern
   * @param isOptional whether what is not there is passed over
   */
  static List<Found> find(FileTree files, String path, boolean isOptional) {
    HttpdIncludes includes = new HttpdIncludes(files, isOptional);
    if (isPattern(path)) {
      List<String> names = List.of(path.substring(1).split("/", -1));
      includes.match("", names);
    } else {
      includes.add(path);
    }
    return includes.found;
  }

  /**
   * {@code apr_fnmatch_test}: what is escaped does not count, and a bracket needs its other half.
   */
  private static boolean isPattern(String path) {
    boolean isOpen = false;
    for (int at = 0; at < path.length(); at++) {
      char c = path.charAt(at);
      if (c == '*' || c == '?' || (c == ']' && isOpen)) {
        return true;
      }
      isOpen |= c == '[';
      at += c == '\\' ? 1 : 0;
    }
    return false;
  }

  private void match(String directory, List<String> names) {
    String name = names.get(0);
    List<String> rest = names.subList(1, names.size());
    if (!isPattern(name)) {
      next(directory + "/" + name, rest);
      return;
    }
    if (!files.isDirectory(directory.isEmpty() ? "/" : directory)) {
      if (!isOptional || files.exists(directory)) {
        String message = "Could not open directory " + Shown.quoted(directory) + ": ";
        refuse(message + reason(directory), !files.exists(directory));
      }
      return;
    }
    List<String> matching =
        Glob.entries(files, directory, name)
            .filter(path -> rest.isEmpty() || isOwnDirectory(path))
            .toList();
    if (matching.isEmpty() && !isOptional) {
      String where = Shown.quoted(name) + " in " + Shown.quoted(directory);
      refuse("No matches for the wildcard " + where + ", failing", false);
    }
    matching.forEach(path -> next(path, rest));
  }

  private void next(String path, List<String> rest) {
    if (rest.isEmpty()) {
      add(path);
    } else {
      match(path, rest);
    }
  }

  /** A link to a directory is none to httpd where more names follow. */
  private boolean isOwnDirectory(String path) {
    String real = files.real(Paths.parent(path));
    return files.isDirectory(path)
        && Objects.equals(files.real(path), Paths.resolve(real, Paths.name(path)));
  }

  private void add(String path) {
    if (found.size() >= MOST) {
      return;
    }
    if (!files.isDirectory(path)) {
      addFile(path);
      return;
    }
    String real = files.real(path);
    if (open.size() == DEEPEST || open.contains(real)) {
      refuse(
          "Directory "
              + Shown.quoted(path)
              + " exceeds the maximum include directory nesting level of "
              + DEEPEST,
          false);
      return;
    }
    open.push(real);
    files.list(path).forEach(name -> add(path.equals("/") ? "/" + name : path + "/" + name));
    open.pop();
  }

  private void addFile(String path) {
    if (files.exists(path)) {
      found.add(new Found.File(path));
    } else if (!isOptional) {
      String directory = Paths.parent(path);
      String message = "Could not open configuration file " + Shown.quoted(path) + ": ";
      found.add(new Found.Refused(message + reason(directory), !files.exists(directory)));
    }
  }

  private String reason(String directory) {
    return files.exists(directory) && !files.isDirectory(directory)
        ? "Not a directory"
        : "No such file or directory";
  }

  private void refuse(String message, boolean isElsewhere) {
    found.add(new Found.Refused("Include/IncludeOptional: " + message, isElsewhere));
  }
}
