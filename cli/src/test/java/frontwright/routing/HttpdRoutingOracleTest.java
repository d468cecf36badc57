package frontwright.routing;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.routing.Field;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Reason;
import frontwright.model.routing.Request;
import frontwright.model.routing.Route;
import frontwright.servers.Answer;
import frontwright.servers.Client;
import frontwright.servers.Ports;
import frontwright.servers.Program;
import frontwright.servers.Sandbox;
import frontwright.validators.configuration.httpd.HttpdConfiguration;
import frontwright.validators.configuration.httpd.HttpdLoader;
import frontwright.validators.files.MemoryFiles;
import frontwright.validators.routing.Router;
import frontwright.validators.routing.httpd.HttpdRouter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The simulated httpd against the real one: arbitrary virtual hosts, arbitrary requests. */
class HttpdRoutingOracleTest {

  private static final boolean ALL = Boolean.getBoolean("frontwright.all");
  private static final long SEED = Long.getLong("frontwright.seed", 1);
  private static final int HOSTS = ALL ? 500 : 100;
  private static final int PAIRS = ALL ? 25_000 : 3_000;

  @Test
  void theSimulatorSaysWhatHttpdDoes() throws IOException {
    String program = Program.HTTPD.need();
    try (Sandbox sandbox = new Sandbox()) {
      String root = sandbox.directory().toString();
      HttpdFiles.into(sandbox);
      int port = Ports.free();
      int backend = Ports.free();
      HttpdSites sites = new HttpdSites(SEED, root, backend);
      List<String> hosts =
          IntStream.range(0, HOSTS).mapToObj(i -> sites.host("h" + i + ".test", port)).toList();
      String text = HttpdSites.main(root, port, hosts);
      sandbox.write("httpd.conf", text);
      sandbox.handOver();
      HttpdConfiguration configuration =
          new HttpdLoader(new MemoryFiles(Map.of("/httpd.conf", text))).load("/httpd.conf", null);
      Router router = HttpdRouter.of(configuration, HttpdFiles.served(sandbox.directory()));
      try (EchoServer echo = new EchoServer(backend)) {
        sandbox.start(
            "front.log", List.of(program, "-d", root, "-f", root + "/httpd.conf", "-DFOREGROUND"));
        sandbox.until("until httpd listens", () -> Client.isListening(port));
        compare(router, hosts, port);
      }
    }
  }

  private static void compare(Router router, List<String> hosts, int port) {
    HttpdTargets targets = new HttpdTargets(SEED);
    List<String> disagreements = new ArrayList<>();
    int undecided = 0;
    for (int i = 0; i < PAIRS; i++) {
      String host = "h" + i % HOSTS + ".test";
      String method = targets.method();
      Request request = request(method, targets.next(host), host, port);
      Route route = router.route(request);
      if (route.outcome() instanceof Outcome.Undecided) {
        undecided++;
        continue;
      }
      HttpdObserved expected = HttpdObserved.of(route, method);
      HttpdObserved observed = HttpdObserved.of(asked(request, host), method);
      if (!expected.equals(observed)) {
        disagreements.add(told(hosts.get(i % HOSTS), request, route, expected, observed));
      }
    }
    List<String> first = disagreements.subList(0, Math.min(disagreements.size(), 15));
    assertThat(String.join("\n", first))
        .as("%d disagreements of %d pairs", disagreements.size(), PAIRS)
        .isEmpty();
    assertThat(undecided).as("undecided pairs").isLessThan(PAIRS / 100);
  }

  private static Request request(String method, String target, String host, int port) {
    List<Field> headers = List.of(Field.of("Host", host), Field.of("Connection", "close"));
    return new Request(method, target, headers, false, Client.ADDRESS, "127.0.0.1", port);
  }

  private static Answer asked(Request request, String host) {
    String raw =
        request.method()
            + " "
            + request.target()
            + " HTTP/1.1\r\nHost: "
            + host
            + "\r\nConnection: close\r\n\r\n";
    return new Client(request.port()).raw(raw.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String told(
      String host, Request request, Route route, HttpdObserved expected, HttpdObserved observed) {
    return "%s\n%s %s\nsimulated: %s\nobserved:  %s\n%s\n"
        .formatted(
            host,
            request.method(),
            request.target(),
            expected,
            observed,
            route.reasons().stream().map(Reason::text).toList());
  }
}
