package frontwright.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Living with the linter: settings, known findings, fixes. */
class LintAgreementTest {

  private static final String WRONG = "server {\n    gzip yes;\n}\n";

  @TempDir Path directory;

  private Path write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void settingsSayWhatIsToldOfWhichFiles() throws IOException {
    write("old/a.conf", WRONG);
    write("new/b.conf", WRONG);
    Path settings =
        write(
            "settings.yaml",
            """
            nginx_version: "1.22"
            paths:
              - path: old/**
                ignore: [nginx/directive-flag]
            """);

    Run run = Run.of("lint", "--config", settings + "", "--format=concise", directory.toString());

    assertThat(run.out()).contains("new/b.conf").doesNotContain("old/a.conf");
  }

  @Test
  void mistakesInSettingsAreShownWithTheirPlaces() throws IOException {
    write("a.conf", WRONG);
    Path settings = write("settings.yaml", "ignor: [nginx]\nselect: [nginx/gzip]\n");

    Run run = Run.of("lint", "--config", settings.toString(), directory.toString());

    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err())
        .contains("error[settings/unknown-key]", "settings.yaml:1:1", "`ignor`", "`ignore`");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aRuleThatSettingsNameMustExist() throws IOException {
    write("a.conf", WRONG);
    Path settings = write("settings.yaml", "select: [nginx/gzip]\n");

    Run run = Run.of("lint", "--config", settings.toString(), directory.toString());

    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("settings.yaml:1:10", "there is no rule `nginx/gzip`");
  }

  @Test
  void knownFindingsAreNotToldAgain() throws IOException {
    Path file = write("a.conf", WRONG);
    String baseline = directory.resolve("known").toString();

    Run written = Run.of("lint", "--baseline", baseline, "--write-baseline", file.toString());
    Run again = Run.of("lint", "--baseline", baseline, file.toString());
    write("a.conf", "\n\n" + WRONG + "server {\n    gzip no;\n}\n");
    Run more = Run.of("lint", "--baseline", baseline, "--format=concise", file.toString());

    assertThat(written.err()).contains("1 findings are known now");
    assertThat(again.code()).isEqualTo(ExitCode.OK);
    assertThat(more.out()).contains("a.conf:7:10").doesNotContain("a.conf:4:10");
    assertThat(more.code()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void aFaultInTheSyntaxIsNeverKnown() throws IOException {
    Path file = write("a.conf", "server {\n");
    String baseline = directory.resolve("known").toString();

    Run.of("lint", "--baseline", baseline, "--write-baseline", file.toString());

    assertThat(Run.of("lint", "--baseline", baseline, file.toString()).code())
        .isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void fixesChangeWhatTheyMeanAndNothingElse() throws IOException {
    Path file =
        write(
            "a.conf", "# \u00e4\nlocation / {\n  proxy_pass http://a\n  proxy_buffering off;\n}\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(directory.resolve("link.conf"), Path.of("a.conf"));

    Run shown = Run.of("lint", "--diff", "--unsafe-fixes", link.toString());
    Run safe = Run.of("lint", "--fix", link.toString());
    String untouched = Files.readString(file);
    Run.of("lint", "--fix", "--unsafe-fixes", link.toString());

    assertThat(shown.out()).contains("-  proxy_pass http://a\n+  proxy_pass http://a;\n");
    assertThat(shown.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(safe.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(untouched).contains("http://a\n");
    assertThat(file)
        .content()
        .isEqualTo("# \u00e4\nlocation / {\n  proxy_pass http://a;\n  proxy_buffering off;\n}\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    assertThat(link).isSymbolicLink();
  }
}
