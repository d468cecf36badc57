package frontwright.cli.output;

import frontwright.cli.output.Plan.Item;
import frontwright.cli.output.Plan.State;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a directory has drifted from what is wanted; the lock counts, for it holds the versions.
 *
 * @param drifts by path, the lock last; empty when all is well
 */
public record DiffReport(List<Drift> drifts) {

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
    String from = item.before() == null ? "/dev/null" : "a/" + item.path() + "\t(on disk)";
    String to = item.after() == null ? "/dev/null" : "b/" + item.path() + "\t(wanted)";
    return UnifiedDiff.of(from, to, item.before(), item.after());
  }
}
