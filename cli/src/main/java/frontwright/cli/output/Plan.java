package frontwright.cli.output;

import frontwright.cli.output.OutputException.Problem;
import frontwright.templates.GeneratedFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an output directory differs from what is wanted.
 *
 * @param wanted the files that are wanted
 * @param versions what they are written for
 * @param items every file that is wanted or was written before, by path, without those in problems
 * @param lock the manifest's own file
 * @param problems what is in the way, by path; with any, nothing will be done
 */
public record Plan(
    List<GeneratedFile> wanted,
    Map<String, String> versions,
    List<Item> items,
    Item lock,
    List<Problem> problems) {

  /** What is the matter with a file, and so what becomes of it. */
  public enum State {
    /** Wanted and as it should be: not touched. */
    UNCHANGED("as it should be", "left"),
    /** Wanted and not there: written. */
    CREATED("missing", "created"),
    /** Wanted with another text than we wrote: written. */
    CHANGED("out of date", "updated"),
    /**
     * Wanted, but changed by somebody else since we wrote it: written, for the description rules.
     */
    EDITED("edited by hand", "overwritten, although it had been edited by hand"),
    /** Ours, as we wrote it, and no longer wanted: deleted. */
    STALE("no longer wanted", "deleted"),
    /** Ours, no longer wanted, but changed by somebody else: left to them, and kept in mind. */
    KEPT(
        "no longer wanted, but edited by hand",
        "no longer wanted, but kept, for it had been edited by hand");

    private final String words;
    private final String outcome;

    State(String words, String outcome) {
      this.words = words;
      this.outcome = outcome;
    }

    /** What became of it. */
    public String outcome() {
      return outcome;
    }

    /** What is the matter, to follow "is". */
    public String words() {
      return words;
    }
  }

  /**
   * One file.
   *
   * @param path below the output directory
   * @param before its text on disk (what is not UTF-8 as U+FFFD), or null when it is not there
   * @param after its text as wanted, or null when it is not wanted
   */
  public record Item(String path, State state, @Nullable String before, @Nullable String after) {

    boolean isWritten() {
      return after != null && state != State.UNCHANGED;
    }
  }

  /** Copies the collections. */
  public Plan {
    wanted = List.copyOf(wanted);
    versions = Map.copyOf(versions);
    items = List.copyOf(items);
    problems = List.copyOf(problems);
  }

  /** The paths of the files in one state, sorted. */
  public List<String> paths(State state) {
    return items.stream().filter(item -> item.state() == state).map(Item::path).toList();
  }

  /** Whether there is nothing to do; there may still be files that are kept. */
  public boolean isSettled() {
    return problems.isEmpty() && steps().findAny().isEmpty();
  }

  /** What is written or deleted, in this order: the lock last. */
  Stream<Item> steps() {
    return all().filter(item -> item.isWritten() || item.state() == State.STALE);
  }

  /** All files, the lock last. */
  Stream<Item> all() {
    return Stream.concat(items.stream(), Stream.of(lock));
  }

  /**
   * Says no when something is in the way.
   *
   * @throws OutputException with all problems, if there are any
   */
  public void expectNoProblems() {
    if (!problems.isEmpty()) {
      throw new OutputException(problems);
    }
  }
}
