package frontwright.routing;

import frontwright.model.routing.Request;
import frontwright.servers.Client;
import frontwright.servers.Ports;
import frontwright.servers.Program;
import frontwright.servers.Sandbox;
import frontwright.validators.configuration.httpd.HttpdConfiguration;
import frontwright.validators.configuration.httpd.HttpdLoader;
import frontwright.validators.files.MemoryFiles;
import frontwright.validators.routing.httpd.HttpdRouter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What access files do to requests: arbitrary ones, faulty ones among them. */
class HttpdAccessFilesOracleTest {

  private static final boolean ALL = Boolean.getBoolean("frontwright.all");
  private static final long SEED = Long.getLong("frontwright.seed", 1);
  private static final int HOSTS = ALL ? 500 : 80;
  private static final int PAIRS = ALL ? 25_000 : 2_400;

  private final Map<String, String> texts = new HashMap<>();
  private final List<String> hosts = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  @Test
  void accessFilesSayWhatTheySayToHttpd() throws IOException {
    String program = Program.HTTPD.need();
    try (Sandbox sandbox = new Sandbox()) {
      String root = sandbox.directory().toString();
      int port = Ports.free();
      int backend = Ports.free();
      for (int i = 0; i < HOSTS; i++) {
        host(sandbox, i, port, backend);
      }
      String text = HttpdSites.main(root, port, hosts);
      sandbox.write("httpd.conf", text);
      sandbox.handOver();
      texts.put("/httpd.conf", text);
      MemoryFiles files = new MemoryFiles(texts);
      HttpdConfiguration configuration = new HttpdLoader(files).load("/httpd.conf", null);
      HttpdPairs pairs =
          new HttpdPairs(
              HttpdRouter.of(configuration, HttpdFiles.served(sandbox.directory()), files));
      try (EchoServer echo = new EchoServer(backend)) {
        sandbox.start(
            "front.log", List.of(program, "-d", root, "-f", root + "/httpd.conf", "-DFOREGROUND"));
        sandbox.until("until httpd listens", () -> Client.isListening(port));
        ask(pairs, port);
      }
      pairs.verify();
    }
  }

  private void host(Sandbox sandbox, int number, int port, int backend) {
    String below = "site" + number + "/";
    String root = sandbox.directory() + "/site" + number;
    HttpdFiles.into(sandbox, below);
    long seed = SEED * 100_003 + number;
    HttpdSites sites = new HttpdSites(seed, root, backend);
    HttpdAccessFiles accessFiles = new HttpdAccessFiles(seed, sites, 9);
    String name = number % 5 == 0 ? ".acl" : ".htaccess";
    StringBuilder about = new StringBuilder();
    accessFiles
        .files(name)
        .forEach(
            (path, text) -> {
              sandbox.write(below + path, text);
              texts.put(root + "/" + path, text);
              about.append("--- ").append(path).append('\n').append(text);
            });
    String own = (number % 5 == 0 ? "AccessFileName .none .acl\n" : "") + accessFiles.opened(root);
    String host =
        sites.host("h" + number + ".test", port).replace("</VirtualHost>", own + "</VirtualHost>");
    hosts.add(host);
    told.add(host + about);
  }

  private void ask(HttpdPairs pairs, int port) {
    HttpdTargets targets = new HttpdTargets(SEED);
    Client client = new Client(port);
    for (int i = 0; i < PAIRS; i++) {
      String host = "h" + i % HOSTS + ".test";
      Request request =
          HttpdRoutingOracleTest.request(targets.method(), targets.next(host), host, port);
      pairs.ask(request, client::raw, told.get(i % HOSTS));
    }
  }
}
