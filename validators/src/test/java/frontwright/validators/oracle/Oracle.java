package frontwright.validators.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * A server that says what it thinks of configurations and ends; it has a directory for itself, and
 * is an ordinary user there: as root it would give directories of the system to its own user.
 */
final class Oracle implements AutoCloseable {

  private static final Path HTTPD_MODULES = Path.of("/usr/lib/apache2/modules");
  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
  private static final int AT_ONCE = 2;
  private static final int BATCH = 1000;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /**
   * Each of the files 0 to $1 is asked about; processes are started by a shell, for it is quick.
   */
  private static final String LOOP =
      """
      count=$1; shift
      ask() {
        while [ $i -lt $count ]; do
          FILE=$PWD/$i.conf; export FILE
          %s "$@" >$i.said 2>&1
          i=$((i + %d))
        done
      }
      %s
      wait
      """;

  private final Path directory;
  private final String loop;

  /**
   * What the server said of a text.
   *
   * @param file where the text lay, as the server names it
   * @param text all that it wrote, a character for each byte
   */
  record Said(Path file, String text) {}

  private Oracle(String command) throws IOException {
    directory = Files.createTempDirectory("fw");
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
    String parts =
        IntStream.range(0, AT_ONCE)
            .mapToObj(part -> "{ i=" + part + "; ask \"$@\"; } &")
            .collect(Collectors.joining("\n"));
    loop = LOOP.formatted(command, AT_ONCE, parts);
  }

  /** nginx, which takes a text for its whole configuration; the test is left out without it. */
  static Oracle nginx() throws IOException {
    return new Oracle(
        installed("nginx") + " -t -e stderr -p \"$PWD\" -g 'pid nginx.pid;' -c \"$FILE\"");
  }

  /**
   * httpd, which reads a text behind its own few lines; the test is left out without it.
   *
   * @param modules what is loaded first, without {@code mod_} and {@code .so}
   */
  static Oracle httpd(Collection<String> modules) throws IOException {
    Oracle oracle = new Oracle(installed("apache2") + " -t -d \"$PWD\" -f main.conf");
    Files.writeString(
        oracle.directory.resolve("main.conf"),
        "ServerName test\nListen 127.0.0.1:18099\nPidFile pid\nErrorLog log\n"
            + modules.stream().map(Oracle::load).collect(Collectors.joining())
            + "Include ${FILE}\n");
    return oracle;
  }

  /** The modules that are installed for httpd, without {@code mod_} and {@code .so}. */
  static List<String> httpdModules() throws IOException {
    try (Stream<Path> files = Files.list(HTTPD_MODULES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.matches("mod_\\w+\\.so"))
          .map(file -> file.replaceAll("^mod_|\\.so$", ""))
          .sorted()
          .toList();
    }
  }

  /** The line that loads a module of httpd. */
  static String load(String module) {
    return "LoadModule " + module + "_module " + httpdModule(module) + "\n";
  }

  /** The file of a module of httpd. */
  static Path httpdModule(String module) {
    return HTTPD_MODULES.resolve("mod_" + module + ".so");
  }

  /**
   * The program of a server, or one that it needs; the test is left out without it, or fails where
   * none may be left out.
   */
  static Path installed(String name) {
    Path server = Path.of("/usr/sbin", name);
    Path program = Files.isExecutable(server) ? server : Path.of("/usr/bin", name);
    if (!Files.isExecutable(program)) {
      String message = name + " is not installed; ./check installs it where it may";
      if ("required".equals(System.getProperty("frontwright.servers"))) {
        Assertions.fail(message);
      }
      Assumptions.abort(message);
    }
    return program;
  }

  /** The directory that relative names are in. */
  Path directory() {
    return directory;
  }

  /** What the server says of a text, with more options of its command line. */
  Said said(String text, String... options) {
    return said(List.of(text), options).get(0);
  }

  /** What it says of each of the texts, which know nothing of each other. */
  List<Said> said(List<String> texts, String... options) {
    try {
      List<Said> said = new ArrayList<>();
      for (int from = 0; from < texts.size(); from += BATCH) {
        said.addAll(batch(texts.subList(from, Math.min(texts.size(), from + BATCH)), options));
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private List<Said> batch(List<String> texts, String... options)
      throws IOException, InterruptedException {
    for (int i = 0; i < texts.size(); i++) {
      Files.writeString(file(i, ".conf"), texts.get(i), StandardCharsets.ISO_8859_1);
    }
    run(texts.size(), options);
    List<Said> said = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = Files.readString(file(i, ".said"), StandardCharsets.ISO_8859_1);
      said.add(new Said(file(i, ".conf"), text));
    }
    return said;
  }

  private void run(int files, String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("setpriv", "--pdeathsig=TERM"));
    if (ROOT) {
      command.addAll(List.of("--reuid=www-data", "--regid=www-data", "--clear-groups"));
    }
    command.addAll(List.of("sh", "-c", loop, "sh", Integer.toString(files)));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().put("LC_ALL", "C");
    builder.inheritIO();
    Process process = builder.start();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError("no answer for " + PATIENCE.toSeconds() + " s: " + command);
    }
  }

  private Path file(int number, String ending) {
    return directory.resolve(number + ending);
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
