package frontwright.routing;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.routing.Field;
import frontwright.model.routing.Outcome;
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
      String target = targets.next(host);
      Request request =
          new Request(
              method,
              target,
              List.of(Field.of("Host", host), Field.of("Connection", "close")),
              false,
              Client.ADDRESS,
              "127.0.0.1",
              port);
      Route route = router.route(request);
      if (route.outcome() instanceof Outcome.Undecided) {
        undecided++;
        if (Boolean.getBoolean("show.undecided")) {
          System.out.println(route.outcome() + " " + target);
        }
        continue;
      }
      String raw =
          method + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      Answer answer = new Client(port).raw(raw.getBytes(StandardCharsets.ISO_8859_1));
      HttpdObserved expected = HttpdObserved.of(route, method);
      HttpdObserved observed = HttpdObserved.of(answer, method);
      if (!expected.equals(observed)
          && (!Boolean.getBoolean("one.each")
              || disagreements.stream().noneMatch(d -> d.contains(" " + host + "\n")))) {
        disagreements.add(
            "%s\n%s %s\nsimulated: %s\nobserved:  %s\n%s\n"
                .formatted(
                    hosts.get(i % HOSTS),
                    method,
                    target,
                    expected,
                    observed,
                    route.reasons().stream().map(r -> r.text()).toList()));
      }
    }
    System.out.println(
        "undecided " + undecided + ", disagreements " + disagreements.size() + " of " + PAIRS);
    assertThat(String.join("\n", disagreements.subList(0, Math.min(disagreements.size(), 15))))
        .as("%d disagreements", disagreements.size())
        .isEmpty();
    assertThat(undecided).as("undecided pairs").isLessThan(PAIRS / 100);
  }
}
