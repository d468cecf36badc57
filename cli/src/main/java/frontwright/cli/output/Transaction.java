package frontwright.cli.output;

import frontwright.cli.output.OutputException.Problem;
import frontwright.cli.output.Plan.Item;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Changes to files that happen all or not at all. All that needs space or permissions comes first,
 * beside the files; then only names are moved; and as long as not every name was moved, the way
 * back is open.
 */
final class Transaction {

  private final Path root;
  private final Directories directories = new Directories();
  private final List<Step> steps = new ArrayList<>();

  private Transaction(Path root) {
    this.root = root;
  }

  /**
   * Carries out a plan.
   *
   * @throws OutputException when something failed; then all is as it was, or the problems say what
   *     is not
   */
  static void carryOut(Plan plan, Path root) {
    Transaction transaction = new Transaction(root);
    try {
      transaction.run(plan);
    } catch (OutputException e) {
      throw e.and(transaction.undo());
    } catch (RuntimeException | Error e) {
      transaction.undo();
      throw e;
    }
    transaction.cleanUp();
  }

  private void run(Plan plan) {
    plan.steps().forEach(this::prepare);
    for (Step step : steps) {
      attempt(step.verb(), step.target, step::perform);
    }
  }

  private void prepare(Item item) {
    Step step = new Step(root.resolve(item.path()), item.after());
    directories.make(step.directory);
    steps.add(step);
    attempt(step.verb(), step.target, step::prepare);
  }

  /** Goes back, the last step first; says what could not be put back. */
  private List<Problem> undo() {
    List<Problem> problems = new ArrayList<>();
    Collections.reverse(steps);
    for (Step step : steps) {
      try {
        step.undo();
      } catch (IOException e) {
        problems.add(
            new Problem(
                "cannot put `" + step.target + "` back: " + OutputException.words(e),
                "what it was may be in `" + step.backup + "`"));
      }
    }
    directories.unmake();
    return problems;
  }

  private void cleanUp() {
    for (Step step : steps) {
      attempt("remove", step.backup, () -> Files.deleteIfExists(step.backup));
      if (step.text == null) {
        Directories.prune(step.directory, root);
      }
    }
  }

  private interface Operation {
    void run() throws IOException;
  }

  private static void attempt(String verb, Path path, Operation operation) {
    try {
      operation.run();
    } catch (IOException e) {
      throw OutputException.cannot(verb, path, e);
    }
  }

  /** The change of one file: to {@code text}, or away when that is null. */
  private static final class Step {
    final Path target;
    final @Nullable String text;
    final Path directory;
    final Path fresh;
    final Path backup;
    private boolean replaces;
    private boolean done;

    Step(Path target, @Nullable String text) {
      this.target = target;
      this.text = text;
      this.directory = target.resolveSibling("");
      this.fresh = temporary();
      this.backup = temporary();
    }

    private Path temporary() {
      long number = ThreadLocalRandom.current().nextLong();
      return directory.resolve(Tree.PRIVATE + Long.toHexString(number));
    }

    String verb() {
      return text == null ? "delete" : "write";
    }

    void prepare() throws IOException {
      if (text != null) {
        write(fresh, text);
      }
      replaces = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
      if (replaces) {
        backUp();
      }
    }

    private static void write(Path path, String text) throws IOException {
      Files.createFile(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
      Files.write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A second name brings back the very same file; where there is no such thing, a copy. */
    private void backUp() throws IOException {
      try {
        Files.createLink(backup, target);
      } catch (UnsupportedOperationException | FileSystemException e) {
        Files.copy(target, backup, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }

    void perform() throws IOException {
      if (text == null) {
        Files.delete(target);
      } else if (replaces) {
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
      } else {
        // Without ATOMIC_MOVE, which would replace what somebody put there in the meantime.
        Files.move(fresh, target);
      }
      done = true;
    }

    void undo() throws IOException {
      if (done && replaces) {
        Files.move(backup, target, StandardCopyOption.ATOMIC_MOVE);
      } else if (done) {
        Files.delete(target);
      }
      Files.deleteIfExists(fresh);
      Files.deleteIfExists(backup);
    }
  }
}
