package frontwright.trials;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.routing.Field;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Request;
import frontwright.model.routing.Value;
import frontwright.validators.configuration.httpd.HttpdConfiguration;
import frontwright.validators.configuration.httpd.HttpdLoader;
import frontwright.validators.files.MemoryFiles;
import frontwright.validators.routing.Router;
import frontwright.validators.routing.ServedFiles;
import frontwright.validators.routing.httpd.HttpdRouter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What we write for httpd is understood completely: nothing in it is left undecided. */
class HttpdSamplesRoutingTest {

  private static final Path SAMPLES =
      Path.of(System.getProperty("frontwright.root", "."), "samples");

  /** Where samples are written for. */
  private static final String HOME = "/etc/frontwright/httpd";

  /** Of the server's process, the connection, or another path's mapping. */
  private static final Set<String> UNKNOWN =
      Set.of(
          "PATH",
          "SERVER_SOFTWARE",
          "REMOTE_PORT",
          "PATH_TRANSLATED",
          "BALANCER_SESSION_STICKY",
          "BALANCER_SESSION_ROUTE",
          "BALANCER_ROUTE_CHANGED",
          "BALANCER_WORKER_NAME",
          "BALANCER_WORKER_ROUTE");

  private static final List<List<String>> HEADERS =
      List.of(
          List.of(),
          List.of("X-Forwarded-For: 1.2.3.4", "Connection: close, X-Real-IP", "Expect: x"),
          List.of("Content-Length: 9999999999"),
          List.of("Transfer-Encoding: chunked"),
          List.of("Authorization: Basic YTpi", "X-Forwarded-Proto: https", "SCRIPT_NAME: /x"));

  private static final List<String> TARGETS =
      List.of(
          "/",
          "/x",
          "/x%20y?q",
          "/static/",
          "/static/x.css",
          "/foo",
          "/foo/x",
          "/api/x%2Fy",
          "/favicon.ico",
          "/.well-known/acme-challenge/x",
          "//x",
          "/%C3%A9",
          "/x?y=%3F");

  static Stream<Path> samples() throws IOException {
    try (Stream<Path> all = Files.list(SAMPLES)) {
      return all
          .map(sample -> sample.resolve("output/httpd"))
          .filter(Files::isDirectory)
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void nothingIsLeftUndecided(Path sample) throws IOException {
    HttpdConfiguration configuration = configuration(sample);
    Router router = HttpdRouter.of(configuration, HttpdSamplesRoutingTest::kind);
    List<String> undecided = new ArrayList<>();

    for (Request request : requests(configuration)) {
      Outcome outcome = router.route(request).outcome();
      if (outcome instanceof Outcome.Undecided) {
        undecided.add(request + "\n" + outcome);
      } else if (outcome instanceof Outcome.Passed passed) {
        Stream.concat(passed.message().headers().stream(), passed.message().parameters().stream())
            .filter(field -> field.value() instanceof Value.Depends)
            .filter(field -> !UNKNOWN.contains(field.name()))
            .forEach(field -> undecided.add(request + "\n" + field));
      }
    }

    assertThat(undecided.stream().limit(5)).as(sample.toString()).isEmpty();
  }

  /** Half of the files are there. */
  private static ServedFiles.Kind kind(String path) {
    return path.endsWith("/") || !path.substring(path.lastIndexOf('/')).contains(".")
        ? ServedFiles.Kind.DIRECTORY
        : path.hashCode() % 2 == 0 ? ServedFiles.Kind.FILE : ServedFiles.Kind.ABSENT;
  }

  private static HttpdConfiguration configuration(Path sample) throws IOException {
    Map<String, String> texts = new HashMap<>();
    try (Stream<Path> files = Files.walk(sample)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(HOME + "/" + sample.relativize(file), Files.readString(file));
      }
    }
    return new HttpdLoader(new MemoryFiles(texts)).load(HOME + "/httpd.conf", null);
  }

  private static List<Request> requests(HttpdConfiguration configuration) {
    List<Request> requests = new ArrayList<>();
    configuration
        .all("VirtualHost")
        .forEach(
            host -> {
              int port = Integer.parseInt(host.argument(0).replaceFirst(".*:", ""));
              String name = host.child("ServerName").map(each -> each.argument(0)).orElse("x");
              for (String target : TARGETS) {
                HEADERS.forEach(lines -> requests.add(request(target, lines, name, port)));
              }
            });
    return requests;
  }

  private static Request request(String target, List<String> lines, String name, int port) {
    List<Field> fields = new ArrayList<>(List.of(Field.of("Host", name)));
    lines.stream()
        .map(line -> line.split(": ", 2))
        .forEach(parts -> fields.add(Field.of(parts[0], parts[1])));
    return new Request("GET", target, fields, port == 443, "10.0.0.9", "10.0.0.1", port);
  }
}
