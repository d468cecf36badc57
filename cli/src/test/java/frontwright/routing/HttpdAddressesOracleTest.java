package frontwright.routing;

import frontwright.model.routing.Field;
import frontwright.model.routing.Request;
import frontwright.model.routing.ServedFiles;
import frontwright.model.value.IpNetwork;
import frontwright.servers.Answer;
import frontwright.servers.Client;
import frontwright.servers.Ports;
import frontwright.servers.Program;
import frontwright.servers.Sandbox;
import frontwright.servers.Tls;
import frontwright.validators.configuration.httpd.HttpdLoader;
import frontwright.validators.files.MemoryFiles;
import frontwright.validators.routing.httpd.HttpdRouter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which virtual host a request is for: arbitrary addresses, names and TLS. */
class HttpdAddressesOracleTest {

  private static final HttpdPairs.Share SHARE = new HttpdPairs.Share();

  private static final boolean ALL = Boolean.getBoolean("frontwright.all");
  private static final long SEED = Long.getLong("frontwright.seed", 1);
  private static final int PAIRS = ALL ? 500 : 150;

  static IntStream configurations() {
    return IntStream.range(0, ALL ? 40 : 8);
  }

  @AfterAll
  static void almostAllIsDecided() {
    SHARE.verify();
  }

  @ParameterizedTest
  @MethodSource("configurations")
  void requestsReachTheHostThatHttpdChooses(int number) {
    String program = Program.HTTPD.need();
    try (Sandbox sandbox = new Sandbox()) {
      String root = sandbox.directory().toString();
      Tls.certificate(sandbox);
      sandbox.write("www/index.html", "FILE:" + root + "/www/index.html\n");
      int plain = free();
      HttpdAddresses addresses = new HttpdAddresses(SEED * 1009 + number, plain, free());
      String text = text(addresses, root);
      sandbox.write("httpd.conf", text);
      sandbox.handOver();
      HttpdPairs pairs = new HttpdPairs(router(text, root));
      sandbox.start(
          "front.log", List.of(program, "-d", root, "-f", root + "/httpd.conf", "-DFOREGROUND"));
      sandbox.until(
          "until httpd runs", () -> sandbox.directory().resolve("httpd.pid").toFile().exists());
      for (int i = 0; i < PAIRS; i++) {
        ask(pairs, addresses, text);
      }
      pairs.verify(SHARE);
    }
  }

  /** A port that is free at all addresses. */
  private static int free() {
    while (true) {
      int port = Ports.free();
      try (ServerSocket all = new ServerSocket(port)) {
        return all.getLocalPort();
      } catch (IOException e) {
        // Somebody has it at another address.
      }
    }
  }

  private static HttpdRouter router(String text, String root) {
    return HttpdRouter.of(
        new HttpdLoader(new MemoryFiles(Map.of("/httpd.conf", text))).load("/httpd.conf", null),
        path ->
            path.equals(root + "/www/index.html")
                ? ServedFiles.Kind.FILE
                : (root + "/www/").startsWith(path)
                    ? ServedFiles.Kind.DIRECTORY
                    : ServedFiles.Kind.ABSENT);
  }

  private static String text(HttpdAddresses addresses, String root) {
    String modules =
        List.of("mpm_event", "authz_core", "dir", "alias", "headers", "socache_shmcb", "ssl")
            .stream()
            .map(
                name ->
                    "LoadModule %s_module /usr/lib/apache2/modules/mod_%s.so\n"
                        .formatted(name, name))
            .collect(Collectors.joining());
    String hosts =
        IntStream.range(0, 9).mapToObj(i -> addresses.host(i, root)).collect(Collectors.joining());
    return modules
        + addresses.listens()
        + """
          ServerName main.test
          PidFile ROOT/httpd.pid
          DefaultRuntimeDir ROOT
          ErrorLog ROOT/error.log
          DocumentRoot ROOT/www
          <Location />
            Header always append X-Where s99
          </Location>
          """
            .replace("ROOT", root)
        + hosts;
  }

  private static void ask(HttpdPairs pairs, HttpdAddresses addresses, String text) {
    HttpdAddresses.Place place = addresses.place();
    List<Field> headers = new ArrayList<>();
    String authority = addresses.authority(place);
    if (!authority.isEmpty()) {
      headers.add(Field.of("Host", authority));
    }
    headers.add(Field.of("Connection", "close"));
    String remote = place.address().contains(":") ? place.address() : Client.ADDRESS;
    Request request =
        new Request(
            "GET",
            addresses.target(place),
            headers,
            place.tls(),
            remote,
            place.address(),
            place.port());
    pairs.ask(request, raw -> answer(request, raw), text);
  }

  private static Answer answer(Request request, byte[] raw) {
    Client client = new Client(request.port()).at(request.local());
    try {
      return (request.tls() ? client.tls(request.port(), sni(request)) : client).raw(raw);
    } catch (UncheckedIOException e) {
      // To a handshake, a port without TLS answers 400 in plain text, which clients do not show.
      return new Answer(400, List.of(), "", 0, 0);
    }
  }

  /** Clients ask for names, not for addresses. */
  private static String sni(Request request) {
    String name = request.authority().orElse("").replaceFirst(":\\d+$", "");
    return IpNetwork.isAddress(name.replaceAll("[\\[\\]]", "")) ? "" : name;
  }
}
