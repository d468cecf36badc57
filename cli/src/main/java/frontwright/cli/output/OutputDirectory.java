package frontwright.cli.output;

import frontwright.templates.GeneratedFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The directory that generated files are written into. Its manifest says which files are ours; no
 * other file is ever changed or deleted, and nothing is written outside, through a link for
 * instance.
 */
public final class OutputDirectory {

  private final Path root;

  /** The directory at a path; it need not exist. Messages show the path as it is given. */
  public OutputDirectory(Path path) {
    this.root = path.toString().isEmpty() ? Path.of(".") : path;
  }

  /**
   * Compares the files that are wanted with those on disk. Changes nothing.
   *
   * @param files all files that are wanted, in any order
   * @param versions what they are written for, such as nginx to 1.22; goes into the manifest
   * @return what would be done, and all files, directories and links that are in the way
   * @throws OutputException when there is nothing to compare with: a directory of others, or a
   *     broken manifest
   * @throws IllegalArgumentException for paths that no target may write: absolute, with {@code ..},
   *     twice and so on
   */
  public Plan plan(List<GeneratedFile> files, Map<String, String> versions) {
    return new Planner(root).plan(files, versions);
  }

  /**
   * Makes the directory as it is wanted, all of it or nothing. What was not yet so when the plan
   * was made counts as well: the comparison is made again while no other run can write.
   *
   * @return what was done, to be reported
   * @throws OutputException when it cannot be done; then everything is as it was
   */
  public Plan apply(Plan plan) {
    return plan.isSettled() ? plan : Shield.around(() -> applyInside(plan));
  }

  private Plan applyInside(Plan plan) {
    Directories directories = new Directories();
    try {
      directories.make(root);
      return BusyFile.holding(root, () -> applyAlone(plan));
    } catch (RuntimeException | Error e) {
      directories.unmake();
      throw e;
    }
  }

  private Plan applyAlone(Plan plan) {
    Plan now = plan(plan.wanted(), plan.versions());
    now.expectNoProblems();
    Transaction.carryOut(now, root);
    return now;
  }
}
