package frontwright.validators.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.compatibility.Protocol;
import frontwright.model.routing.Field;
import frontwright.model.routing.Message;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Request;
import frontwright.model.routing.ServedFiles;
import frontwright.model.routing.Value;
import frontwright.validators.configuration.nginx.NginxLoader;
import frontwright.validators.files.MemoryFiles;
import frontwright.validators.oracle.NginxClient.Answer;
import frontwright.validators.routing.Router;
import frontwright.validators.routing.nginx.NginxRouter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** nginx sends made-up requests through made-up servers where the simulator says that it does. */
class NginxRoutingOracleTest {

  private static final boolean ALL = Boolean.getBoolean("frontwright.all");
  private static final int SITES = ALL ? 500 : 100;
  private static final int REQUESTS = ALL ? 110 : 55;
  private static final int SHOWN = 4;
  private static final Set<String> HOP_BY_HOP =
      Set.of(
          "connection",
          "content-length",
          "transfer-encoding",
          "te",
          "keep-alive",
          "expect",
          "upgrade");

  /** One that an error's page took the place of leaves its Location behind. */
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final Random random = new Random(Long.getLong("frontwright.seed", 1));
  private final List<String> disagreements = new ArrayList<>();
  private int asked;
  private int undecided;

  @Test
  void requestsGoWhereTheSimulatorSays() throws IOException, InterruptedException {
    try (NginxServer server = new NginxServer();
        NginxFurniture furniture = new NginxFurniture(server.directory())) {
      int port = freePort();
      NginxSites made = new NginxSites(random, furniture);
      List<String> sites = new ArrayList<>();
      for (int i = 0; i < SITES; i++) {
        sites.add(made.site(i, port));
      }
      String http =
          furniture.shared()
              + "server { listen 127.0.0.1:"
              + port
              + " default_server; return 302 default|$host|$uri|$args; }\n"
              + String.join("", sites);
      server.start(http, port);
      ask(router(http), sites, port);
    }
    assertThat(disagreements).as("what nginx does otherwise than the simulator says").isEmpty();
    assertThat(undecided).as("undecided requests of " + asked).isLessThan(asked / 100);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Router router(String http) {
    String text = "events {}\nhttp {\n" + http + "}\n";
    NginxLoader loader = new NginxLoader(new MemoryFiles(Map.of("/nginx.conf", text)));
    return NginxRouter.of(loader.load("/nginx.conf", null), NginxRoutingOracleTest::kind);
  }

  private static ServedFiles.Kind kind(String path) {
    Path real =
        Path.of(new String(path.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    return Files.isRegularFile(real)
        ? ServedFiles.Kind.FILE
        : Files.isDirectory(real) ? ServedFiles.Kind.DIRECTORY : ServedFiles.Kind.ABSENT;
  }

  private void ask(Router router, List<String> sites, int port) throws IOException {
    NginxRequests requests = new NginxRequests(random);
    try (NginxClient client = new NginxClient(port)) {
      for (int site = 0; site < SITES; site++) {
        for (int i = 0; i < REQUESTS && disagreements.size() < SHOWN; i++) {
          Request request = requests.next(site, port);
          String expected = expected(router.route(request).outcome());
          boolean isHead = request.method().equals("HEAD");
          boolean isLast = request.header("Content-Length").isPresent();
          Answer answer = client.send(NginxRequests.text(request), isHead, isLast);
          compare(sites.get(site), request, expected, observed(answer, isHead, expected));
        }
      }
    }
  }

  private void compare(String site, Request request, String expected, String observed) {
    asked++;
    if (expected.startsWith("?")) {
      undecided++;
    } else if (!expected.equals(observed)) {
      disagreements.add(
          "\n"
              + site
              + NginxRequests.text(request)
              + "simulator: "
              + expected
              + "\nnginx:     "
              + observed);
    }
  }

  private static String expected(Outcome outcome) {
    if (outcome instanceof Outcome.File file) {
      return "file " + file.path();
    } else if (outcome instanceof Outcome.Redirect redirect) {
      return redirect.status() + " " + text(redirect.location());
    } else if (outcome instanceof Outcome.Answer answer) {
      return Integer.toString(answer.status());
    } else if (outcome instanceof Outcome.Passed passed) {
      return "passed " + text(passed.message());
    }
    return "? " + outcome;
  }

  private static String text(Value value) {
    return value instanceof Value.Known known ? known.text() : "?";
  }

  private static String text(Message message) {
    String separator = message.protocol() == Protocol.HTTP ? ": " : "=";
    String start =
        message.protocol() == Protocol.HTTP ? message.method() + " " + message.target() + "\n" : "";
    List<Field> fields =
        message.protocol() == Protocol.HTTP ? message.headers() : message.parameters();
    return start
        + fields.stream()
            .map(field -> field.name() + separator + text(field.value()))
            .collect(Collectors.joining("\n"));
  }

  private static String observed(Answer answer, boolean isHead, String expected) {
    boolean isFile = answer.status() == 200;
    boolean mayBe =
        (expected.startsWith("file ") && isFile)
            || (expected.startsWith("passed ") && !REDIRECTS.contains(answer.status()));
    if (isHead && mayBe) {
      return expected;
    }
    String body = answer.body();
    if (body.contains(" HTTP/1.0\r\n")) {
      return "passed " + message(body);
    } else if (expected.startsWith("passed ") && !body.startsWith("<")) {
      return "passed " + body.replace('\0', '\n');
    } else if (isFile && body.startsWith("/")) {
      return "file " + body;
    }
    boolean isRedirect = REDIRECTS.contains(answer.status()) && answer.location() != null;
    return answer.status() + (isRedirect ? " " + answer.location() : "");
  }

  private static String message(String head) {
    int end = head.indexOf(" HTTP/1.0\r\n");
    String lines =
        Arrays.stream(head.substring(end + " HTTP/1.0\r\n".length()).split("\r\n"))
            .filter(
                line -> !HOP_BY_HOP.contains(line.replaceFirst(":.*", "").toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining("\n"));
    return head.substring(0, end) + "\n" + lines;
  }
}
