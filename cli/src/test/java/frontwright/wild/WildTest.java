package frontwright.wild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import frontwright.cli.usecase.InputException;
import frontwright.cli.usecase.lint.Lint;
import frontwright.model.source.Finding;
import frontwright.validators.lint.LintSettings;
import frontwright.validators.lint.LintWatcher;
import frontwright.validators.lint.Selection;
import frontwright.validators.rules.Judgement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No rule fails or cries wolf over what others wrote, and none is heard over what we write. */
class WildTest {

  private static final Path ROOT = Path.of(System.getProperty("frontwright.root", ".."));

  /** A true finding: a dot without a backslash lets a name be cut into pieces in many ways. */
  private static final String SLOW = "([^./]+./?)+$` takes exponential time";

  @TempDir Path directory;

  static Stream<Path> outputs() throws IOException {
    try (Stream<Path> samples = Files.list(ROOT.resolve("samples"))) {
      return samples
          .map(sample -> sample.resolve("output"))
          .filter(Files::isDirectory)
          .sorted()
          .toList()
          .stream();
    }
  }

  private static Lint.Outcome lint(Path path, Lint.Action action) {
    try {
      return Lint.run(
          new Lint.Request(
              List.of(path.toString()),
              null,
              LintSettings.of(null),
              Selection.ALL,
              null,
              null,
              action,
              true),
          InputStream.nullInputStream(),
          LintWatcher.NOBODY);
    } catch (InputException e) {
      throw new AssertionError(e.words(), e);
    }
  }

  private static Path corpus(String name) {
    Path corpus = ROOT.resolve("../shared/corpus").resolve(name);
    assumeTrue(Files.isDirectory(corpus), corpus + " is not here");
    return corpus;
  }

  @ParameterizedTest
  @MethodSource("outputs")
  void whatIsGeneratedHasNoFinding(Path output) {
    assertThat(lint(output, Lint.Action.TELL).findings())
        .extracting(finding -> finding.place() + " " + finding.rule() + " " + finding.message())
        .isEmpty();
  }

  /** Written by people who know; what is not there of it is not their mistake. */
  @ParameterizedTest
  @ValueSource(strings = {"h5bp-nginx", "h5bp-apache"})
  void whatExpertsWroteHasNoFinding(String name) {
    assertThat(lint(corpus(name), Lint.Action.TELL).findings())
        .filteredOn(finding -> !finding.rule().endsWith("/include"))
        .filteredOn(finding -> !finding.message().contains(SLOW))
        .extracting(finding -> finding.place() + " " + finding.rule() + " " + finding.message())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"h5bp-nginx", "h5bp-apache", "nginx-wild"})
  void noRuleFails(String name) {
    assertThat(lint(corpus(name), Lint.Action.TELL).result().defects())
        .extracting(Judgement.Defect::toString)
        .isEmpty();
  }

  /** Fixed once, there is nothing to fix any more, and nothing that was not wrong before. */
  @ParameterizedTest
  @ValueSource(strings = {"h5bp-nginx", "h5bp-apache", "nginx-wild"})
  void fixingTwiceIsFixingOnce(String name) throws IOException {
    Path copy = copied(corpus(name));
    List<String> before = rules(lint(copy, Lint.Action.TELL));
    Lint.Outcome once = lint(copy, Lint.Action.FIX);
    Lint.Outcome twice = lint(copy, Lint.Action.SHOW_FIXES);

    assertThat(twice.diff()).isEmpty();
    assertThat(before).containsAll(rules(once));
  }

  private static List<String> rules(Lint.Outcome outcome) {
    return outcome.findings().stream().map(Finding::rule).toList();
  }

  private Path copied(Path from) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path to = directory.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.write(to, Files.readAllBytes(file));
        }
      }
    }
    return directory;
  }
}
