package frontwright.cli.usecase.lint;

import frontwright.cli.usecase.InputException;
import frontwright.model.source.Finding;
import frontwright.model.source.Source;
import frontwright.validators.files.Reading;
import frontwright.validators.lint.LintResult;
import frontwright.validators.lint.LintSettings;
import frontwright.validators.lint.Linter;
import frontwright.validators.lint.Selection;
import frontwright.validators.rules.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lints what a command line names. */
public final class Lint {

  private static final String STANDARD_INPUT = "-";
  private static final String SHOWN_INPUT = "<stdin>";

  /** A byte that no configuration has; looked for at the beginning. */
  private static final int LOOKED_AT = 8 << 10;

  private Lint() {}

  /**
   * What to lint.
   *
   * @param paths files and directories; {@code -} for standard input
   * @param root what stands for {@code /}: a copy of another machine's files; null for this one
   * @param settings how to read them
   * @param selection what to tell of
   */
  public record Request(
      List<String> paths, @Nullable Path root, LintSettings settings, Selection selection) {}

  /**
   * What came of it.
   *
   * @param findings those that are told
   * @param skipped what was left out that somebody may miss, each with the reason
   */
  public record Outcome(LintResult result, List<Finding> findings, List<String> skipped) {}

  /**
   * Lints.
   *
   * @param standardInput what is read for {@code -}
   * @throws InputException when a path does not exist, or nothing is left to lint
   */
  public static Outcome run(Request request, InputStream standardInput) throws InputException {
    Path current = Path.of("").toAbsolutePath();
    Path root = request.root() == null ? Path.of("/") : request.root();
    if (!Files.isDirectory(root)) {
      throw new InputException("`" + root + "` is no directory; name one with --root");
    }
    DiskFiles files = new DiskFiles(root, current);
    List<String> skipped = new ArrayList<>();
    Set<String> paths = new LinkedHashSet<>();
    for (String name : request.paths()) {
      if (name.equals(STANDARD_INPUT)) {
        paths.add(standardInput(files, standardInput));
      } else {
        add(Path.of(name), files, paths, skipped);
      }
    }
    LintResult result = Linter.lint(files, List.copyOf(paths), request.settings(), RuleSet.ALL);
    if (result.files() == 0 && result.findings().isEmpty()) {
      throw new InputException(
          "nothing to lint: there is neither nginx's nor httpd's configuration in "
              + String.join(" ", request.paths())
              + "; name other files, or say with --server what they are");
    }
    List<Finding> told = result.findings().stream().filter(request.selection()::isTold).toList();
    return new Outcome(result, told, skipped);
  }

  private static String standardInput(DiskFiles files, InputStream in) throws InputException {
    try {
      String path = "/" + SHOWN_INPUT;
      Reading reading = DiskFiles.reading(SHOWN_INPUT, in);
      files.put(path, reading);
      return path;
    } catch (IOException e) {
      throw new InputException("standard input cannot be read: " + e.getMessage());
    }
  }

  private static void add(Path named, DiskFiles files, Set<String> paths, List<String> skipped)
      throws InputException {
    if (!files.holds(named)) {
      throw new InputException("`" + named + "` is not below the directory that --root names");
    }
    Inputs inputs = new Inputs();
    inputs.add(named);
    boolean isSearched = Files.isDirectory(named);
    for (Path file : inputs.files()) {
      String path = files.path(file);
      boolean isBinary = files.read(path) instanceof Reading.Text text && isBinary(text.source());
      if (isBinary && !isSearched) {
        files.put(path, new Reading.Failed("is binary: it has NUL characters"));
      }
      if (!isBinary || !isSearched) {
        paths.add(path);
      }
    }
    skipped.addAll(inputs.skipped());
  }

  private static boolean isBinary(Source source) {
    int nul = source.text().indexOf('\0');
    return nul >= 0 && nul < LOOKED_AT;
  }
}
