package frontwright.routing;

import frontwright.model.routing.Field;
import frontwright.model.routing.Request;
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
      HttpdFiles.into(sandbox, "");
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
    HttpdPairs pairs = new HttpdPairs(router);
    Client client = new Client(port);
    for (int i = 0; i < PAIRS; i++) {
      String host = "h" + i % HOSTS + ".test";
      Request request = request(targets.method(), targets.next(host), host, port);
      pairs.ask(request, client::raw, hosts.get(i % HOSTS));
    }
    pairs.verify();
  }

  /** A request of a client that closes the connection behind it. */
  static Request request(String method, String target, String host, int port) {
    List<Field> headers = List.of(Field.of("Host", host), Field.of("Connection", "close"));
    return new Request(method, target, headers, false, Client.ADDRESS, "127.0.0.1", port);
  }
}
