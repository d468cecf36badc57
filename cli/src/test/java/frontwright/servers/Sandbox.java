package frontwright.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A short-named directory of an ordinary user, and the processes that were started for it. Servers
 * are never run as root: that would hide what an ordinary user meets. Nothing survives the JVM.
 */
public final class Sandbox implements AutoCloseable {

  /** How long anything may take to become ready, or to end. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
  private static final String USER = "www-data";

  private final Path directory;
  private final Map<Process, String> processes = new LinkedHashMap<>();
  private final Thread hook = new Thread(this::stopAll);
  private boolean kept;

  /** What a command said: its exit code, and both of its streams. */
  public record Said(int code, String text) {}

  public Sandbox() {
    try {
      directory = Files.createTempDirectory(Path.of("/tmp"), "fw");
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** The directory; its path is short enough for sockets. */
  public Path directory() {
    return directory;
  }

  /** The account that servers run as. */
  public static String account() {
    return ROOT ? USER : System.getProperty("user.name");
  }

  /** Writes a file, with its directories. */
  public Path write(String path, String text) {
    try {
      Path file = directory.resolve(path);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a directory, with those that it lies in. */
  public static void makeDirectory(Path path) {
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives everything in the directory to the account that servers run as. */
  public void handOver() {
    if (ROOT) {
      Said said = asThisUser("chown", "-R", USER + ":" + USER, directory.toString());
      if (said.code() != 0) {
        throw new IllegalStateException(said.text());
      }
    }
  }

  /** Runs a command as the servers' account and waits for its end. */
  public Said run(String... command) {
    return await(launch(asServer(List.of(command)), null));
  }

  /** Runs a command as the user of the test and waits for its end. */
  public Said asThisUser(String... command) {
    return await(launch(List.of(command), null));
  }

  /** Starts a command as the servers' account; its output goes to a file of the sandbox. */
  public Process start(String log, List<String> command) {
    Process process = launch(asServer(command), directory.resolve(log));
    processes.put(process, log);
    return process;
  }

  /** Kills what was started, and all that it started, as a crash would. */
  public void kill(Process process) {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.add(process.toHandle());
    processes.remove(process);
    all.forEach(ProcessHandle::destroyForcibly);
    until("a killed server is gone", () -> !process.isAlive());
  }

  /** As the servers' account, and ended with the JVM even if that is killed. */
  private static List<String> asServer(List<String> command) {
    List<String> words = new ArrayList<>(List.of("setpriv", "--pdeathsig=TERM"));
    if (ROOT) {
      words.addAll(List.of("--reuid=" + USER, "--regid=" + USER, "--clear-groups"));
    }
    words.addAll(command);
    return words;
  }

  private Process launch(List<String> command, Path log) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
      builder.redirectErrorStream(true);
      builder
          .environment()
          .put("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
      builder.environment().put("LC_ALL", "C.UTF-8");
      if (log != null) {
        builder.redirectOutput(log.toFile());
      }
      Process process = builder.start();
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Said await(Process process) {
    try {
      byte[] output = process.getInputStream().readAllBytes();
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      return new Said(process.waitFor(), new String(output, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Waits until a condition holds.
   *
   * @throws AssertionError when a server ended meanwhile, or patience; the first line says which,
   *     the last lines of the logs follow
   */
  public void until(String what, BooleanSupplier condition) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      Optional<String> dead = dead();
      if (dead.isPresent() || Instant.now().isAfter(end)) {
        kept = true;
        String why = dead.orElse("nothing happened for " + PATIENCE.toSeconds() + " s");
        throw new AssertionError("not ready, " + what + ": " + why + "\n" + logs());
      }
      pause();
    }
  }

  /** Which servers ended by themselves. */
  private Optional<String> dead() {
    return processes.entrySet().stream()
        .filter(started -> !started.getKey().isAlive())
        .map(
            started ->
                "the server of %s ended with code %d"
                    .formatted(started.getValue(), started.getKey().exitValue()))
        .reduce((one, other) -> one + ", " + other);
  }

  /** The last lines of every server's log, and where the rest is. */
  public String logs() {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path log : files.filter(file -> file.toString().endsWith(".log")).toList()) {
        List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        all.append("==> ").append(log).append(" <==\n");
        lines
            .subList(Math.max(0, lines.size() - 8), lines.size())
            .forEach(line -> all.append(line).append('\n'));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toString();
  }

  /** A readiness check asks again, it does not sleep in the hope that it is enough. */
  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(10);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Keeps the directory for whoever looks into a failure. */
  public void keep() {
    kept = true;
  }

  /** Leaves nothing after all: the failure was expected. */
  public void discard() {
    kept = false;
  }

  /** Whether the directory stays. */
  public boolean isKept() {
    return kept;
  }

  private void stopAll() {
    for (Process process : processes.keySet()) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
    for (Process process : processes.keySet()) {
      try {
        if (!process.waitFor(1, TimeUnit.SECONDS)) {
          process.descendants().forEach(ProcessHandle::destroyForcibly);
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        process.destroyForcibly();
      }
    }
    processes.clear();
  }

  @Override
  public void close() {
    stopAll();
    Runtime.getRuntime().removeShutdownHook(hook);
    if (kept) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
