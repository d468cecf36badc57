package frontwright.cli.output;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Differences of texts that {@code patch(1)} understands. */
public final class UnifiedDiff {

  private static final int CONTEXT = 3;

  private UnifiedDiff() {}

  /**
   * The difference, with an end of line at its end.
   *
   * @param from what the old text is called
   * @param to what the new text is called
   * @param before the old text; null for none
   * @param after the new text; null for none
   */
  public static String of(String from, String to, @Nullable String before, @Nullable String after) {
    List<String> old = lines(before);
    return UnifiedDiffUtils.generateUnifiedDiff(
            from, to, old, DiffUtils.diff(old, lines(after)), CONTEXT)
        .stream()
        .map(UnifiedDiff::emptyFromZero)
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  /** An empty text begins at line 0; the library says 1, which patch(1) does not take for empty. */
  private static String emptyFromZero(String line) {
    return line.startsWith("@@ ") ? line.replaceFirst("(?<=[-+])1,0(?= )", "0,0") : line;
  }

  /**
   * A last line without its end gets the mark that diff(1) gives it, and so differs from one with.
   */
  private static List<String> lines(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int last = lines.size() - 1;
    if (lines.get(last).isEmpty()) {
      lines.remove(last);
    } else {
      lines.set(last, lines.get(last) + "\n\\ No newline at end of file");
    }
    return lines;
  }
}
