package frontwright.model.trial;

import java.util.Comparator;
import java.util.Map;

/**
 * Where directories of the description are on this machine.
 *
 * @param directories absolute paths in the description, and the same directories here
 */
public record Moves(Map<String, String> directories) {

  /** A path of the description as it is here; the longest directory that it is below counts. */
  public String here(String path) {
    return directories.keySet().stream()
        .filter(directory -> isIn(path, directory))
        .max(Comparator.comparingInt(String::length))
        .map(directory -> directories.get(directory) + path.substring(directory.length()))
        .orElse(path);
  }

  private static boolean isIn(String path, String directory) {
    return path.equals(directory) || path.startsWith(directory + "/");
  }
}
