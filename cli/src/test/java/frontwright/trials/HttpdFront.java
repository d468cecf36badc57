package frontwright.trials;

import frontwright.model.routing.Field;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Request;
import frontwright.model.routing.ServedFiles;
import frontwright.model.routing.Value;
import frontwright.model.value.Endpoint;
import frontwright.servers.Answer;
import frontwright.servers.Client;
import frontwright.servers.Ports;
import frontwright.servers.Program;
import frontwright.servers.Sandbox;
import frontwright.validators.configuration.httpd.HttpdLoader;
import frontwright.validators.files.MemoryFiles;
import frontwright.validators.routing.Router;
import frontwright.validators.routing.httpd.HttpdRouter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real httpd in front of an echo, and its simulator. */
final class HttpdFront implements AutoCloseable {

  private static final String FILE = "/httpd.conf";

  private final Sandbox sandbox = new Sandbox();
  private final int port = Ports.free();
  private final int backend = Ports.free();
  private final Echo echo;
  private final Router router;

  /** What httpd sent, and what the simulator says that it sends. */
  record Sent(Request request, Answer answer, Outcome outcome) {

    /** What reached the echo: its lines, the request line first. */
    List<String> lines() {
      return answer.latin1().lines().toList();
    }

    /** A field that reached the echo, or null. */
    String received(String name) {
      return lines().stream()
          .skip(1)
          .filter(line -> line.startsWith(name + ": "))
          .map(line -> line.substring(name.length() + 2))
          .reduce(null, (one, other) -> other);
    }
  }

  /**
   * Starts httpd.
   *
   * @param modules what it loads, without {@code mod_} and {@code .so}
   * @param text its configuration; @BACKEND@ stands for the echo's address, @ROOT@ for a directory
   */
  HttpdFront(List<String> modules, String text) {
    this(modules, text, Map.of());
  }

  /**
   * Starts httpd.
   *
   * @param files by their names in the directory
   */
  HttpdFront(List<String> modules, String text, Map<String, String> files) {
    Program.HTTPD.need();
    String root = sandbox.directory().toString();
    String loaded =
        Stream.concat(Stream.of("mpm_event", "authz_core"), modules.stream())
            .map(
                name ->
                    "LoadModule %s_module %s/mod_%s.so\n"
                        .formatted(name, HttpdModules.DIRECTORY, name))
            .collect(Collectors.joining());
    String whole =
        "ServerRoot %s\nPidFile %s/pid\nErrorLog %s/error.log\nDefaultRuntimeDir %s\n"
                .formatted(root, root, root, root)
            + "StartServers 1\nServerName main.example.com\nDocumentRoot %s\n".formatted(root)
            + "Listen 127.0.0.1:"
            + port
            + "\n"
            + loaded
            + text.replace("@BACKEND@", "127.0.0.1:" + backend).replace("@ROOT@", root);
    sandbox.write("httpd.conf", whole);
    files.forEach(sandbox::write);
    sandbox.handOver();
    echo = Echo.at(new Endpoint.Tcp("127.0.0.1", backend));
    router =
        HttpdRouter.of(
            new HttpdLoader(new MemoryFiles(Map.of(FILE, whole))).load(FILE, null),
            HttpdFront::kind);
    sandbox.start(
        "front.log",
        List.of(Program.HTTPD.need(), "-d", root, "-f", root + "/httpd.conf", "-DFOREGROUND"));
    sandbox.until("until httpd listens", () -> Client.isListening(port));
  }

  private static ServedFiles.Kind kind(String path) {
    Path file = Path.of(path.replace('\0', '?'));
    return Files.isDirectory(file)
        ? ServedFiles.Kind.DIRECTORY
        : Files.exists(file) ? ServedFiles.Kind.FILE : ServedFiles.Kind.ABSENT;
  }

  /** The port of httpd. */
  int port() {
    return port;
  }

  /** Sends a request, and asks the simulator. */
  Sent send(String method, String target, List<String> lines, String from) {
    List<String> all = new ArrayList<>(lines);
    if (all.stream().noneMatch(line -> line.regionMatches(true, 0, "Host:", 0, 5))) {
      all.add(0, "Host: www.example.com:" + port);
    }
    if (all.stream().noneMatch(line -> line.regionMatches(true, 0, "Connection:", 0, 11))) {
      all.add("Connection: close");
    }
    Request request = new Request(method, target, fields(all), false, from, "127.0.0.1", port);
    return new Sent(request, answer(method, target, all, from), router.route(request).outcome());
  }

  private Answer answer(String method, String target, List<String> lines, String from) {
    StringBuilder text = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    lines.forEach(line -> text.append(line).append("\r\n"));
    try {
      return new Client(port)
          .from(from)
          .raw(
              text.append("\r\n")
                  .toString()
                  .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    } catch (UncheckedIOException | ArrayIndexOutOfBoundsException e) {
      return new Answer(0, List.of(), String.valueOf(e.getMessage()), 0, 0);
    }
  }

  private static List<Field> fields(List<String> lines) {
    return lines.stream()
        .map(line -> line.split(":", 2))
        .map(parts -> new Field(parts[0], new Value.Known(parts[1].strip())))
        .toList();
  }

  /** What httpd wrote down. */
  String logs() {
    return sandbox.logs();
  }

  @Override
  public void close() {
    sandbox.close();
    echo.close();
  }
}
