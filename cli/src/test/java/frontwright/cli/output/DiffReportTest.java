package frontwright.cli.output;

import static frontwright.cli.output.Disk.VERSIONS;
import static frontwright.cli.output.Disk.files;
import static frontwright.cli.output.Disk.generate;
import static frontwright.cli.output.Disk.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import frontwright.cli.output.DiffReport.Drift;
import frontwright.cli.output.Plan.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffReportTest {

  @TempDir Path temporary;
  private Path out;

  @BeforeEach
  void choose() {
    out = temporary.resolve("out");
  }

  private DiffReport report(Map<String, String> wanted) {
    return DiffReport.of(new OutputDirectory(out).plan(files(wanted), VERSIONS));
  }

  /** The diff of the only file, without the lock's. */
  private String diff(String path, Map<String, String> wanted) {
    return report(wanted).drifts().stream()
        .filter(drift -> drift.path().equals(path))
        .map(Drift::diff)
        .collect(Collectors.joining());
  }

  @Test
  void allWellIsEmpty() {
    generate(out, Map.of("a", "1\n"));

    DiffReport report = report(Map.of("a", "1\n"));

    assertThat(report.isEmpty()).isTrue();
    assertThat(report.diff()).isEmpty();
  }

  @Test
  void everyDriftSaysWhatIsTheMatter() {
    generate(out, Map.of("changed", "1\n", "stale", "1\n", "edited", "1\n", "kept", "1\n"));
    put(out.resolve("edited"), "mine\n");
    put(out.resolve("kept"), "mine\n");

    DiffReport report = report(Map.of("changed", "2\n", "edited", "1\n", "missing", "1\n"));

    assertThat(report.drifts())
        .extracting(Drift::path, drift -> drift.state().words())
        .containsExactly(
            tuple("changed", "out of date"),
            tuple("edited", "edited by hand"),
            tuple("kept", "no longer wanted, but edited by hand"),
            tuple("missing", "missing"),
            tuple("stale", "no longer wanted"),
            tuple("frontwright.lock", "out of date"));
  }

  @Test
  void onlyTheLinesAroundAChangeAreShown() {
    generate(out, Map.of("d/a", numbers("four")));

    assertThat(diff("d/a", Map.of("d/a", numbers("vier"))))
        .isEqualTo(
            """
            --- a/d/a\t(on disk)
            +++ b/d/a\t(wanted)
            @@ -1,7 +1,7 @@
             1
             2
             3
            -four
            +vier
             5
             6
             7
            """);
  }

  private static String numbers(String four) {
    return IntStream.rangeClosed(1, 9)
        .mapToObj(i -> i == 4 ? four : String.valueOf(i))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @Test
  void aMissingFileIsAddedToNothing() {
    assertThat(diff("a", Map.of("a", "1\n2\n")))
        .isEqualTo(
            """
            --- /dev/null
            +++ b/a\t(wanted)
            @@ -0,0 +1,2 @@
            +1
            +2
            """);
  }

  @Test
  void aStaleFileBecomesNothing() {
    generate(out, Map.of("a", "1\n"));

    assertThat(diff("a", Map.of()))
        .isEqualTo(
            """
            --- a/a\t(on disk)
            +++ /dev/null
            @@ -1,1 +0,0 @@
            -1
            """);
  }

  @Test
  void aMissingEndOfLineIsADifferenceAndShown() {
    generate(out, Map.of("a", "1\n"));
    put(out.resolve("a"), "1");

    assertThat(diff("a", Map.of("a", "1\n")))
        .isEqualTo(
            """
            --- a/a\t(on disk)
            +++ b/a\t(wanted)
            @@ -1,1 +1,1 @@
            -1
            \\ No newline at end of file
            +1
            """);
  }

  @Test
  void otherVersionsAloneAreADriftOfTheLock() {
    generate(out, Map.of("a", "1\n"));

    DiffReport report =
        DiffReport.of(
            new OutputDirectory(out)
                .plan(files(Map.of("a", "1\n")), Map.of("nginx", "1.24", "gunicorn", "20.1")));

    assertThat(report.diff())
        .startsWith("--- a/frontwright.lock\t(on disk)\n+++ b/frontwright.lock\t(wanted)\n")
        .contains("\n-version nginx 1.22\n+version nginx 1.24\n");
  }

  @Test
  void whatIsKeptIsADriftEvenAfterGenerating() {
    generate(out, Map.of("a", "1\n"));
    put(out.resolve("a"), "mine\n");
    generate(out, Map.of());

    assertThat(report(Map.of()).drifts()).extracting(Drift::state).containsExactly(State.KEPT);
  }

  @Test
  void whatIsInTheWayIsAnErrorAndNoDrift() throws IOException {
    generate(out, Map.of("a", "1\n"));
    Files.writeString(out.resolve("b"), "mine\n");

    assertThatThrownBy(() -> report(Map.of("a", "1\n", "b", "1\n")))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("was not written by frontwright");
  }
}
