package frontwright.up;

import frontwright.servers.Answer;
import frontwright.servers.Client;
import frontwright.servers.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A {@code frontwright up} of its own JVM, in a sandbox that everybody may read; its temporary
 * directories are there, too.
 */
final class Session implements AutoCloseable {

  private static final Pattern URL = Pattern.compile("https?://\\S+");
  private static final Pattern PROCESS = Pattern.compile("\\((\\d+)\\)");

  private final Sandbox sandbox;
  private final Path temporary;
  private final Path out;
  private final Path err;
  private final Process process;

  private Session(Sandbox sandbox, Process process, Path temporary, Path out, Path err) {
    this.sandbox = sandbox;
    this.process = process;
    this.temporary = temporary;
    this.out = out;
    this.err = err;
  }

  /** Begins one in a directory of the sandbox. */
  static Session begin(Sandbox sandbox, String directory, String... arguments) {
    return begin(sandbox, Map.of(), directory, arguments);
  }

  /** Begins one with variables in its environment. */
  static Session begin(
      Sandbox sandbox, Map<String, String> variables, String directory, String... arguments) {
    Path temporary = sandbox.directory().resolve("t");
    Sandbox.makeDirectory(temporary);
    sandbox.handOver();
    Path out = sandbox.directory().resolve("up.out");
    Path err = sandbox.directory().resolve("up.err");
    // Whoever runs the suite in the background has interrupts ignored; `up` would inherit that.
    List<String> command = new ArrayList<>(List.of("/usr/bin/env", "--default-signal=INT"));
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-Djava.io.tmpdir=" + temporary, "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), "frontwright.cli.Main", "up"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(sandbox.directory().resolve(directory).toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(variables);
    try {
      return new Session(sandbox, builder.start(), temporary, out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for its URLs. */
  List<URI> urls() {
    sandbox.until("until URLs are shown", () -> !process.isAlive() || out().contains("://"));
    List<URI> urls =
        out()
            .lines()
            .filter(line -> !line.contains(" | "))
            .flatMap(line -> URL.matcher(line).results())
            .map(found -> URI.create(found.group()))
            .toList();
    if (urls.isEmpty()) {
      throw new AssertionError("no URL: " + this);
    }
    return urls;
  }

  /** Waits for a line in the logs. */
  void untilLogged(String text) {
    sandbox.until("until it is logged: " + text, () -> !process.isAlive() || out().contains(text));
    if (!out().contains(text)) {
      throw new AssertionError("not logged: " + text + "\n" + this);
    }
  }

  /** Asks for a URL as a browser does that shows what it was told. */
  static Answer get(URI url) {
    Client plain = new Client(url.getPort());
    Client client = url.getScheme().equals("https") ? plain.tls(url.getPort(), "") : plain;
    return client.get(
        url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery()),
        "Host: " + url.getAuthority());
  }

  /** The processes of the servers that it said it had started. */
  List<ProcessHandle> servers() {
    urls();
    return Stream.of(PROCESS.matcher(err()))
        .flatMap(Matcher::results)
        .flatMap(found -> ProcessHandle.of(Long.parseLong(found.group(1))).stream())
        .toList();
  }

  /** All processes below it. */
  List<ProcessHandle> descendants() {
    return process.descendants().toList();
  }

  /** Sends a signal, such as INT. */
  void signal(String name) {
    sandbox.asThisUser("kill", "-s", name, Long.toString(process.pid()));
  }

  /** Waits for its end, and returns its exit code. */
  int end() {
    sandbox.until("until it ends", () -> !process.isAlive());
    return process.exitValue();
  }

  /** What is in its temporary directory. */
  List<Path> leftovers() {
    try (Stream<Path> all = Files.list(temporary)) {
      return all.filter(path -> !path.getFileName().toString().startsWith("hsperf")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String out() {
    return read(out);
  }

  String err() {
    return read(err);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return err() + out();
  }

  /** Ends it, and with it all that it started. */
  @Override
  public void close() {
    if (process.isAlive()) {
      process.destroy();
      try {
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
          process.descendants().forEach(ProcessHandle::destroyForcibly);
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        process.destroyForcibly();
      }
    }
  }
}
