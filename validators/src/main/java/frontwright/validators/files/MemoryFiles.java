package frontwright.validators.files;

import frontwright.model.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Files that are texts in memory, such as those that are about to be written. */
public final class MemoryFiles implements FileTree {

  private final NavigableMap<String, String> texts;

  /** Files by their absolute paths. */
  public MemoryFiles(Map<String, String> texts) {
    this.texts = new TreeMap<>(texts);
  }

  @Override
  public Reading read(String path) {
    String text = texts.get(path);
    if (text != null) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return new Reading.Text(Source.ofBytes(shown(path), bytes));
    }
    return isDirectory(path) ? new Reading.Failed("is a directory") : new Reading.Missing();
  }

  @Override
  public List<String> list(String directory) {
    String start = directory.endsWith("/") ? directory : directory + "/";
    return texts.tailMap(start, true).keySet().stream()
        .takeWhile(path -> path.startsWith(start))
        .map(path -> path.substring(start.length()).replaceFirst("/.*", ""))
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public boolean isDirectory(String path) {
    return !list(path).isEmpty();
  }

  @Override
  public boolean exists(String path) {
    return texts.containsKey(path) || isDirectory(path);
  }

  @Override
  public String real(String path) {
    return path;
  }

  @Override
  public String shown(String path) {
    return path;
  }
}
