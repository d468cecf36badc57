package frontwright.cli.output;

import static frontwright.cli.output.Disk.generate;
import static frontwright.cli.output.Disk.snapshot;
import static frontwright.cli.output.Disk.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import frontwright.cli.output.Child.Result;
import frontwright.cli.output.OutputException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One run at a time, in one process and in several. */
@Timeout(120)
class ConcurrencyTest {

  private static final Map<String, String> OLD = Map.of("a", "1\n");
  private static final Map<String, String> NEW = Map.of("a", "2\n", "d/b", "2\n");

  @TempDir Path temporary;
  private Path out;

  @BeforeEach
  void choose() {
    out = temporary.resolve("out");
    generate(out, OLD);
  }

  private void expectBusy() {
    OutputException failure = catchThrowableOfType(OutputException.class, () -> generate(out, NEW));
    assertThat(failure).as("a refusal").isNotNull();
    assertThat(failure.problems())
        .containsExactly(
            new Problem("another run is writing to `" + out + "`", "run again when it has ended"));
  }

  @Test
  void aSecondRunOfTheSameProcessIsRefused() throws IOException {
    BusyFile.holding(
        out,
        () -> {
          expectBusy();
          return 0;
        });

    assertThat(snapshot(out)).containsOnlyKeys("a", "frontwright.lock");
    assertThat(texts(out)).isEqualTo(OLD);
  }

  @Test
  void aSecondProcessIsRefusedUntilTheFirstEnds() throws Exception {
    Process first = holdInAnotherProcess();

    expectBusy();
    first.outputWriter().close();
    Child.end(first);

    generate(out, NEW);
    assertThat(texts(out)).isEqualTo(NEW);
    assertThat(snapshot(out)).doesNotContainKey(BusyFile.NAME);
  }

  /** fcntl(2) gives up all locks of a process on a file when any descriptor of it is closed. */
  @Test
  void aRefusedRunOfTheSameProcessDoesNotUnlockForOtherProcesses() {
    Result other =
        BusyFile.holding(
            out,
            () -> {
              expectBusy();
              return inAnotherProcess("a=3");
            });

    assertThat(other.output()).startsWith("another run is writing to `" + out + "`");
  }

  private Result inAnotherProcess(String file) {
    try {
      return Child.end(Child.start("generate", out, file));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aKilledRunKeepsNobodyOut() throws Exception {
    Process first = holdInAnotherProcess();
    first.destroyForcibly().waitFor();
    assertThat(out.resolve(BusyFile.NAME)).as("what is left of the killed run").exists();

    generate(out, NEW);

    assertThat(snapshot(out)).containsOnlyKeys("a", "d", "d/b", "frontwright.lock");
  }

  @Test
  void whatAKilledRunLeftDoesNotMakeADirectoryForeign() throws IOException {
    Path fresh = Files.createDirectory(temporary.resolve("fresh"));
    Files.createFile(fresh.resolve(BusyFile.NAME));

    generate(fresh, NEW);

    assertThat(snapshot(fresh)).containsOnlyKeys("a", "d", "d/b", "frontwright.lock");
  }

  @Test
  void neverAreTwoProcessesInside() throws Exception {
    List<Process> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(Child.start("enter-alone", out, temporary.resolve("inside").toString()));
    }

    for (Process one : all) {
      assertThat(Child.end(one)).isEqualTo(new Result(0, ""));
    }
  }

  @Test
  void manyProcessesLeaveTheFilesOfOneRun() throws Exception {
    List<Process> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(
          Child.start("generate-again-and-again", out, "a=" + i, "d/b=" + i, "d/only-" + i + "=1"));
    }

    for (Process one : all) {
      assertThat(Child.end(one)).isEqualTo(new Result(0, ""));
    }
    generate(out, NEW);
    assertThat(snapshot(out)).containsOnlyKeys("a", "d", "d/b", "frontwright.lock");
  }

  @Test
  void aTerminatedRunFirstEndsWhatItBegan() throws Exception {
    Process run = Child.start("generate-many", out, "text\n");
    while (run.isAlive() && !Files.exists(out.resolve("d"))) {
      Thread.onSpinWait();
    }
    run.toHandle().destroy();

    assertThat(Child.end(run).code()).as("ended by the signal TERM").isEqualTo(128 + 15);
    assertThat(texts(out)).isEqualTo(Child.many("text\n"));
    assertThat(out.resolve(BusyFile.NAME)).doesNotExist();
  }

  private Process holdInAnotherProcess() throws IOException {
    Process process = Child.start("hold", out);
    assertThat(process.inputReader().readLine()).isEqualTo("held");
    return process;
  }
}
