package frontwright.validators.oracle;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A running nginx with a directory for itself, in which it is an ordinary user. */
final class NginxServer implements AutoCloseable {

  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
  private static final long PATIENCE = TimeUnit.SECONDS.toMillis(20);

  private final Path program;
  private final Path directory;
  private @org.jspecify.annotations.Nullable Process process;

  /** A directory; the test is left out without nginx. */
  NginxServer() throws IOException {
    program = Oracle.installed("nginx");
    directory = Files.createTempDirectory("fw");
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
  }

  Path directory() {
    return directory;
  }

  /** Starts with what stands in {@code http}, and waits until it answers on a port. */
  void start(String http, int port) throws IOException, InterruptedException {
    String main =
        "worker_processes 1; daemon off; pid nginx.pid; error_log error.log crit;\n"
            + "events { worker_connections 1000; }\nhttp {\naccess_log off;\n"
            + "client_body_temp_path b; proxy_temp_path p; fastcgi_temp_path f;\n"
            + "uwsgi_temp_path u; scgi_temp_path s;\n"
            + http
            + "}\n";
    Files.writeString(directory.resolve("nginx.conf"), main, StandardCharsets.ISO_8859_1);
    List<String> command = new ArrayList<>(List.of("setpriv", "--pdeathsig=TERM"));
    if (ROOT) {
      command.addAll(List.of("--reuid=www-data", "--regid=www-data", "--clear-groups"));
    }
    command.addAll(
        List.of(
            program.toString(), "-e", "stderr", "-p", directory.toString(), "-c", "nginx.conf"));
    Path said = directory.resolve("said");
    process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE);
    while (!answers(port)) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new AssertionError("nginx does not start: " + Files.readString(said));
      }
      process.waitFor(50, TimeUnit.MILLISECONDS);
    }
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    Process running = process;
    if (running != null) {
      running.destroy();
      running.onExit().join();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
