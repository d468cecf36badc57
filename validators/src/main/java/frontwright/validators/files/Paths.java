package frontwright.validators.files;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Paths as texts. */
public final class Paths {

  private static final Pattern SLASHES = Pattern.compile("/+");

  private Paths() {}

  /**
   * A path as a process in {@code directory} means it, without {@code .}, {@code ..} and {@code
   * //}.
   */
  public static String resolve(String directory, String path) {
    String whole = path.startsWith("/") ? path : directory + "/" + path;
    Deque<String> names = new ArrayDeque<>();
    for (String name : SLASHES.split(whole)) {
      if (name.equals("..")) {
        names.pollLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return "/" + String.join("/", names);
  }

  /** The directory that a path lies in; {@code /} for what lies at the top. */
  public static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash <= 0 ? "/" : path.substring(0, slash);
  }

  /** A path without the slashes that it ends with. */
  public static String withoutSlash(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  /** The last name of a path. */
  public static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
