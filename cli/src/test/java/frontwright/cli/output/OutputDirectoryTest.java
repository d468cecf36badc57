package frontwright.cli.output;

import static frontwright.cli.output.Disk.VERSIONS;
import static frontwright.cli.output.Disk.files;
import static frontwright.cli.output.Disk.generate;
import static frontwright.cli.output.Disk.put;
import static frontwright.cli.output.Disk.snapshot;
import static frontwright.cli.output.Disk.texts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontwright.cli.output.Plan.State;
import frontwright.templates.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to the files when all goes well. */
class OutputDirectoryTest {

  @TempDir Path temporary;
  private Path out;

  @BeforeEach
  void choose() {
    out = temporary.resolve("out");
  }

  @Test
  void aMissingDirectoryIsCreatedWithItsParents() throws IOException {
    Path deep = temporary.resolve("a/b/out");

    generate(deep, Map.of("nginx/sites/x.conf", "x\n", "é.txt", "ü\n"));

    assertThat(texts(deep)).isEqualTo(Map.of("nginx/sites/x.conf", "x\n", "é.txt", "ü\n"));
  }

  @Test
  void theLockSaysWhatWasWrittenAndForWhat() throws IOException {
    generate(out, Map.of("a", "text\n"));

    assertThat(Manifest.read("lock", Files.readString(out.resolve("frontwright.lock"))))
        .isEqualTo(new Manifest(VERSIONS, Map.of("a", Manifest.hash("text\n".getBytes(UTF_8)))));
  }

  @Test
  void filesCanBeReadByAllAndWrittenByTheOwner() throws IOException {
    generate(out, Map.of("d/a", "text\n"));

    assertThat(Files.getPosixFilePermissions(out.resolve("d/a")))
        .isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(Files.getPosixFilePermissions(out.resolve("d")))
        .isEqualTo(PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void planningChangesNothing() {
    Plan plan = new OutputDirectory(out).plan(files(Map.of("a", "a\n")), VERSIONS);

    assertThat(plan.paths(State.CREATED)).containsExactly("a");
    assertThat(out).doesNotExist();
  }

  @Test
  void everyFileIsInTheStateThatItsTextsGiveIt() throws IOException {
    generate(
        out,
        Map.of("same", "1\n", "new", "1\n", "gone", "1\n", "old", "1\n", "ed", "1\n", "oe", "1\n"));
    Files.delete(out.resolve("gone"));
    put(out.resolve("ed"), "edited\n");
    put(out.resolve("oe"), "edited\n");

    Plan plan =
        new OutputDirectory(out)
            .plan(
                files(
                    Map.of("same", "1\n", "new", "2\n", "gone", "1\n", "ed", "1\n", "add", "1\n")),
                VERSIONS);

    assertThat(plan.paths(State.UNCHANGED)).containsExactly("same");
    assertThat(plan.paths(State.CHANGED)).containsExactly("new");
    assertThat(plan.paths(State.CREATED)).containsExactly("add", "gone");
    assertThat(plan.paths(State.STALE)).containsExactly("old");
    assertThat(plan.paths(State.EDITED)).containsExactly("ed");
    assertThat(plan.paths(State.KEPT)).containsExactly("oe");
    assertThat(plan.lock().state()).isEqualTo(State.CHANGED);
  }

  @Test
  void whatIsAlreadyAsWantedIsNotTouched() throws IOException {
    generate(out, Map.of("a", "1\n", "b", "1\n"));
    Disk.age(out.resolve("a"));
    Map<String, String> before = snapshot(out);

    generate(out, Map.of("a", "1\n", "b", "2\n"));

    assertThat(snapshot(out)).containsEntry("a", before.get("a"));
    assertThat(texts(out)).containsEntry("b", "2\n");
  }

  @Test
  void aSecondRunTouchesNothingAtAll() throws IOException {
    generate(out, Map.of("d/a", "1\n"));
    Map<String, String> before = snapshot(out);

    Plan second = generate(out, Map.of("d/a", "1\n"));

    assertThat(second.isSettled()).isTrue();
    assertThat(snapshot(out)).isEqualTo(before);
  }

  @Test
  void otherVersionsWithTheSameTextsChangeTheLock() throws IOException {
    generate(out, Map.of("a", "1\n"));
    OutputDirectory output = new OutputDirectory(out);

    output.apply(output.plan(files(Map.of("a", "1\n")), Map.of("nginx", "1.24")));

    assertThat(Files.readString(out.resolve("frontwright.lock"))).contains("version nginx 1.24\n");
  }

  @Test
  void anEditedFileIsOverwrittenAndReported() throws IOException {
    generate(out, Map.of("a", "1\n"));
    put(out.resolve("a"), "edited\n");

    Plan applied = generate(out, Map.of("a", "1\n"));

    assertThat(applied.paths(State.EDITED)).containsExactly("a");
    assertThat(texts(out)).isEqualTo(Map.of("a", "1\n"));
  }

  @Test
  void anEditThatGivesTheWantedTextIsNoEdit() throws IOException {
    generate(out, Map.of("a", "1\n"));
    put(out.resolve("a"), "2\n");
    Map<String, String> before = snapshot(out);

    Plan applied = generate(out, Map.of("a", "2\n"));

    assertThat(applied.paths(State.UNCHANGED)).containsExactly("a");
    assertThat(snapshot(out)).containsEntry("a", before.get("a"));
    assertThat(generate(out, Map.of("a", "2\n")).isSettled()).isTrue();
  }

  @Test
  void aFileInAnotherEncodingCountsAsEdited() throws IOException {
    generate(out, Map.of("a", "é\n"));
    Files.write(out.resolve("a"), new byte[] {(byte) 0xe9, '\n'});

    assertThat(generate(out, Map.of("a", "é\n")).paths(State.EDITED)).containsExactly("a");
  }

  @Test
  void staleFilesGoWithTheDirectoriesThatTheyLeaveEmpty() throws IOException {
    generate(out, Map.of("a", "1\n", "x/y/z", "1\n", "k/l/m", "1\n"));
    put(out.resolve("k/mine"), "mine\n");

    generate(out, Map.of("a", "1\n"));

    assertThat(snapshot(out)).containsOnlyKeys("a", "frontwright.lock", "k", "k/mine");
  }

  @Test
  void everythingStaleLeavesTheDirectoryWithItsLock() throws IOException {
    generate(out, Map.of("x/y", "1\n"));

    generate(out, Map.of());

    assertThat(snapshot(out)).containsOnlyKeys("frontwright.lock");
  }

  @Test
  void aStaleFileThatWasEditedIsKeptAndReportedUntilSomebodyDecides() throws IOException {
    generate(out, Map.of("a", "1\n", "b", "1\n"));
    put(out.resolve("b"), "edited\n");

    generate(out, Map.of("a", "1\n"));
    Plan again = generate(out, Map.of("a", "1\n"));

    assertThat(texts(out)).containsEntry("b", "edited\n");
    assertThat(again.paths(State.KEPT)).containsExactly("b");
    assertThat(again.isSettled()).isTrue();
  }

  @Test
  void aKeptFileWhoseEditIsTakenBackIsStaleAgain() throws IOException {
    generate(out, Map.of("b", "1\n"));
    put(out.resolve("b"), "edited\n");
    generate(out, Map.of());
    put(out.resolve("b"), "1\n");

    generate(out, Map.of());

    assertThat(texts(out)).isEmpty();
  }

  @Test
  void aStaleFileThatIsGoneIsForgotten() throws IOException {
    generate(out, Map.of("b", "1\n"));
    Files.delete(out.resolve("b"));

    generate(out, Map.of());

    assertThat(Files.readString(out.resolve("frontwright.lock"))).doesNotContain("file ");
  }

  @Test
  void aFileOfOursThatWasDeletedIsWrittenAgain() throws IOException {
    generate(out, Map.of("d/a", "1\n"));
    Files.delete(out.resolve("d/a"));
    Files.delete(out.resolve("d"));

    generate(out, Map.of("d/a", "1\n"));

    assertThat(texts(out)).isEqualTo(Map.of("d/a", "1\n"));
  }

  @Test
  void anotherHardLinkToAFileKeepsItsText() throws IOException {
    generate(out, Map.of("a", "1\n"));
    Path other = Files.createLink(temporary.resolve("other"), out.resolve("a"));

    generate(out, Map.of("a", "2\n"));

    assertThat(other).hasContent("1\n");
  }

  @Test
  void whatChangedAfterThePlanWasMadeCounts() throws IOException {
    generate(out, Map.of("a", "1\n"));
    OutputDirectory output = new OutputDirectory(out);
    Plan plan = output.plan(files(Map.of("a", "2\n")), VERSIONS);
    put(out.resolve("a"), "edited since\n");

    assertThat(output.apply(plan).paths(State.EDITED)).containsExactly("a");
  }

  @Test
  void theDirectoryItselfMayBeALink() throws IOException {
    Path real = Files.createDirectory(temporary.resolve("real"));
    Files.createSymbolicLink(out, real);

    generate(out, Map.of("d/a", "1\n"));

    assertThat(texts(real)).isEqualTo(Map.of("d/a", "1\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../a", "/a", "a/../../b", "", "a\\b", "a//b", "a\nb", "frontwright.lock"})
  void aPathThatNoTargetMayWriteIsADefect(String path) {
    assertThatThrownBy(
            () -> new OutputDirectory(out).plan(List.of(new GeneratedFile(path, "x")), VERSIONS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("`" + path + "`");
  }

  @Test
  void aPathWrittenTwiceIsADefect() {
    GeneratedFile file = new GeneratedFile("a", "x");

    assertThatThrownBy(() -> new OutputDirectory(out).plan(List.of(file, file), VERSIONS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("`a` comes twice");
  }
}
