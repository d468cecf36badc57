package frontwright.packages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A command of another process, with an environment of its own. */
final class Command {

  /** What came of it: the exit code, and both streams together. */
  record Said(int code, String text) {}

  static final Path ROOT = Path.of(System.getProperty("frontwright.root", "..")).toAbsolutePath();
  static final String JAVA = System.getProperty("java.home") + "/bin/java";

  private Command() {}

  /** Starts a command in a directory with nothing but these variables, and waits for its end. */
  static Said run(Path directory, Map<String, String> environment, List<String> command) {
    try {
      return said(start(directory, environment, command));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The same with what programs usually need. */
  static Said run(Path directory, String... command) {
    return run(directory, usual(), List.of(command));
  }

  /** What programs usually need: the path, and this Java. */
  static Map<String, String> usual() {
    return Map.of(
        "PATH", "/usr/sbin:/usr/bin:/sbin:/bin", "JAVA_HOME", System.getProperty("java.home"));
  }

  static Process start(Path directory, Map<String, String> environment, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      return builder.redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Said said(Process process) throws InterruptedException {
    try {
      process.getOutputStream().close();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Said(process.waitFor(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
