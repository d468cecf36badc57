package frontwright.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.cli.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is handed in: exit 2, one clear message, nothing written, never a stack trace. */
class BadInputTest {

  private static final String GOOD =
      "frontwright: 1\napp: {module: hello, directory: /srv/hello}\n";

  @TempDir Path directory;

  static Stream<Map.Entry<String, byte[]>> inputs() {
    String valid = "frontwright: 1\napp:\n  module: hello\n  directory: /srv/hello\n";
    return Map.<String, byte[]>ofEntries(
        Map.entry("the description is empty", utf8("")),
        Map.entry("`modul` is not a key of app", utf8(valid.replace("module", "modul"))),
        Map.entry("`module` is given twice", utf8(valid + "  module: b\n")),
        Map.entry("expected a mapping", utf8("frontwright: 1\napp: [1]\n")),
        Map.entry("anchors and aliases", utf8("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n")),
        Map.entry("not YAML", utf8("frontwright: 1\napp: {module: [\n")),
        Map.entry("nested deeper than", utf8("[".repeat(20_000))),
        Map.entry("is not UTF-8", new byte[] {'a', ':', ' ', (byte) 0xff}),
        Map.entry("is larger than", new byte[50 << 20]),
        Map.entry("`../../etc` is not a name", utf8(valid + "  name: ../../etc\n")),
        Map.entry("is not an absolute path", utf8(valid.replace("/srv", "srv"))),
        Map.entry("\\u0007", utf8(valid + "  metadata: {A: \"bell \\a\"}\n")),
        Map.entry("is not offered", utf8(valid + "  server: gunicorn\n  protocol: fastcgi\n")))
        .entrySet()
        .stream();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void isRefused(Map.Entry<String, byte[]> input) {
    Path output = directory.resolve("out");
    Run run = Run.withInput(input.getValue(), "generate", "-", "-o", output.toString());
    assertThat(run.err()).contains(input.getKey()).doesNotContain("Exception", "\tat ");
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(output).doesNotExist();
  }

  @ParameterizedTest
  @MethodSource("commandLines")
  void theCommandLineToo(String commandLine) {
    Run run = Run.of(commandLine.replace("DIR", directory.toString()).split(" "));
    assertThat(run.code()).as(run.toString()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).startsWith("frontwright: ").doesNotContain("Exception", "\tat ");
  }

  static Stream<String> commandLines() {
    return Stream.of(
        "generate",
        "generate deploy.yaml",
        "generate deploy.yaml -o DIR/a --stdout",
        "generate DIR/none.yaml -o DIR/a",
        "generate DIR -o DIR/a",
        "generate - --stdout --front lighttpd",
        "generate - --stdout --install DIR/with:colon",
        "check",
        "chekc deploy.yaml",
        "schema extra");
  }

  @Test
  void aForeignDirectoryIsLeftAlone() throws IOException {
    Path foreign = Files.writeString(directory.resolve("mine.txt"), "mine");
    Run run = Run.withInput(utf8(GOOD), "generate", "-", "-o", directory.toString());
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("is not empty and was not written by frontwright");
    assertThat(foreign).hasContent("mine");
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).containsExactly(foreign);
    }
  }

  @Test
  void driftIsSaidAndShown() throws IOException {
    String output = directory.resolve("out").toString();
    assertThat(Run.withInput(utf8(GOOD), "generate", "-", "-o", output).code()).isZero();
    Path edited = directory.resolve("out/nginx/nginx.conf");
    Files.writeString(edited, Files.readString(edited).replace("sendfile on;", "sendfile off;"));

    Run check = Run.withInput(utf8(GOOD), "generate", "-", "-o", output, "--check");
    assertThat(check.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(check.out()).isEqualTo("nginx/nginx.conf: edited by hand\n");

    Run diff = Run.withInput(utf8(GOOD), "generate", "-", "-o", output, "--diff");
    assertThat(diff.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(diff.out()).contains("-    sendfile off;\n+    sendfile on;\n");

    assertThat(Run.withInput(utf8(GOOD), "generate", "-", "-o", output).out())
        .contains("overwritten, although it had been edited by hand");
    assertThat(Run.withInput(utf8(GOOD), "generate", "-", "-o", output, "--check").code()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"lnt, lint", "generate --frnt nginx, --front"})
  void whatWasPerhapsMeantIsSaid(String line, String meant) {
    Run run = Run.of(line.split(" "));
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("did you mean `" + meant + "`?");
  }

  @Test
  void theSchemaIsPrinted() {
    assertThat(Run.of("schema").out()).startsWith("{").contains("\"frontwright\"");
  }

  @Test
  void helpIsHelp() {
    for (String command : new String[] {"generate", "check", "schema"}) {
      Run run = Run.of(command, "--help");
      assertThat(run.code()).isZero();
      assertThat(run.out()).contains("Usage: frontwright " + command);
    }
  }
}
