package frontwright.validators.routing.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.routing.Field;
import frontwright.model.routing.Message;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Request;
import frontwright.model.routing.ServedFiles;
import frontwright.model.routing.Value;
import frontwright.validators.configuration.nginx.NginxConfiguration;
import frontwright.validators.configuration.nginx.NginxLoader;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.files.MemoryFiles;
import frontwright.validators.routing.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What we write for nginx is simulated without a gap. */
class NginxSamplesTest {

  private static final Path SAMPLES = Path.of(System.getProperty("frontwright.root"), "samples");
  private static final ServedFiles NOTHING = path -> ServedFiles.Kind.ABSENT;
  private static final ServedFiles EVERYTHING = path -> ServedFiles.Kind.FILE;

  private static final List<String> ENDS =
      List.of("", "x", "x/y.css?a=b", "/../", "%2e%2e/", "/.git", "%2Fx", "//x");

  /** What a request does not say. */
  private static final List<String> UNKNOWN = List.of("$remote_port");

  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      return files.filter(file -> file.endsWith("output/nginx/nginx.conf")).sorted().toList();
    }
  }

  private static NginxConfiguration load(Path main) {
    try (Stream<Path> files = Files.walk(main.getParent())) {
      Map<String, String> texts =
          files
              .filter(Files::isRegularFile)
              .collect(Collectors.toMap(Path::toString, NginxSamplesTest::read));
      return new NginxLoader(new MemoryFiles(texts)).load(main.toString(), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyRequestIsDecided(Path main) {
    NginxConfiguration configuration = load(main);
    for (ServedFiles files : List.of(NOTHING, EVERYTHING)) {
      Router router = NginxRouter.of(configuration, files);
      for (Request request : requests(configuration)) {
        assertThat(gaps(router.route(request).outcome())).as(request.toString()).isEmpty();
      }
    }
  }

  private static List<String> gaps(Outcome outcome) {
    if (outcome instanceof Outcome.Undecided undecided) {
      return List.of(undecided.on());
    } else if (outcome instanceof Outcome.Redirect redirect) {
      return gaps(Stream.of(redirect.location()));
    } else if (outcome instanceof Outcome.Passed passed) {
      Message message = passed.message();
      return gaps(
          Stream.concat(message.headers().stream(), message.parameters().stream())
              .map(Field::value));
    }
    return List.of();
  }

  private static List<String> gaps(Stream<Value> values) {
    return values
        .filter(Value.Depends.class::isInstance)
        .map(value -> ((Value.Depends) value).on())
        .filter(on -> !UNKNOWN.contains(on))
        .toList();
  }

  /** Requests to each address, name and location, spelt in several ways. */
  private static List<Request> requests(NginxConfiguration configuration) {
    List<String> hosts =
        names(configuration, "server_name", name -> name.equals("_") ? "elsewhere.test" : name);
    List<String> paths =
        names(configuration, "location", path -> path.startsWith("/") ? path : "/");
    List<Request> requests = new ArrayList<>();
    for (NginxNode listen : configuration.all("listen").toList()) {
      for (String host : hosts) {
        for (String path : paths) {
          for (String end : ENDS) {
            requests.add(request("GET", host, path + end, listen));
            requests.add(request("POST", host, path + end, listen));
          }
        }
      }
    }
    return requests;
  }

  private static List<String> names(
      NginxConfiguration configuration, String directive, Function<String, String> change) {
    return configuration
        .all(directive)
        .flatMap(node -> node.arguments().stream().skip(node.arguments().size() - 1))
        .map(word -> change.apply(word.value()))
        .distinct()
        .toList();
  }

  private static Request request(String method, String host, String target, NginxNode listen) {
    String address = listen.argument(0);
    int colon = address.lastIndexOf(':');
    String local = address.substring(0, colon).replace("*", "10.0.0.1").replaceAll("[\\[\\]]", "");
    return new Request(
        method,
        target,
        List.of(
            Field.of("Host", host),
            Field.of("X-Forwarded-For", "192.0.2.3, 10.0.0.7"),
            Field.of("X-Forwarded-Proto", "https"),
            Field.of("Authorization", "Basic dTpw"),
            Field.of("Cookie", "ROUTE=hello-2")),
        listen.arguments().stream().anyMatch(word -> word.value().equals("ssl")),
        "10.0.0.9",
        local,
        Integer.parseInt(address.substring(colon + 1)));
  }

  @Test
  void theApplicationIsToldWhatTheTemplatePromises() {
    NginxConfiguration configuration =
        load(SAMPLES.resolve("document-root-fastcgi-nginx/output/nginx/nginx.conf"));
    Router router = NginxRouter.of(configuration, NOTHING);
    Request request =
        new Request(
            "GET",
            "/a%20b?c=d",
            List.of(
                Field.of("Host", "www.example.com:8080"),
                Field.of("X-Forwarded-For", "1.2.3.4"),
                Field.of("X_Real_IP", "evil"),
                Field.of("Accept", "text/html")),
            false,
            "192.0.2.7",
            "192.0.2.1",
            80);

    Message message = ((Outcome.Passed) router.route(request).outcome()).message();

    assertThat(message.destination())
        .isEqualTo(new Message.Destination("fw_app_hello", List.of("unix:/run/hello/hello.sock")));
    assertThat(
            message.parameters().stream()
                .map(field -> field.name() + "=" + Routed.text(field.value())))
        .containsExactly(
            "GATEWAY_INTERFACE=CGI/1.1",
            "REQUEST_METHOD=GET",
            "REQUEST_URI=/a%20b?c=d",
            "SCRIPT_NAME=",
            "PATH_INFO=/a b",
            "QUERY_STRING=c=d",
            "CONTENT_TYPE=",
            "CONTENT_LENGTH=",
            "SERVER_PROTOCOL=HTTP/1.1",
            "SERVER_NAME=www.example.com",
            "SERVER_PORT=80",
            "REMOTE_ADDR=192.0.2.7",
            "REMOTE_PORT=? $remote_port",
            "HTTP_HOST=www.example.com:8080",
            "HTTP_X_FORWARDED_FOR=192.0.2.7",
            "HTTP_X_FORWARDED_PROTO=http",
            "HTTP_X_FORWARDED_HOST=www.example.com:8080",
            "HTTP_X_REAL_IP=192.0.2.7",
            "HTTP_ACCEPT=text/html");
    assertThat(message.limits().body()).isEqualTo(1 << 20);
  }

  @Test
  void everyReasonHasItsLine() {
    NginxConfiguration configuration = load(SAMPLES.resolve("hello/output/nginx/nginx.conf"));
    NginxNode listen = configuration.all("listen").findFirst().orElseThrow();
    Request request = request("GET", "hello", "/x", listen);

    assertThat(NginxRouter.of(configuration, NOTHING).route(request).reasons())
        .isNotEmpty()
        .anyMatch(reason -> reason.place() != null && reason.text().startsWith("passed on"))
        .allMatch(reason -> !reason.text().endsWith("."));
  }
}
