package frontwright.cli.usecase.lint;

import frontwright.cli.output.UnifiedDiff;
import frontwright.cli.usecase.InputException;
import frontwright.model.source.Finding;
import frontwright.validators.baseline.Baseline;
import frontwright.validators.baseline.BaselineFile;
import frontwright.validators.files.Parallel;
import frontwright.validators.files.Reading;
import frontwright.validators.lint.LintResult;
import frontwright.validators.lint.LintSettings;
import frontwright.validators.lint.LintWatcher;
import frontwright.validators.lint.Linter;
import frontwright.validators.lint.Selection;
import frontwright.validators.rules.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lints what a command line names. */
public final class Lint {

  private static final String STANDARD_INPUT = "-";
  private static final String SHOWN_INPUT = "<stdin>";

  /** A byte that no configuration has; looked for at the beginning. */
  private static final int LOOKED_AT = 8 << 10;

  /**
   * What to lint.
   *
   * @param paths files and directories; {@code -} for standard input
   * @param root what stands for {@code /}: a copy of another machine's files; null for this one
   * @param settings how to read them
   * @param selection what to tell of
   * @param config a file of settings; null to look for one
   * @param baseline a file of known findings; null to go by the settings
   * @param action what to do beside telling
   * @param unsafeFixes whether to make fixes that somebody should look at
   */
  public record Request(
      List<String> paths,
      @Nullable Path root,
      LintSettings settings,
      Selection selection,
      @Nullable Path config,
      @Nullable Path baseline,
      Action action,
      boolean unsafeFixes) {}

  /** What to do beside telling. */
  public enum Action {
    TELL,
    /** Write what is found as known. */
    WRITE_BASELINE,
    /** Remedy what can be remedied. */
    FIX,
    /** Show what {@link #FIX} would do. */
    SHOW_FIXES
  }

  /**
   * What came of it.
   *
   * @param result all that was found
   * @param findings those that are told
   * @param skipped what was left out that somebody may miss, each with the reason
   * @param mistakes errors in the settings or the baseline, for which nothing was linted
   * @param diff what fixing would change, for {@link Action#SHOW_FIXES}
   * @param done what was written, in words
   */
  public record Outcome(
      LintResult result,
      List<Finding> findings,
      List<String> skipped,
      List<Finding> mistakes,
      String diff,
      List<String> done) {

    private static Outcome mistaken(List<Finding> mistakes) {
      LintResult nothing = new LintResult(List.of(), 0, List.of(), List.of());
      return new Outcome(nothing, List.of(), List.of(), mistakes, "", List.of());
    }
  }

  private final Request request;
  private final LintWatcher watcher;
  private final Path current = Path.of("").toAbsolutePath();
  private final DiskFiles files;
  private final Agreement agreement;
  private final Set<String> paths = new LinkedHashSet<>();
  private final List<String> skipped = new ArrayList<>();
  private final List<String> done = new ArrayList<>();

  private Lint(Request request, LintWatcher watcher) throws InputException {
    Path root = request.root() == null ? Path.of("/") : request.root();
    if (!Files.isDirectory(root)) {
      throw new InputException("`" + root + "` is no directory; name one with --root");
    }
    this.request = request;
    this.watcher = watcher;
    this.files = new DiskFiles(root, current);
    this.agreement =
        Agreement.read(
            current,
            request.config(),
            request.baseline(),
            request.action() == Action.WRITE_BASELINE);
  }

  /**
   * Lints.
   *
   * @param standardInput what is read for {@code -}
   * @param watcher is told how far it has come
   * @throws InputException when a path does not exist, nothing is left to lint, or a file cannot be
   *     written
   */
  public static Outcome run(Request request, InputStream standardInput, LintWatcher watcher)
      throws InputException {
    Lint lint = new Lint(request, watcher);
    if (lint.agreement.mistakes().stream().anyMatch(Finding::isError)) {
      return Outcome.mistaken(lint.agreement.mistakes());
    }
    for (String name : request.paths()) {
      if (name.equals(STANDARD_INPUT)) {
        lint.paths.add(standardInput(lint.files, standardInput));
      } else {
        add(Path.of(name), lint.files, lint.paths, lint.skipped);
      }
    }
    return lint.run();
  }

  private Outcome run() throws InputException {
    LintResult result = result();
    if (result.files() == 0 && result.findings().isEmpty()) {
      throw new InputException(
          "nothing to lint: there is neither nginx's nor httpd's configuration in "
              + String.join(" ", request.paths())
              + "; name other files, or say with --server what they are");
    }
    List<Finding> told = told(result);
    String diff = "";
    switch (request.action()) {
      case TELL -> {}
      case WRITE_BASELINE -> {
        writeBaseline(told);
        told = List.of();
      }
      case FIX, SHOW_FIXES -> {
        Fixing fixing = new Fixing(files, request.unsafeFixes());
        told = fixing.run(() -> told(result()));
        diff = request.action() == Action.FIX ? written(fixing) : diff(fixing);
      }
    }
    return new Outcome(result, told, skipped, List.of(), diff, done);
  }

  private LintResult result() {
    return Linter.lint(
        files, List.copyOf(paths), agreement.settings(request.settings()), RuleSet.ALL, watcher);
  }

  /** What is selected and not known; and what is known and no longer there. */
  private List<Finding> told(LintResult result) {
    List<Finding> selected =
        result.findings().stream()
            .filter(finding -> agreement.isTold(finding, current, request.selection()))
            .toList();
    BaselineFile known = agreement.baseline();
    if (known == null) {
      return selected;
    }
    Baseline.Comparison compared = known.baseline().compare(selected);
    Set<String> seen = paths.stream().map(files::shown).collect(Collectors.toUnmodifiableSet());
    return Stream.of(
            compared.fresh(),
            selected.stream().filter(Lint::isSyntax).toList(),
            known.outdated(compared.gone().about(seen)))
        .flatMap(List::stream)
        .distinct()
        .sorted(Finding.BY_PLACE)
        .toList();
  }

  /** A file that does not parse is never called well. */
  private static boolean isSyntax(Finding finding) {
    return finding.rule().endsWith("/syntax");
  }

  private void writeBaseline(List<Finding> told) throws InputException {
    Path path = agreement.baselinePath();
    if (path == null) {
      throw new InputException("no baseline is named; say where with --baseline FILE");
    }
    try {
      Files.writeString(
          current.resolve(path), BaselineFile.text(Baseline.of(told)), StandardCharsets.UTF_8);
      done.add(path + ": " + told.size() + " findings are known now");
    } catch (IOException e) {
      throw new InputException("`" + path + "` cannot be written: " + e.getMessage());
    }
  }

  private String written(Fixing fixing) throws InputException {
    try {
      fixing.write();
      fixing.changed().forEach(changed -> done.add(changed.name() + ": fixed"));
      return "";
    } catch (IOException e) {
      throw new InputException("what was fixed cannot be written: " + e.getMessage());
    }
  }

  private static String diff(Fixing fixing) {
    return fixing.changed().stream()
        .map(
            changed ->
                UnifiedDiff.of(
                    "a/" + changed.name(),
                    "b/" + changed.name(),
                    decoded(changed.before()),
                    decoded(changed.after())))
        .collect(Collectors.joining());
  }

  private static String decoded(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
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
    Inputs inputs = new Inputs(Inputs.MOST_FILES);
    inputs.add(named);
    boolean isSearched = Files.isDirectory(named);
    List<String> all = inputs.files().stream().map(files::path).toList();
    List<Boolean> areBinary = Parallel.map(all, path -> isBinary(files.read(path)));
    for (int i = 0; i < all.size(); i++) {
      if (areBinary.get(i) && !isSearched) {
        files.put(all.get(i), new Reading.Failed("is binary: it has NUL characters"));
      }
      if (!areBinary.get(i) || !isSearched) {
        paths.add(all.get(i));
      }
    }
    skipped.addAll(inputs.skipped());
  }

  private static boolean isBinary(Reading reading) {
    int nul = reading instanceof Reading.Text text ? text.source().text().indexOf('\0') : -1;
    return nul >= 0 && nul < LOOKED_AT;
  }
}
