package frontwright.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.cli.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lint} as its users meet it: what is read, what is told, how it ends. */
class LintCommandTest {

  private static final String GOOD = "server {\n    listen 80;\n}\n";
  private static final String WRONG = "server {\n    listn 80;\n}\n";

  @TempDir Path directory;

  private String write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return file.toString();
  }

  @Test
  void whatIsWellIsSaidToBe() throws IOException {
    Run run = Run.of("lint", write("site.conf", GOOD));

    assertThat(run).isEqualTo(new Run(ExitCode.OK, "", "1 file: no findings\n"));
  }

  @Test
  void aFindingIsShownWithItsPlaceAndRemedy() throws IOException {
    String file = write("site.conf", WRONG);

    Run run = Run.of("lint", file);

    assertThat(run.out().replace(file, "site.conf"))
        .isEqualTo(
            """
            error[nginx/unknown-directive]: unknown directive "listn"
             --> site.conf:2:5
              |
            2 |     listn 80;
              |     ^^^^^
              |
              = help: write `listen`, if that is meant

            """);
    assertThat(run.err()).isEqualTo("1 file: 1 error\n");
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void aFileThatDoesNotParseHindersNoOther() throws IOException {
    write("a.conf", "server {\n    listen 80;\n");
    write("b.conf", WRONG);

    Run run = Run.of("lint", "--format", "concise", directory.toString());

    assertThat(run.out().replace(directory + "/", ""))
        .isEqualTo(
            """
            a.conf:3:1: error[nginx/syntax] unexpected end of file, expecting "}"; close the block \
            with `}`, or look for one too many `{` in it
            b.conf:2:5: error[nginx/unknown-directive] unknown directive "listn"; write `listen`, \
            if that is meant
            """);
  }

  @Test
  void whatFollowsAFaultInTheSyntaxIsNotTold() throws IOException {
    String file = write("a.conf", "server {\n    listn 80;\n    }}\n    lsten 90;\n");

    Run run = Run.of("lint", "--format", "concise", file);

    assertThat(run.out()).contains("\"listn\"", "unexpected \"}\"").doesNotContain("lsten");
  }

  @Test
  void includesOfAnotherMachineAreFoundBelowTheRoot() throws IOException {
    write("copy/etc/nginx/nginx.conf", "events {}\nhttp { include /etc/nginx/sites-enabled/*; }");
    write("copy/etc/nginx/sites-available/one", WRONG);
    Path enabled = Files.createDirectories(directory.resolve("copy/etc/nginx/sites-enabled"));
    Files.createSymbolicLink(enabled.resolve("one"), Path.of("../sites-available/one"));
    String root = directory.resolve("copy").toString();

    Run run = Run.of("lint", "--severity=error", "--root", root, root + "/etc/nginx/nginx.conf");

    assertThat(run.out()).contains("copy/etc/nginx/sites-enabled/one:2:5");
    assertThat(run.err()).isEqualTo("2 files: 1 error\n");
  }

  @Test
  void aLinkedFileIsReadOnce() throws IOException {
    write("nginx.conf", "events {}\nhttp { include sites-enabled/*; }");
    write("sites-available/one", WRONG);
    Path enabled = Files.createDirectories(directory.resolve("sites-enabled"));
    Files.createSymbolicLink(enabled.resolve("one"), Path.of("../sites-available/one"));

    assertThat(Run.of("lint", "--severity=error", directory.toString()).err())
        .isEqualTo("2 files: 1 error\n");
  }

  @Test
  void standardInputIsRead() {
    Run run = Run.withInput(WRONG.getBytes(StandardCharsets.UTF_8), "lint", "-");

    assertThat(run.out()).contains("--> <stdin>:2:5");
  }

  @Test
  void rulesAreChosen() throws IOException {
    String file = write("site.conf", "server {\n    listn 80;\n    gzip yes;\n}\n");

    assertThat(Run.of("lint", "--select", "nginx/directive-flag", file).out())
        .contains("gzip")
        .doesNotContain("listn");
    assertThat(Run.of("lint", "--ignore", "nginx", file).code()).isEqualTo(ExitCode.OK);
    assertThat(Run.of("lint", "--ignore", "nginx", "--select", "nginx/directive-flag", file).out())
        .contains("gzip")
        .doesNotContain("listn");
  }

  @Test
  void aRuleThatDoesNotExistIsRefused() throws IOException {
    Run run = Run.of("lint", "--ignore", "nginx/directive-flags", write("site.conf", GOOD));

    assertThat(run)
        .isEqualTo(
            new Run(
                ExitCode.INPUT,
                "",
                "frontwright: there is no rule `nginx/directive-flags`; did you mean"
                    + " `nginx/directive-flag`?\n"));
  }

  @Test
  void versionsCount() throws IOException {
    String file = write("site.conf", "server {\n    http2 on;\n}\n");

    assertThat(Run.of("lint", file).code()).isEqualTo(ExitCode.OK);
    assertThat(Run.of("lint", "--nginx-version", "1.22.1", file).out())
        .contains("nginx has it since version 1.25.1");
    assertThat(Run.of("lint", "--nginx-version", "one", file).err())
        .contains("`one` is not a version, such as 1.22.1");
  }

  @Test
  void nothingToLintIsAWrongCommandLine() throws IOException {
    write("README", "Words.\n");
    Files.createDirectories(directory.resolve("empty"));

    assertThat(Run.of("lint", directory.toString()).err()).contains("nothing to lint");
    assertThat(Run.of("lint", directory.resolve("empty").toString()).code())
        .isEqualTo(ExitCode.INPUT);
    assertThat(Run.of("lint", directory.resolve("gone").toString()).err())
        .contains("gone` does not exist");
  }

  @Test
  void whatCannotBeReadIsAFinding() throws IOException {
    Path binary = directory.resolve("binary.conf");
    Files.write(binary, new byte[] {'a', 0, 'b'});
    write("good.conf", GOOD);

    Run run =
        Run.of("lint", "--format=concise", binary.toString(), directory.resolve("good.conf") + "");

    assertThat(run.out()).contains("binary.conf:1:1: error[lint/unreadable] the file is binary");
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void aLineWithoutEndIsRefusedBeforeItFillsTheMemory() throws IOException {
    Path large = directory.resolve("large.conf");
    try (java.io.RandomAccessFile file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(1L << 30);
    }

    Run run = Run.of("lint", "--format=concise", large.toString());

    assertThat(run.out()).contains("error[lint/unreadable] the file is larger than 64 MiB");
  }

  @Test
  void linksInALoopAreSkipped() throws IOException {
    write("good.conf", GOOD);
    Files.createSymbolicLink(directory.resolve("a"), Path.of("b"));
    Files.createSymbolicLink(directory.resolve("b"), Path.of("a"));
    Files.createSymbolicLink(directory.resolve("up"), Path.of(".."));
    Files.createSymbolicLink(directory.resolve("out"), Path.of("/etc/passwd"));

    Run run = Run.of("lint", directory.toString());

    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.err())
        .contains("a` is a link to nothing", "out` is a link out of the tree", "1 file:");
  }

  @Test
  void aRuleExplainsItself() {
    assertThat(Run.of("explain", "nginx/directive-flag").out())
        .startsWith("# `nginx/directive-flag`\n");
    assertThat(Run.of("explain").out()).contains("nginx/directive-flag ", "error");
    assertThat(Run.of("explain", "advice/django").out()).startsWith("# `advice/django`\n");
    assertThat(Run.of("explain").out()).contains("advice/django ");
    assertThat(Run.of("explain", "nginx/no").code()).isEqualTo(ExitCode.INPUT);
    assertThat(Run.of("explain", "advice/djanga").err()).contains("did you mean `advice/django`?");
  }
}
