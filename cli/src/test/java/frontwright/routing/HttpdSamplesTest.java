package frontwright.routing;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.routing.Field;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Request;
import frontwright.model.routing.ServedFiles;
import frontwright.validators.configuration.httpd.HttpdConfiguration;
import frontwright.validators.configuration.httpd.HttpdLoader;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.files.MemoryFiles;
import frontwright.validators.routing.Router;
import frontwright.validators.routing.httpd.HttpdRouter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Frontwright generates for httpd is simulated to the end: nothing is left undecided. */
class HttpdSamplesTest {

  private static final Path SAMPLES =
      Path.of(System.getProperty("frontwright.root", ".."), "samples");

  private static final List<String> TARGETS =
      List.of(
          "/",
          "/x",
          "/x/y?q=1",
          "/a%2Fb",
          "//x//y",
          "/static/a.css",
          "/static",
          "/static/",
          "/static/../x",
          "/favicon.ico",
          "/.well-known/acme-challenge/t",
          "/%00",
          "/%zz",
          "/%20",
          "/x/%2e%2e/y",
          "/caf%C3%A9",
          "/admin/login/",
          "/index.html",
          "/api/v1/x",
          "/a.html",
          "/myapp",
          "/myapp/x",
          "/myapp/a%2Fb/",
          "/foo",
          "/foo/x",
          "/foobar",
          "/myapp/static/a.css");

  private static final List<List<Field>> HEADERS =
      List.of(
          List.of(),
          List.of(Field.of("Content-Length", "20")),
          List.of(Field.of("Content-Length", "99999999999")),
          List.of(Field.of("Transfer-Encoding", "chunked")),
          List.of(Field.of("Authorization", "Basic dTpw"), Field.of("X-Forwarded-Proto", "https")),
          List.of(
              Field.of("Connection", "close, X-Forwarded-For"), Field.of("Cookie", "ROUTE=.a")));

  static Stream<Path> mainFiles() throws IOException {
    try (Stream<Path> all = Files.walk(SAMPLES)) {
      return all
          .filter(file -> file.endsWith("output/httpd/httpd.conf"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("mainFiles")
  void everyRequestIsDecided(Path main) throws IOException {
    HttpdConfiguration configuration = load(main.getParent());
    Router router = HttpdRouter.of(configuration, HttpdSamplesTest::kind);

    boolean isApplicationAsked = false;
    for (Request request : requests(configuration)) {
      Outcome outcome = router.route(request).outcome();
      assertThat(outcome).as("%s", request).isNotInstanceOf(Outcome.Undecided.class);
      isApplicationAsked |= outcome instanceof Outcome.Passed;
    }
    assertThat(isApplicationAsked).as("some request reaches an application").isTrue();
  }

  /** What has an extension is a file; all else in the directories of applications is there. */
  private static ServedFiles.Kind kind(String path) {
    if (path.matches("/(etc|srv)/.*\\.(css|ico|html|wsgi)")) {
      return ServedFiles.Kind.FILE;
    }
    boolean isDirectory = path.matches("/((etc|srv)(/((?!\\.wsgi).)*)?)?");
    return isDirectory ? ServedFiles.Kind.DIRECTORY : ServedFiles.Kind.ABSENT;
  }

  private static HttpdConfiguration load(Path directory) throws IOException {
    Map<String, String> texts = new HashMap<>();
    try (Stream<Path> all = Files.walk(directory)) {
      all.filter(Files::isRegularFile)
          .forEach(file -> texts.put("/httpd/" + directory.relativize(file), text(file)));
    }
    return new HttpdLoader(new MemoryFiles(texts)).load("/httpd/httpd.conf", null);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For each host that is named, and one that is not, at each address that is listened on. */
  private static List<Request> requests(HttpdConfiguration configuration) {
    List<String> names =
        Stream.concat(
                Stream.of("nobody.test"),
                configuration.all("ServerName").map(node -> node.argument(0)))
            .distinct()
            .toList();
    return configuration
        .all("Listen")
        .flatMap(listen -> names.stream().flatMap(name -> requests(listen, name)))
        .toList();
  }

  private static Stream<Request> requests(HttpdNode listen, String name) {
    int port = Integer.parseInt(listen.argument(0).replaceFirst("^.*:", ""));
    return Stream.of("GET", "POST", "OPTIONS", "TRACE")
        .flatMap(
            method ->
                TARGETS.stream()
                    .flatMap(
                        target ->
                            HEADERS.stream()
                                .map(more -> request(method, target, name, more, port))));
  }

  private static Request request(
      String method, String target, String name, List<Field> more, int port) {
    List<Field> headers = Stream.concat(Stream.of(Field.of("Host", name)), more.stream()).toList();
    return new Request(method, target, headers, port == 443, "192.0.2.7", "192.0.2.1", port);
  }
}
