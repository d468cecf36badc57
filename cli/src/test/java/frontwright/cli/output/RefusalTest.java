package frontwright.cli.output;

import static frontwright.cli.output.Disk.VERSIONS;
import static frontwright.cli.output.Disk.files;
import static frontwright.cli.output.Disk.generate;
import static frontwright.cli.output.Disk.put;
import static frontwright.cli.output.Disk.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import frontwright.cli.output.OutputException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not ours to change is named and left alone. */
class RefusalTest {

  @TempDir Path temporary;
  private Path out;

  @BeforeEach
  void choose() {
    out = temporary.resolve("out");
  }

  /** Generates, expects a refusal and that nothing anywhere was touched. */
  private OutputException refused(Map<String, String> wanted) throws IOException {
    Map<String, String> before = snapshot(temporary);
    OutputException refusal =
        catchThrowableOfType(OutputException.class, () -> generate(out, wanted));
    assertThat(refusal).as("a refusal").isNotNull();
    assertThat(snapshot(temporary)).as("nothing is touched").isEqualTo(before);
    return refusal;
  }

  @Test
  void foreignFilesAtWantedPathsAreNamedAllAtOnce() throws IOException {
    generate(out, Map.of("a", "1\n"));
    put(out.resolve("b"), "mine\n");
    put(out.resolve("d/c"), "mine\n");

    OutputException refusal = refused(Map.of("a", "2\n", "b", "2\n", "d/c", "2\n"));

    String help = "move it away, or choose another directory";
    assertThat(refusal.problems())
        .containsExactly(
            new Problem("`" + out + "/b` was not written by frontwright", help),
            new Problem("`" + out + "/d/c` was not written by frontwright", help));
  }

  @Test
  void aForeignFileIsNotOursEvenWithTheWantedText() throws IOException {
    generate(out, Map.of("a", "1\n"));
    put(out.resolve("b"), "2\n");

    assertThat(refused(Map.of("b", "2\n"))).hasMessageContaining("not written by frontwright");
  }

  @Test
  void aDirectoryOfOthersIsRefused() throws IOException {
    put(out.resolve(".hidden"), "mine\n");

    assertThat(refused(Map.of("a", "1\n")).problems())
        .containsExactly(
            new Problem(
                "`" + out + "` is not empty and was not written by frontwright",
                "choose an empty or a new directory, or restore the `frontwright.lock` of this"));
  }

  @Test
  void anEmptyDirectoryIsWelcome() throws IOException {
    Files.createDirectory(out);

    generate(out, Map.of("a", "1\n"));

    assertThat(out.resolve("a")).hasContent("1\n");
  }

  @Test
  void aFileInPlaceOfTheDirectoryIsRefused() throws IOException {
    put(out, "mine\n");

    assertThat(refused(Map.of("a", "1\n"))).hasMessageContaining("Not a directory");
  }

  @Test
  void aLinkInPlaceOfAFileIsRefused() throws IOException {
    generate(out, Map.of("a", "1\n"));
    put(temporary.resolve("elsewhere"), "1\n");
    Files.delete(out.resolve("a"));
    Files.createSymbolicLink(out.resolve("a"), temporary.resolve("elsewhere"));

    assertThat(refused(Map.of("a", "2\n")).problems())
        .containsExactly(
            new Problem(
                "`" + out + "/a` is a symbolic link, and nothing is written through one",
                "replace it with what it points to, or remove it"));
  }

  @Test
  void aLinkThatPointsNowhereIsRefused() throws IOException {
    generate(out, Map.of());
    Files.createSymbolicLink(out.resolve("a"), temporary.resolve("nowhere"));

    assertThat(refused(Map.of("a", "2\n"))).hasMessageContaining("is a symbolic link");
  }

  @Test
  void aLinkInPlaceOfADirectoryIsRefused() throws IOException {
    generate(out, Map.of("d/a", "1\n"));
    Files.move(out.resolve("d"), temporary.resolve("elsewhere"));
    Files.createSymbolicLink(out.resolve("d"), temporary.resolve("elsewhere"));

    assertThat(refused(Map.of("d/a", "2\n"))).hasMessageContaining(out + "/d` is a symbolic link");
  }

  @Test
  void nothingStaleIsDeletedThroughALink() throws IOException {
    generate(out, Map.of("d/a", "1\n"));
    Files.move(out.resolve("d"), temporary.resolve("elsewhere"));
    Files.createSymbolicLink(out.resolve("d"), temporary.resolve("elsewhere"));

    assertThat(refused(Map.of())).hasMessageContaining(out + "/d` is a symbolic link");
  }

  @Test
  void aLinkInPlaceOfTheLockIsRefused() throws IOException {
    generate(out, Map.of("a", "1\n"));
    Files.move(out.resolve("frontwright.lock"), temporary.resolve("elsewhere"));
    Files.createSymbolicLink(out.resolve("frontwright.lock"), temporary.resolve("elsewhere"));

    assertThat(refused(Map.of("a", "2\n"))).hasMessageContaining("frontwright.lock` is a symbolic");
  }

  @Test
  void aDirectoryInPlaceOfAFileIsRefused() throws IOException {
    generate(out, Map.of("a", "1\n"));
    Files.delete(out.resolve("a"));
    Files.createDirectory(out.resolve("a"));

    assertThat(refused(Map.of("a", "2\n")).problems())
        .containsExactly(
            new Problem(
                "`" + out + "/a` is a directory, where a file must be",
                "move it away, or choose another directory"));
  }

  @Test
  void aFileInPlaceOfADirectoryIsRefused() throws IOException {
    generate(out, Map.of());
    put(out.resolve("d"), "mine\n");

    assertThat(refused(Map.of("d/a", "2\n")))
        .hasMessageContaining("`" + out + "/d` is a file, where a directory must be");
  }

  @Test
  void aDirectoryThatComesBetweenPlanAndApplyIsRefused() throws IOException {
    generate(out, Map.of("a", "1\n", "b", "1\n"));
    OutputDirectory output = new OutputDirectory(out);
    Plan plan = output.plan(files(Map.of("a", "2\n", "b", "2\n")), VERSIONS);
    Files.delete(out.resolve("b"));
    put(out.resolve("b/mine"), "mine\n");
    Map<String, String> before = snapshot(out);

    OutputException refusal = catchThrowableOfType(OutputException.class, () -> output.apply(plan));

    assertThat(refusal).hasMessageContaining("/b` is a directory");
    assertThat(snapshot(out)).isEqualTo(before);
  }

  @Test
  void aHostileLockDeletesNothingOutside() throws IOException {
    generate(out, Map.of("a", "1\n"));
    put(temporary.resolve("victim"), "1\n");
    Path lock = out.resolve("frontwright.lock");
    Files.writeString(lock, Files.readString(lock).replace(" a\n", " ../victim\n"));

    assertThat(refused(Map.of()))
        .hasMessageStartingWith("`" + lock + ":5`: the path `../victim` has the segment `..`");
  }

  @Test
  void aFileWithTheNameOfOurLockedOneIsNotTakenForIt() throws IOException {
    generate(out, Map.of("a", "1\n"));
    put(out.resolve(".frontwright-busy"), "mine\n");

    assertThat(refused(Map.of("a", "2\n")))
        .hasMessageContaining(".frontwright-busy` was not written by frontwright");
  }

  @Test
  void aNameThatIsTooLongIsSaidInTheSystemsWords() throws IOException {
    generate(out, Map.of("a", "1\n"));

    assertThat(refused(Map.of("a", "2\n", "x".repeat(300), "1\n")))
        .hasMessageEndingWith("File name too long; choose a shorter name");
  }
}
