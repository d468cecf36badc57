package frontwright.validators.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.routing.Outcome;
import frontwright.model.routing.Request;
import frontwright.model.routing.Route;
import frontwright.model.routing.ServedFiles;
import frontwright.model.routing.Value;
import frontwright.validators.configuration.nginx.NginxLoader;
import frontwright.validators.files.MemoryFiles;
import frontwright.validators.oracle.NginxListening.Ports;
import frontwright.validators.routing.Router;
import frontwright.validators.routing.nginx.NginxRouter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Of servers that share addresses and names, nginx asks the one that the simulator says. */
class NginxListeningOracleTest {

  private static final boolean ALL = Boolean.getBoolean("frontwright.all");
  private static final int WORLDS = ALL ? 150 : 20;
  private static final int REQUESTS = 100;
  private static final int SHOWN = 4;

  private final Random random = new Random(Long.getLong("frontwright.seed", 1));
  private final List<String> disagreements = new ArrayList<>();
  private int asked;
  private int undecided;

  @Test
  void theServerThatTheSimulatorSaysIsAsked() throws IOException, InterruptedException {
    try (NginxServer server = new NginxServer()) {
      NginxListening made = new NginxListening(random, certificate(server.directory()));
      List<Integer> free = freePorts(3 * WORLDS + 1);
      List<Ports> ports = new ArrayList<>();
      List<String> worlds = new ArrayList<>();
      for (int i = 0; i < WORLDS; i++) {
        ports.add(new Ports(free.get(3 * i), free.get(3 * i + 1), free.get(3 * i + 2)));
        worlds.add(made.servers(ports.get(i)));
      }
      int ready = free.get(3 * WORLDS);
      String http =
          "map $host $who { default \"\"; }\nserver { listen 127.0.0.1:"
              + ready
              + "; }\n"
              + String.join("", worlds);
      server.start(http, ready);
      Router router = router(http);
      for (int i = 0; i < WORLDS; i++) {
        for (int j = 0; j < REQUESTS && disagreements.size() < SHOWN; j++) {
          ask(router, worlds.get(i), made.request(ports.get(i)));
        }
      }
    }
    assertThat(disagreements).as("what nginx does otherwise than the simulator says").isEmpty();
    assertThat(undecided).as("undecided requests of " + asked).isLessThan(asked / 100);
  }

  /** A certificate, and the directives that name it. */
  private static String certificate(Path directory) throws IOException, InterruptedException {
    Path key = directory.resolve("key.pem");
    Path certificate = directory.resolve("cert.pem");
    String words =
        Oracle.installed("openssl")
            + " req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2"
            + " -subj /CN=a.test -keyout "
            + key
            + " -out "
            + certificate;
    Process process =
        new ProcessBuilder(words.split(" "))
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("openssl").toFile())
            .start();
    assertThat(process.waitFor()).as(words).isZero();
    Files.setPosixFilePermissions(
        key, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    return " ssl_certificate " + certificate + ";\n ssl_certificate_key " + key + ";\n";
  }

  private static List<Integer> freePorts(int count) throws IOException {
    List<ServerSocket> sockets = new ArrayList<>();
    List<Integer> ports = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("::"));
      sockets.add(socket);
      ports.add(socket.getLocalPort());
    }
    for (ServerSocket socket : sockets) {
      socket.close();
    }
    return ports;
  }

  private static Router router(String http) {
    String text = "events {}\nhttp {\n" + http + "}\n";
    NginxLoader loader = new NginxLoader(new MemoryFiles(Map.of("/nginx.conf", text)));
    return NginxRouter.of(loader.load("/nginx.conf", null), ServedFiles.UNKNOWN);
  }

  private void ask(Router router, String world, Request request) throws IOException {
    Route route = router.route(request);
    String expected = expected(route);
    asked++;
    if (expected.startsWith("?")) {
      undecided++;
      return;
    }
    String observed = NginxCaller.ask(request);
    if (!expected.equals(observed)) {
      disagreements.add(
          "\n"
              + world
              + request
              + "\nsimulator: "
              + expected
              + " "
              + route.reasons()
              + "\nnginx:     "
              + observed);
    }
  }

  private static String expected(Route route) {
    boolean isWithoutTls =
        route.reasons().stream()
            .anyMatch(
                reason ->
                    reason.text().startsWith("TLS where plain")
                        || reason.text().startsWith("`ssl_reject_handshake`"));
    if (isWithoutTls) {
      return NginxCaller.NO_TLS;
    }
    Outcome outcome = route.outcome();
    if (outcome instanceof Outcome.Redirect redirect) {
      return redirect.status() + " " + ((Value.Known) redirect.location()).text();
    } else if (outcome instanceof Outcome.Answer answer) {
      return Integer.toString(answer.status());
    }
    boolean isClosed =
        outcome instanceof Outcome.Undecided it && it.on().startsWith("what listens on ");
    return isClosed ? NginxCaller.REFUSED : "? " + outcome;
  }
}
