package frontwright.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import frontwright.model.compatibility.AppServer;
import frontwright.model.compatibility.Protocol;
import frontwright.model.deployment.Application;
import frontwright.model.routing.Field;
import frontwright.model.routing.Limits;
import frontwright.model.routing.Message;
import frontwright.model.routing.Message.Destination;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Value;
import frontwright.model.value.Endpoint;
import frontwright.validators.routing.server.ServerSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is said of application servers is what they do with messages that are out of the ordinary.
 */
class ApplicationServersTest {

  private static final int MESSAGES = Boolean.getBoolean("frontwright.all") ? 1_000 : 100;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Of the connection, or the server's own. */
  private static final Set<String> LEFT_OUT =
      Set.of("REMOTE_PORT", "SERVER_SOFTWARE", "HTTP_CONNECTION", "CONTENT_LENGTH", "uwsgi.node");

  private final SplittableRandom random = new SplittableRandom(Long.getLong("frontwright.seed", 1));
  private final List<String> disagreements = new ArrayList<>();
  private int undecided;
  private int asked;

  @ParameterizedTest
  @ValueSource(strings = {"", "/app"})
  void gunicornAsItComes(String prefix) {
    try (Sandbox sandbox = sandbox()) {
      List<String> command = new ArrayList<>(List.of(Program.GUNICORN.need()));
      List<Endpoint> endpoints = endpoints(sandbox, 1);
      endpoints.forEach(endpoint -> command.addAll(List.of("-b", endpoint.toString())));
      if (!prefix.isEmpty()) {
        command.addAll(List.of("--env", "SCRIPT_NAME=" + prefix));
      }
      command.addAll(List.of("--chdir", sandbox.directory() + "/app", "probe:application"));
      sandbox.start("gunicorn.log", command);
      endpoints.forEach(
          each -> compare(sandbox, likely("gunicorn", prefix, Protocol.HTTP), each, Protocol.HTTP));
    }
    agree();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/app"})
  void uwsgiAsItComes(String prefix) {
    try (Sandbox sandbox = sandbox()) {
      List<String> command = new ArrayList<>(List.of(Program.UWSGI.need()));
      command.addAll(List.of("--plugin", "python3", "--master", "--die-on-term", "--need-app"));
      Map<Endpoint, Protocol> spoken = new LinkedHashMap<>();
      for (Protocol protocol :
          List.of(Protocol.HTTP, Protocol.UWSGI, Protocol.FASTCGI, Protocol.SCGI)) {
        String option =
            protocol == Protocol.UWSGI ? "--socket" : "--" + protocol.word() + "-socket";
        for (Endpoint endpoint : endpoints(sandbox, spoken.size())) {
          command.addAll(List.of(option, endpoint.toString().replace("unix:", "")));
          spoken.put(endpoint, protocol);
        }
      }
      command.addAll(List.of("--chdir", sandbox.directory() + "/app"));
      command.addAll(
          prefix.isEmpty()
              ? List.of("--module", "probe:application")
              : List.of("--mount", prefix + "=probe:application", "--manage-script-name"));
      sandbox.start("uwsgi.log", command);
      spoken.forEach(
          (each, protocol) -> compare(sandbox, likely("uWSGI", prefix, protocol), each, protocol));
    }
    agree();
  }

  @ParameterizedTest(name = "{0} over {1} to {2} at {3}")
  @CsvSource({
    "nginx, http, gunicorn, /",
    "nginx, http, gunicorn, /app",
    "nginx, http, uwsgi, /",
    "nginx, http, uwsgi, /app",
    "nginx, uwsgi, uwsgi, /",
    "nginx, uwsgi, uwsgi, /app",
    "nginx, fastcgi, uwsgi, /app",
    "nginx, scgi, uwsgi, /app",
    "httpd, fastcgi, uwsgi, /app",
    "httpd, scgi, uwsgi, /app",
  })
  void asGenerated(String front, String protocol, String server, String mount) {
    String yaml =
        """
        frontwright: 1
        front: %s
        sites:
          - apps:
            - name: probe
              module: probe
              directory: DIR/app
              server: %s
              protocol: %s
              mount: %s
              backends: [{socket: DIR/a.sock}, {address: "127.0.0.1:%d"}]
        """
            .formatted(front, server, protocol, mount, Ports.free());
    try (Sandbox sandbox = sandbox()) {
      Application app = Deployed.generate(sandbox, yaml).applications().findFirst().orElseThrow();
      sandbox.handOver();
      String out = sandbox.directory() + "/out/";
      app.localBackends()
          .forEach(
              each ->
                  sandbox.start(
                      each.id() + ".log",
                      app.link().server() == AppServer.GUNICORN
                          ? List.of(
                              Program.GUNICORN.need(),
                              "-c",
                              out + "gunicorn/" + each.id() + ".conf.py")
                          : List.of(
                              Program.UWSGI.need(), "--ini", out + "uwsgi/" + each.id() + ".ini")));
      app.localBackends()
          .forEach(
              each ->
                  compare(sandbox, ServerSettings.of(app), each.endpoint(), app.link().protocol()));
    }
    agree();
  }

  @Test
  void uwsgiDiesOfSchemesThatAreNotEncodedInUtf8() {
    try (Sandbox sandbox = sandbox()) {
      Endpoint endpoint = endpoints(sandbox, 1).get(0);
      sandbox.start(
          "uwsgi.log",
          List.of(
              Program.UWSGI.need(),
              "--plugin",
              "python3",
              "--master",
              "--die-on-term",
              "--http-socket",
              endpoint.toString(),
              "--chdir",
              sandbox.directory() + "/app",
              "--module",
              "probe:application"));
      sandbox.until("until uWSGI listens", () -> Deployed.isListening(endpoint));
      for (String scheme : List.of("\u00c3\u00a9", "\u00e9")) {
        List<Field> headers = List.of(Field.of("X-Forwarded-Proto", scheme));
        Destination destination = new Destination("x", List.of(endpoint.toString()));
        Message message =
            new Message(Protocol.HTTP, destination, "GET", "/", List.of(), headers, Limits.UNKNOWN);
        ServerSettings settings = likely("uWSGI", "", Protocol.HTTP);
        judge(settings, message, settings.answer(message), answer(endpoint, message));
      }
    }
    assertThat(disagreements).isEmpty();
    assertThat(asked).isEqualTo(1);
  }

  private static Sandbox sandbox() {
    Sandbox sandbox = new Sandbox();
    sandbox.write("app/probe.py", Deployed.resource("probe.py"));
    sandbox.handOver();
    return sandbox;
  }

  private static List<Endpoint> endpoints(Sandbox sandbox, int number) {
    return List.of(
        new Endpoint.Tcp("127.0.0.1", Ports.free()),
        new Endpoint.UnixSocket(sandbox.directory() + "/" + number + ".sock"));
  }

  /** A server that may stand behind where only the front's file is known. */
  private static ServerSettings likely(String name, String prefix, Protocol protocol) {
    Message message =
        new Message(
            protocol,
            new Destination("x", List.of()),
            "GET",
            "/",
            List.of(),
            List.of(),
            Limits.UNKNOWN);
    return ServerSettings.mayStandBehind(message, prefix).stream()
        .filter(each -> each.title().startsWith(name))
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  private void compare(
      Sandbox sandbox, ServerSettings settings, Endpoint endpoint, Protocol protocol) {
    sandbox.until("until " + endpoint + " is listened on", () -> Deployed.isListening(endpoint));
    RandomMessages messages = new RandomMessages(random, protocol, endpoint.toString());
    for (int i = 0; i < MESSAGES; i++) {
      Message message = messages.next();
      Outcome ours = settings.answer(message);
      if (ours instanceof Outcome.Undecided) {
        undecided++;
      } else {
        judge(settings, message, ours, answer(endpoint, message));
      }
    }
  }

  private void judge(ServerSettings settings, Message message, Outcome ours, String answer) {
    int json = answer.indexOf("{\"environ\"");
    String said = json < 0 ? refusal(answer) : difference(ours, answer.substring(json));
    if (json < 0 && ours instanceof Outcome.Rejected rejected) {
      said = said.equals(Integer.toString(rejected.status())) ? "" : said;
    }
    asked += json < 0 ? 0 : 1;
    if (!said.isEmpty()) {
      disagreements.add(settings.title() + "\n" + message + "\n" + ours + "\nserver: " + said);
    }
  }

  /** 502 is what fronts answer where a connection is closed. */
  private static String refusal(String answer) {
    return answer.isEmpty() ? "502" : answer.split(" ")[1].strip();
  }

  private static String difference(Outcome ours, String json) {
    if (!(ours instanceof Outcome.Asked expected)) {
      return "asked the application";
    }
    Map<String, String> seen = new TreeMap<>();
    try {
      JsonNode environ = JSON.readTree(json).get("environ");
      environ.properties().forEach(each -> seen.put(each.getKey(), each.getValue().textValue()));
    } catch (IOException e) {
      return json;
    }
    Set<String> names = new TreeSet<>(seen.keySet());
    names.addAll(expected.environ().values().keySet());
    names.removeAll(LEFT_OUT);
    List<String> different = new ArrayList<>();
    for (String name : names) {
      Value value = expected.environ().values().get(name);
      String meant = value instanceof Value.Known known ? known.text() : null;
      boolean isOpen = value instanceof Value.Depends && seen.containsKey(name);
      if (!isOpen && !Objects.equals(meant, seen.get(name))) {
        different.add(name + "=" + seen.get(name) + " and not " + meant);
      }
    }
    return String.join(", ", different);
  }

  private static String answer(Endpoint endpoint, Message message) {
    SocketAddress address =
        endpoint instanceof Endpoint.Tcp tcp
            ? new InetSocketAddress(tcp.host(), tcp.port())
            : UnixDomainSocketAddress.of(((Endpoint.UnixSocket) endpoint).path());
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try (SocketChannel channel = SocketChannel.open(address)) {
      ByteBuffer packet = ByteBuffer.wrap(Packets.of(message));
      while (packet.hasRemaining()) {
        channel.write(packet);
      }
      ByteBuffer part = ByteBuffer.allocate(65_536);
      while (channel.read(part.clear()) >= 0) {
        answer.write(part.array(), 0, part.position());
      }
    } catch (IOException e) {
      // Closed with something unread: what came before counts.
    }
    return Packets.text(message, answer.toByteArray());
  }

  private void agree() {
    assertThat(disagreements).as("disagreements of %d", asked).isEmpty();
    assertThat(asked).as("how often an application was asked").isGreaterThan(MESSAGES / 4);
    assertThat(undecided).as("undecided").isLessThan(Math.max(asked / 50, 5));
  }
}
