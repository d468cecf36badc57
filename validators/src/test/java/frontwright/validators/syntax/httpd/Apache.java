package frontwright.validators.syntax.httpd;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real httpd that reads what it is given and ends; it has a directory for itself. */
final class Apache implements AutoCloseable {

  private static final Path PROGRAM = Path.of("/usr/sbin/apache2");
  private static final Path MODULES = Path.of("/usr/lib/apache2/modules");
  private static final List<String> LOADED =
      List.of(
          "mpm_event",
          "authz_core",
          "authz_host",
          "authz_user",
          "alias",
          "headers",
          "env",
          "setenvif",
          "rewrite",
          "macro",
          "dir",
          "mime");

  private final Path directory;
  private final Path included;

  Apache() throws IOException {
    directory = Files.createTempDirectory("fw-httpd");
    included = directory.resolve("x.conf");
    String loads =
        LOADED.stream()
            .map(
                module ->
                    "LoadModule " + module + "_module " + MODULES + "/mod_" + module + ".so\n")
            .collect(Collectors.joining());
    Files.writeString(
        directory.resolve("main.conf"),
        "ServerRoot "
            + directory
            + "\nServerName test\nListen 127.0.0.1:18099\n"
            + ("PidFile " + directory + "/pid\nErrorLog " + directory + "/log\n")
            + loads
            + ("Include " + included + "\n"));
  }

  /** Skips the test where there is no httpd, unless servers are required. */
  static void assumeInstalled() {
    boolean isThere = Files.isExecutable(PROGRAM) && Files.isDirectory(MODULES);
    if (!isThere && "required".equals(System.getProperty("frontwright.servers"))) {
      fail("apache2 is required and not installed");
    }
    assumeTrue(isThere, "apache2 is not installed");
  }

  /** The modules of these configurations, as {@code <IfModule>} names them. */
  static Set<String> modules() {
    Stream<String> compiledIn = Stream.of("core", "so", "http", "version", "log_config", "unixd");
    return Stream.concat(compiledIn, LOADED.stream())
        .flatMap(name -> Stream.of(name + "_module", "mod_" + name + ".c"))
        .collect(Collectors.toSet());
  }

  /** Where the text that is tried lies. */
  Path included() {
    return included;
  }

  /** What {@code apache2 -t} says of a text that its configuration includes. */
  String test(String text) {
    return test(text, List.of());
  }

  /** The same with more options. */
  String test(String text, List<String> options) {
    try {
      Files.writeString(included, text, StandardCharsets.ISO_8859_1);
      List<String> command =
          Stream.concat(
                  Stream.of(
                      PROGRAM.toString(), "-t", "-d", directory.toString(), "-f", "main.conf"),
                  options.stream())
              .toList();
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      byte[] said = process.getInputStream().readAllBytes();
      process.waitFor();
      return new String(said, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
