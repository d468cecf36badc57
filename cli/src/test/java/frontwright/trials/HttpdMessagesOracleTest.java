package frontwright.trials;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.compatibility.Protocol;
import frontwright.model.routing.Field;
import frontwright.model.routing.Message;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What httpd sends to backends is what the simulator says, whole, over all its protocols. */
class HttpdMessagesOracleTest {

  private static final int HOSTS = 120;
  private static final int FEW = 1500;
  private static final int MANY = 30_000;

  /** Of the server's process, the connection, or another path's mapping. */
  private static final Set<String> UNKNOWN =
      Set.of("PATH", "SERVER_SOFTWARE", "REMOTE_PORT", "PATH_TRANSLATED", "SERVER_SIGNATURE");

  /** Of the connection to the backend, or the echo's own. */
  private static final Set<String> APART =
      Set.of("Connection", "Content-Length", "Transfer-Encoding", "Upgrade", "answered by");

  private static final List<String> MODULES =
      List.of(
          "proxy",
          "proxy_http",
          "proxy_fcgi",
          "proxy_scgi",
          "proxy_uwsgi",
          "slotmem_shm",
          "proxy_balancer",
          "lbmethod_byrequests",
          "headers",
          "setenvif",
          "env",
          "remoteip",
          "rewrite");

  private static final String SCRIPT =
      """
      def application(environ, start_response):
          said = "request: wsgi\\n" + "".join(
              "%s: %s\\n" % item for item in environ.items()
              if isinstance(item[1], str) and "." not in item[0])
          start_response("200 OK", [("Content-Type", "text/plain")])
          return [said.encode("latin-1")]
      """;

  private final Random random = new Random(Long.getLong("frontwright.seed", 20_240_722L));
  private final RandomMetadata metadata = new RandomMetadata(random);
  private final Tally tally = new Tally();
  private int reached;

  @Test
  void messagesAreWhatHttpdSends() {
    ask(MODULES, IntStream.range(0, HOSTS).mapToObj(metadata::host).toList(), 1);
  }

  @Test
  void applicationsWithinAreToldWhatIsSaid() {
    List<String> modules =
        List.of("headers", "setenvif", "env", "remoteip", "rewrite", "alias", "wsgi");
    ask(modules, IntStream.range(0, HOSTS / 2).mapToObj(metadata::embedded).toList(), 3);
  }

  private void ask(List<String> modules, List<String> hosts, int part) {
    int wanted = (Boolean.getBoolean("frontwright.all") ? MANY : FEW) / part;
    String text = String.join("", hosts);
    try (HttpdFront front = new HttpdFront(modules, text, Map.of("echo.wsgi", SCRIPT))) {
      for (int i = 0; i < wanted; i++) {
        int host = random.nextInt(hosts.size());
        String method = List.of("GET", "POST", "PUT", "OPTIONS").get(random.nextInt(4));
        String from = random.nextBoolean() ? "127.0.0.9" : "127.0.0.10";
        compare(
            front.send(method, metadata.target(), metadata.headers(host), from), hosts.get(host));
      }
    }
    tally.judge();
    assertThat(reached).as("messages").isGreaterThan(wanted / 3);
  }

  private void compare(HttpdFront.Sent sent, String host) {
    String what = sent.request() + "\n" + host;
    boolean isReached = sent.answer().latin1().startsWith("request: ");
    if (sent.outcome() instanceof Outcome.Undecided) {
      tally.undecided();
    } else if (sent.outcome() instanceof Outcome.Passed passed && isReached) {
      List<String> differences = differences(passed.message(), sent.lines());
      reached++;
      if (differences.isEmpty()) {
        tally.agrees();
      } else {
        tally.differs(what + String.join("\n", differences));
      }
    } else if (sent.outcome() instanceof Outcome.Answer answer
        && !isReached
        && answer.status() == sent.answer().status()) {
      tally.agrees();
    } else if (sent.outcome() instanceof Outcome.File && sent.answer().status() == 404) {
      tally.agrees();
    } else {
      tally.differs(what + " -> " + sent.outcome() + "\nis " + sent.answer());
    }
  }

  private static List<String> differences(Message message, List<String> lines) {
    return message.protocol() == Protocol.HTTP
        ? http(message, lines)
        : variables(message, lines.subList(1, lines.size()));
  }

  private static List<String> http(Message message, List<String> lines) {
    List<String> said = new ArrayList<>();
    said.add("request: " + message.method() + " " + message.target() + " HTTP/1.1");
    message.headers().forEach(field -> said.add(field.name() + ": " + text(field).strip()));
    List<String> seen =
        lines.stream().filter(line -> !APART.contains(line.split(": ")[0])).toList();
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < Math.max(said.size(), seen.size()); i++) {
      String one = i < said.size() ? said.get(i) : "nothing";
      String other = i < seen.size() ? seen.get(i) : "nothing";
      if (!one.equals(other)) {
        differences.add("said " + one + "\nis   " + other);
      }
    }
    return differences;
  }

  private static String text(Field field) {
    return field.value() instanceof Value.Known known ? known.text() : field.value().toString();
  }

  private static List<String> variables(Message message, List<String> lines) {
    Map<String, String> seen = new TreeMap<>();
    for (String line : lines) {
      String[] parts = line.split(": ", 2);
      if (parts.length == 2 && !APART.contains(parts[0])) {
        seen.put(parts[0], parts[1]);
      }
    }
    List<String> differences = new ArrayList<>();
    for (Field field : message.parameters()) {
      String real = seen.remove(field.name());
      boolean isUnknown = field.value() instanceof Value.Depends;
      boolean isVisible = text(field).indexOf('\n') < 0;
      boolean isSame = isUnknown ? UNKNOWN.contains(field.name()) : text(field).equals(real);
      if (!isSame && isVisible) {
        differences.add(field.name() + ": said " + text(field) + ", is " + real);
      }
    }
    seen.forEach((name, value) -> differences.add(name + ": is " + value + ", was not said"));
    return differences;
  }
}
