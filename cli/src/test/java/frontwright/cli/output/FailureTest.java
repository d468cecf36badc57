package frontwright.cli.output;

import static frontwright.cli.output.Disk.generate;
import static frontwright.cli.output.Disk.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import frontwright.cli.output.Child.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** When the system says no, all is as it was, and the user reads why. */
@Timeout(120)
class FailureTest {

  @TempDir Path temporary;
  @TempDir Path classes;
  private Path out;

  @BeforeEach
  void choose() throws IOException {
    out = temporary.resolve("out");
    mode(temporary, "rwxrwxrwx");
    mode(classes, "rwxr-xr-x");
  }

  @Test
  void aFullDiskLeavesTheOldFiles() throws Exception {
    onSmallDisk(
        disk -> {
          Path dir = disk.resolve("out");
          generate(dir, Map.of("a", "1\n", "b", "1\n", "old", "1\n"));
          Map<String, String> before = snapshot(disk);

          OutputException failure =
              failure(dir, Map.of("a", "2\n", "b", "2\n", "n/c", "x".repeat(200_000)));

          assertThat(failure)
              .hasMessage(
                  "cannot write `%s/n/c`: No space left on device; free some space on its file system",
                  dir);
          assertThat(snapshot(disk)).isEqualTo(before);
        });
  }

  @Test
  void aFullDiskLeavesNothingOfAFirstRun() throws Exception {
    onSmallDisk(
        disk -> {
          failure(disk.resolve("deep/out"), Map.of("a", "1\n", "n/c", "x".repeat(200_000)));

          assertThat(snapshot(disk)).isEmpty();
        });
  }

  @Test
  void aDiskThatCannotBeWrittenToIsNamedAsSuch() throws Exception {
    onSmallDisk(
        disk -> {
          generate(disk.resolve("out"), Map.of("a", "1\n"));
          Map<String, String> before = snapshot(disk);
          run("mount", "-o", "remount,ro", disk.toString());

          OutputException failure = failure(disk.resolve("out"), Map.of("a", "2\n"));

          assertThat(failure).hasMessageContaining("Read-only file system; choose a directory on");
          assertThat(snapshot(disk)).isEqualTo(before);
        });
  }

  @Test
  void aDirectoryThatTheUserMayNotWriteToIsNamed() throws Exception {
    generate(out, Map.of("a", "1\n"));
    mode(out, "r-xr-xr-x");
    Map<String, String> before = snapshot(out);

    Result result = generateAsOrdinaryUser("a=2");

    assertThat(result)
        .isEqualTo(
            new Result(
                2,
                "cannot write to `"
                    + out
                    + "`: Permission denied; "
                    + "run as a user who may write there, or choose another directory\n"));
    assertThat(snapshot(out)).isEqualTo(before);
  }

  @Test
  void aSubdirectoryThatTheUserMayNotWriteToFailsBeforeAnythingIsMoved() throws Exception {
    generate(out, Map.of("a", "1\n", "d/b", "1\n", "e/c", "1\n"));
    giveToOrdinaryUser(out);
    mode(out.resolve("d"), "r-xr-xr-x");
    Map<String, String> before = snapshot(out);

    Result result = generateAsOrdinaryUser("a=2", "d/b=2", "new/x=2");

    assertThat(result.output()).startsWith("cannot write `" + out + "/d/b`: Permission denied;");
    assertThat(snapshot(out)).isEqualTo(before);
  }

  @Test
  void aMissingDirectoryThatTheUserMayNotCreateIsNamed() throws Exception {
    mode(temporary, "r-xr-xr-x");

    Result result = generateAsOrdinaryUser("a=1");

    mode(temporary, "rwxrwxrwx");
    assertThat(result.output())
        .startsWith("cannot create the directory `" + out + "`: Permission denied;");
    assertThat(out).doesNotExist();
  }

  @Test
  void aFileThatTheUserMayNotReadIsNamed() throws Exception {
    generate(out, Map.of("a", "1\n", "b", "1\n"));
    giveToOrdinaryUser(out);
    mode(out.resolve("a"), "-w-------");
    mode(out.resolve("b"), "-w-------");

    Result result = generateAsOrdinaryUser("a=2", "b=2");

    assertThat(result.output().lines())
        .allMatch(line -> line.contains("Permission denied"))
        .as("both files")
        .hasSize(2);
  }

  /** In a sticky directory, one may add files but not replace those of others. */
  @Test
  void aFailureHalfWayThroughTheMovesPutsBackWhatWasMoved() throws Exception {
    assumeTrue(Child.IS_ROOT, "only root can make files that belong to somebody else");
    generate(out, Map.of("a", "1\n", "s/b", "1\n", "s/c", "1\n"));
    giveToOrdinaryUser(out);
    chown(out.resolve("s"), "root");
    chown(out.resolve("s/b"), "root");
    run("chmod", "1777", out.resolve("s").toString());
    Map<String, String> before = snapshot(out);

    Result result = generateAsOrdinaryUser("a=2", "new/x=2", "s/b=2", "s/c=2");

    assertThat(result.output())
        .isEqualTo(
            "cannot write `%s/s/b`: Operation not permitted; run as the user to whom it belongs\n",
            out);
    assertThat(snapshot(out)).isEqualTo(before);
  }

  @Test
  void aStaleFileThatCannotBeDeletedPutsBackWhatWasMoved() throws Exception {
    assumeTrue(Child.IS_ROOT, "only root can make files that belong to somebody else");
    generate(out, Map.of("a", "1\n", "b", "1\n", "s/b", "1\n"));
    giveToOrdinaryUser(out);
    chown(out.resolve("s"), "root");
    chown(out.resolve("s/b"), "root");
    run("chmod", "1777", out.resolve("s").toString());
    Map<String, String> before = snapshot(out);

    Result result = generateAsOrdinaryUser("a=2", "new=2");

    assertThat(result.output()).startsWith("cannot delete `" + out + "/s/b`: Operation not");
    assertThat(snapshot(out)).isEqualTo(before);
  }

  /** The kernel lets nobody link to files of others (protected_hardlinks in proc(5)). */
  @Test
  void aFileOfAnotherUserIsReplacedWhereItsDirectoryAllowsIt() throws Exception {
    assumeTrue(Child.IS_ROOT, "only root can make files that belong to somebody else");
    generate(out, Map.of("a", "1\n"));
    giveToOrdinaryUser(out);
    chown(out.resolve("a"), "root");

    Result result = generateAsOrdinaryUser("a=2");

    assertThat(result).isEqualTo(new Result(0, ""));
    assertThat(Disk.texts(out)).isEqualTo(Map.of("a", "2"));
  }

  /** The wanted files themselves are in each other's way, which shows only when they are moved. */
  @Test
  void filesThatExcludeEachOtherLeaveTheOldOnes() throws IOException {
    generate(out, Map.of("0", "1\n", "1", "1\n"));
    Map<String, String> before = snapshot(out);

    OutputException failure = failure(out, Map.of("0", "2\n", "a", "2\n", "a/b", "2\n"));

    assertThat(failure).hasMessageStartingWith("cannot write `" + out + "/a`: File exists;");
    assertThat(snapshot(out)).isEqualTo(before);
  }

  private static OutputException failure(Path directory, Map<String, String> wanted) {
    OutputException failure =
        catchThrowableOfType(OutputException.class, () -> generate(directory, wanted));
    assertThat(failure).as("a failure").isNotNull();
    return failure;
  }

  private Result generateAsOrdinaryUser(String... files) throws Exception {
    assumeTrue(
        !Child.IS_ROOT || Files.exists(Path.of("/usr/bin/setpriv")),
        "root may write everywhere, and there is no setpriv to become somebody else");
    return Child.end(Child.startAsOrdinaryUser(classes, "generate", out, files));
  }

  private static void giveToOrdinaryUser(Path directory) throws IOException {
    if (Child.IS_ROOT) {
      chown(directory, "nobody");
      for (Path path : Disk.below(directory)) {
        chown(path, "nobody");
      }
    }
  }

  private static void chown(Path path, String name) throws IOException {
    UserPrincipal user =
        path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
    Files.setOwner(path, user);
  }

  private static void mode(Path path, String mode) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }

  private interface OnDisk {
    void run(Path disk) throws Exception;
  }

  private void onSmallDisk(OnDisk test) throws Exception {
    assumeTrue(Child.IS_ROOT, "only root can mount a disk that is soon full");
    Path disk = Files.createDirectory(temporary.resolve("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()) == 0,
        "this root may not mount a disk that is soon full");
    try {
      test.run(disk);
    } finally {
      run("umount", disk.toString());
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }
}
