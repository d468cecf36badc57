package frontwright.validators.files;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Patterns of paths as {@code glob(3)} and {@code apr_fnmatch} have them: {@code *}, {@code ?},
 * {@code [a-z]}, {@code [!a-z]}; a leading dot must be written, and nothing matches a slash.
 */
public final class Glob {

  private Glob() {}

  /** Whether a path has a character that makes it a pattern. */
  public static boolean isPattern(String path) {
    return path.chars().anyMatch(c -> c == '*' || c == '?' || c == '[');
  }

  /** Whether a name matches a pattern; a leading dot is like any other character. */
  public static boolean matches(String pattern, String name) {
    return pattern(pattern).matcher(name).matches();
  }

  /** The paths that match an absolute pattern, sorted; none is no error. */
  public static List<String> expand(FileTree files, String pattern) {
    List<String> found = List.of("");
    for (String name : pattern.substring(1).split("/+", -1)) {
      found = found.stream().flatMap(directory -> entries(files, directory, name)).toList();
    }
    return found.stream().filter(files::exists).sorted().toList();
  }

  /**
   * The paths in a directory whose names match, sorted; for a name that is no pattern that path,
   * whether it is there or not.
   *
   * @param directory empty for the top
   */
  public static Stream<String> entries(FileTree files, String directory, String name) {
    if (!isPattern(name)) {
      return Stream.of(directory + "/" + name);
    }
    Pattern pattern = pattern(name);
    boolean isHiddenMeant = name.startsWith(".");
    return files.list(directory.isEmpty() ? "/" : directory).stream()
        .filter(entry -> isHiddenMeant || !entry.startsWith("."))
        .filter(entry -> pattern.matcher(entry).matches())
        .map(entry -> directory + "/" + entry);
  }

  /** What cannot be a pattern stands for itself. */
  private static Pattern pattern(String name) {
    try {
      return Pattern.compile(expression(name), Pattern.DOTALL);
    } catch (PatternSyntaxException e) {
      return Pattern.compile(Pattern.quote(name));
    }
  }

  private static String expression(String name) {
    StringBuilder regex = new StringBuilder();
    int at = 0;
    while (at < name.length()) {
      char c = name.charAt(at);
      int close = c == '[' ? name.indexOf(']', at + 2) : -1;
      if (close > 0) {
        regex.append(set(name.substring(at + 1, close)));
        at = close;
      } else if (c == '\\' && at + 1 < name.length()) {
        at++;
        regex.append(Pattern.quote(name.substring(at, at + 1)));
      } else {
        regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)));
      }
      at++;
    }
    return regex.toString();
  }

  private static String set(String inside) {
    boolean isNegated = inside.startsWith("!") || inside.startsWith("^");
    String members = inside.substring(isNegated ? 1 : 0).replaceAll("[\\[\\]\\\\&^]", "\\\\$0");
    return "[" + (isNegated ? "^" : "") + members + "]";
  }
}
