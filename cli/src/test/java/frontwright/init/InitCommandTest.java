package frontwright.init;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.cli.ExitCode;
import frontwright.cli.command.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked, what is left alone, and what is told. */
class InitCommandTest {

  @TempDir Path directory;

  @Test
  void anExistingDescriptionStays() throws IOException {
    flask();
    Path file = Files.writeString(directory.resolve("deploy.yaml"), "mine\n");
    Run run = Run.of("init", directory.toString());
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err())
        .isEqualTo(
            "frontwright: `%s` is there already and stays as it is; --dry-run prints what would be written\n"
                .formatted(file));
    assertThat(file).hasContent("mine");
  }

  @Test
  void aLinkToNothingIsNoInvitation() throws IOException {
    flask();
    Path link =
        Files.createSymbolicLink(directory.resolve("deploy.yaml"), directory.resolve("gone"));
    assertThat(Run.of("init", directory.toString()).code()).isEqualTo(ExitCode.INPUT);
    assertThat(link).isSymbolicLink();
    assertThat(directory.resolve("gone")).doesNotExist();
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    flask();
    Run run = Run.of("init", directory.toString(), "--dry-run");
    assertThat(run.out()).contains("module: app:app");
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).containsExactly(directory.resolve("app.py"));
    }
  }

  @Test
  void whatIsNotSaidIsAsked() throws IOException {
    Files.writeString(
        directory.resolve("manage.py"), "import os\nos.environ['DJANGO_SETTINGS_MODULE'] = 's'\n");
    Files.writeString(directory.resolve("s.py"), "STATIC_URL = '/static/'\n");
    Run run = ask("www.example.com example.com\npublic\n");
    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(run.err())
        .contains(
            "Host names, with blanks between them? ",
            "Where are the files of /static/ (the settings say no STATIC_ROOT");
    assertThat(run.out())
        .contains("    names: [www.example.com, example.com]\n")
        .contains("          - {url: /static/, directory: " + directory + "/public}\n");
  }

  @Test
  void noAnswerIsTheDefault() throws IOException {
    flask();
    assertThat(ask("").out()).isEqualTo(Run.of("init", directory.toString(), "--dry-run").out());
  }

  @Test
  void oneOfTwoIsChosen() throws IOException {
    flask();
    Files.writeString(directory.resolve("blog.py"), "import bottle\nblog = bottle.Bottle()\n");
    assertThat(ask("blog:blog\n").out()).contains("module: blog:blog");
    assertThat(ask("neither\n").code()).isEqualTo(ExitCode.INPUT);
  }

  @Test
  void whatIsNoTextOrNotInsideIsSkippedAndTold() throws IOException {
    flask();
    Files.write(directory.resolve("binary.py"), new byte[] {'a', 0, (byte) 0xff});
    Files.write(directory.resolve("huge.py"), new byte[1 << 20]);
    Files.createSymbolicLink(directory.resolve("link.py"), Path.of("/etc/passwd"));
    Run run = Run.of("init", directory.toString(), "--dry-run");
    assertThat(run.code()).isZero();
    assertThat(run.err())
        .contains(
            "binary.py is not UTF-8, and was not read",
            "huge.py is larger than 256 KiB, and was not read",
            "link.py is a link or no regular file, and was not read");
  }

  @Test
  void mistakesOfTheCommandLineAreTold() {
    String here = directory.toString();
    assertThat(Run.of("init", here + "/none").err()).contains("is no directory");
    assertThat(Run.of("init", here, "--template", "x").err()).contains("`x` is no template");
    Run run = Run.of("init", here, "--module", "a b");
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("`a b` is not");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void everyTemplateIsGeneratedFromAtOnce() {
    Run list = Run.of("init", "--list");
    assertThat(list.out().lines()).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    for (String line : list.out().lines().toList()) {
      String name = line.split(" ")[0];
      Run run =
          Run.of(
              "init",
              directory.toString(),
              "--dry-run",
              "--template",
              name,
              "--directory",
              "/srv/shop");
      byte[] text = run.out().getBytes(StandardCharsets.UTF_8);
      Run generate = Run.withInput(text, "generate", "-", "--stdout", "--strict");
      assertThat(generate.code()).as(name + run + generate.err()).isZero();
    }
  }

  private Run ask(String answers) {
    byte[] input = answers.getBytes(StandardCharsets.UTF_8);
    return Run.withInput(input, "init", directory.toString(), "--dry-run", "--ask");
  }

  private void flask() throws IOException {
    Files.writeString(directory.resolve("app.py"), "import flask\napp = flask.Flask(__name__)\n");
  }
}
