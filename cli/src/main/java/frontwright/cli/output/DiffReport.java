package frontwright.cli.output;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import frontwright.cli.output.Plan.Item;
import frontwright.cli.output.Plan.State;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a directory has drifted from what is wanted; the lock counts, for it holds the versions.
 *
 * @param drifts by path, the lock last; empty when all is well
 */
public record DiffReport(List<Drift> drifts) {

  private static final int CONTEXT = 3;

  /**
   * One file that is not as it should be.
   *
   * @param path below the output directory
   * @param state what is the matter; never {@link State#UNCHANGED}
   * @param diff from what is on disk to what is wanted, unified, with an end of line at its end
   */
  public record Drift(String path, State state, String diff) {}

  /** Copies the list. */
  public DiffReport {
    drifts = List.copyOf(drifts);
  }

  /**
   * The drift that a plan would repair, and what it would only report.
   *
   * @throws OutputException with everything that is in the plan's way
   */
  public static DiffReport of(Plan plan) {
    plan.expectNoProblems();
    return new DiffReport(
        plan.all()
            .filter(item -> item.state() != State.UNCHANGED)
            .map(item -> new Drift(item.path(), item.state(), diff(item)))
            .toList());
  }

  /** Whether all is well. */
  public boolean isEmpty() {
    return drifts.isEmpty();
  }

  /** All diffs after each other; {@code patch -p1} understands them. */
  public String diff() {
    return drifts.stream().map(Drift::diff).collect(Collectors.joining());
  }

  private static String diff(Item item) {
    List<String> before = lines(item.before());
    List<String> after = lines(item.after());
    String from = item.before() == null ? "/dev/null" : "a/" + item.path() + "\t(on disk)";
    String to = item.after() == null ? "/dev/null" : "b/" + item.path() + "\t(wanted)";
    return UnifiedDiffUtils.generateUnifiedDiff(
            from, to, before, DiffUtils.diff(before, after), CONTEXT)
        .stream()
        .map(DiffReport::emptyFromZero)
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
