package frontwright.init;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.cli.ExitCode;
import frontwright.cli.command.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a project says, what is written is accepted. */
class InitLawsTest {

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.of(
        "'/static/'",
        "'static/'",
        "'/'",
        "''",
        "'/st atic/'",
        "'//cdn.example.com/'",
        "'/a/../b'",
        "'relative'",
        "'/srv/\\u00fc'",
        "'/srv/a\\nb'",
        "'/srv/..'",
        "None",
        "True",
        "[]",
        "['*']",
        "['www.example.com', '.example.com', 'www.example.com']",
        "['-.-.x']",
        "['a' * 3]",
        "1",
        "BASE_DIR / 'x'",
        "os.environ['X']",
        "(",
        "'\\x07'",
        "'shop.wsgi.application'",
        "'a.b-c'",
        "'/' + 'x' * 5",
        "'a: b # c'",
        "'{{ x }}'");
  }

  @Property(tries = 60)
  void whatIsWrittenIsAccepted(
      @ForAll("values") String url,
      @ForAll("values") String root,
      @ForAll("values") String hosts,
      @ForAll("values") String wsgi,
      @ForAll("values") String prefix)
      throws IOException {
    Path project = Files.createTempDirectory("frontwright-init");
    try {
      Files.createDirectories(project.resolve("shop"));
      Files.writeString(
          project.resolve("manage.py"),
          "import os\nos.environ['DJANGO_SETTINGS_MODULE'] = 'shop.settings'\n");
      Files.writeString(project.resolve("shop/__init__.py"), "");
      Files.writeString(
          project.resolve("shop/settings.py"),
          """
          import os
          from pathlib import Path
          BASE_DIR = Path(__file__).parent.parent
          STATIC_URL = %1$s
          STATIC_ROOT = %2$s
          MEDIA_URL = %1$s
          MEDIA_ROOT = %2$s
          ALLOWED_HOSTS = %3$s
          WSGI_APPLICATION = %4$s
          FORCE_SCRIPT_NAME = %5$s
          """
              .formatted(url, root, hosts, wsgi, prefix));
      Run run = Run.of("init", project.toString(), "--dry-run");
      assertThat(run.code()).as(run.toString()).isEqualTo(ExitCode.OK);
      Run check = Run.withInput(run.out().getBytes(StandardCharsets.UTF_8), "check", "-");
      assertThat(check.code()).as(run.out() + check.err()).isEqualTo(ExitCode.OK);
    } finally {
      delete(project);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
