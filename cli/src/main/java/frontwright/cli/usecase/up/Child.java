package frontwright.cli.usecase.up;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A server that runs. */
final class Child {

  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  /** What would have servers listen elsewhere, or wait for somebody else's sockets. */
  private static final Set<String> MEDDLING =
      Set.of("GUNICORN_CMD_ARGS", "NGINX", "LISTEN_FDS", "LISTEN_PID", "NOTIFY_SOCKET");

  private final Server server;
  private final Process process;
  private final boolean isAlone;
  private final Thread pump;

  /** Processes of its own, as far as they were there when it was asked to end. */
  private List<ProcessHandle> family = List.of();

  private Child(Server server, Process process, boolean isAlone, Journal journal) {
    this.server = server;
    this.process = process;
    this.isAlone = isAlone;
    this.pump = new Thread(() -> read(journal), "log of " + server.name());
    pump.setDaemon(true);
    pump.start();
  }

  /**
   * Starts a server, out of reach of the terminal's Ctrl-C, which is ours to hand on in order, and
   * ended with the thread that starts it, where programs for that are installed.
   */
  static Child start(Server server, Account account, Journal journal) throws IOException {
    List<String> command = new ArrayList<>();
    boolean isAlone = isLedBy(List.of("setsid"), command);
    List<String> setpriv = new ArrayList<>(List.of("setpriv", "--pdeathsig=TERM"));
    setpriv.addAll(account.options());
    if (!isLedBy(setpriv, command) && account.isOther()) {
      throw new IOException("setpriv does not work, and nothing is served as root");
    }
    command.addAll(server.command());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(server.directory().toFile())
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(Child::meddles);
    builder.environment().putAll(server.environment());
    Process process = builder.start();
    process.getOutputStream().close();
    return new Child(server, process, isAlone, journal);
  }

  /** Puts words before a command, if they work here: some systems have programs that do less. */
  private static boolean isLedBy(List<String> words, List<String> command) {
    List<String> tried = new ArrayList<>(words);
    tried.addAll(List.of("test", "-d", "/"));
    boolean works = Commands.run(tried).isDone();
    if (works) {
      command.addAll(words);
    }
    return works;
  }

  private static boolean meddles(String variable) {
    return MEDDLING.contains(variable) || variable.startsWith("UWSGI_");
  }

  private void read(Journal journal) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        journal.log(server.name(), line);
      }
    } catch (IOException e) {
      // The stream was closed with the process.
    }
  }

  Server server() {
    return server;
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Whether it has written its process number, where it does. */
  boolean isConfigured() {
    Path file = server.pidFile();
    try {
      return file == null || Files.readString(file).strip().equals(Long.toString(pid()));
    } catch (IOException e) {
      return false;
    }
  }

  /** Calls somebody when the server has ended. */
  void whenEnded(Consumer<Child> somebody) {
    var unused = process.onExit().thenAccept(ended -> somebody.accept(this));
  }

  /** How it ended, in words. */
  String outcome() {
    int code = process.exitValue();
    return code > 128 && code < 160
        ? "was ended by signal %d".formatted(code - 128)
        : String.format(Locale.ROOT, "ended with code %d", code);
  }

  /** Waits until what it said has been read. */
  void awaitLog() {
    try {
      pump.join(A_MOMENT.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks it to end when its requests are answered. */
  void quit() {
    if (isAlive()) {
      family = process.descendants().toList();
      signal(server.quit(), Long.toString(pid()));
    }
  }

  /**
   * Waits for its end: first for requests under way, then for an orderly stop; then kills it. What
   * it has left behind is killed, too.
   */
  void stop(Duration patience) {
    if (!hasEnded(patience)) {
      process.destroy();
      if (!hasEnded(patience)) {
        process.destroyForcibly();
        hasEnded(patience);
      }
    }
    if (isAlone) {
      signal("KILL", "-" + pid()); // It leads a group, in which all of them are.
    } else {
      family.forEach(ProcessHandle::destroyForcibly);
    }
    family.forEach(Child::awaitExit);
  }

  private static void awaitExit(ProcessHandle process) {
    try {
      process.onExit().get(A_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // It was killed; whether anybody has taken notice of that is not ours to wait for.
    }
  }

  private boolean hasEnded(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Java itself knows TERM and KILL only, and no groups. */
  private static void signal(String name, String whom) {
    Commands.run(List.of("/bin/sh", "-c", "kill -s \"$0\" -- \"$1\"", name, whom));
  }
}
