package frontwright.trials;

import frontwright.model.value.Endpoint;
import frontwright.servers.Ports;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the addresses, sockets and files of an example are on the stage: free ports of 127.0.0.1,
 * and paths below a temporary directory.
 */
final class Addresses {

  /** Where examples have files; URLs seldom begin so. */
  private static final Pattern PATH =
      Pattern.compile("(?:^|(?<=[\"'=:^|]))(?=/(?:srv|var|run|etc|home|opt|tmp)(?:/|[\"'>]?$))");

  private static final Pattern SOCKET = Pattern.compile("unix:(/[^:;|\"'\\s]+)");

  private static final Pattern LOOPBACK =
      Pattern.compile("127\\.\\d+\\.\\d+\\.\\d+|localhost|\\[::1?]|0\\.0\\.0\\.0");

  private final String root;
  private final Map<String, Integer> ports = new LinkedHashMap<>();
  private final Map<Integer, Listener> listeners = new LinkedHashMap<>();
  private final Map<Integer, String> passed = new LinkedHashMap<>();
  private final Set<String> ownSockets = new LinkedHashSet<>();
  private final Map<Endpoint, String> backends = new LinkedHashMap<>();
  private final Set<String> paths = new LinkedHashSet<>();

  /**
   * A port that the example listens on.
   *
   * @param original as the example says
   * @param port on the stage
   * @param tls whether TLS is spoken there
   */
  record Listener(int original, int port, boolean tls) {}

  /** Addresses below a directory. */
  Addresses(String root) {
    this.root = root;
  }

  private int port(String host, int port) {
    String key = LOOPBACK.matcher(host).matches() ? "" + port : host + ":" + port;
    return ports.computeIfAbsent(key, any -> Ports.free());
  }

  /** The port that is listened on in the place of another. */
  int listened(int original, boolean tls) {
    int port = port("localhost", original);
    boolean either = tls || (listeners.containsKey(original) && listeners.get(original).tls());
    listeners.put(original, new Listener(original, port, either));
    return port;
  }

  /**
   * The address that takes the place of one that requests are passed to.
   *
   * @param written as the example has it
   * @param protocol that is spoken there: http, uwsgi, fastcgi or scgi
   */
  String passed(String host, int port, String written, String protocol) {
    int staged = port(host, port);
    passed.putIfAbsent(staged, written);
    backends.putIfAbsent(new Endpoint.Tcp("127.0.0.1", staged), protocol);
    return "127.0.0.1:" + staged;
  }

  /** A word with its paths moved below the root. */
  String moved(String word) {
    Matcher path = PATH.matcher(word);
    while (path.find()) {
      paths.add(root + word.substring(path.start()).replaceFirst("[\"'>;:|].*", ""));
    }
    return PATH.matcher(word).replaceAll(Matcher.quoteReplacement(root));
  }

  /** Notes the sockets in a word that has been moved, which requests are passed to. */
  void socketsPassed(String moved, String protocol) {
    sockets(moved).forEach(path -> backends.putIfAbsent(new Endpoint.UnixSocket(path), protocol));
  }

  /** Notes the sockets in a word that has been moved, which the example listens on. */
  void socketsListened(String moved) {
    sockets(moved).forEach(ownSockets::add);
  }

  private static Stream<String> sockets(String moved) {
    return SOCKET.matcher(moved).results().map(socket -> socket.group(1));
  }

  /** All that the example listens on. */
  List<Listener> listeners() {
    return List.copyOf(listeners.values());
  }

  /** Where a request is sent: to the port that its Host names, or to the usual one. */
  Optional<Listener> listener(boolean tls, int named) {
    return Optional.ofNullable(listeners.get(named))
        .or(() -> Optional.ofNullable(listeners.get(tls ? 443 : 80)))
        .or(() -> listeners.values().stream().filter(l -> l.tls() == tls).findFirst())
        .or(() -> listeners.values().stream().findFirst());
  }

  /**
   * What is passed to and not listened on by the example itself, with the protocol spoken there.
   */
  Map<Endpoint, String> backends() {
    Map<Endpoint, String> others = new LinkedHashMap<>(backends);
    listeners.values().forEach(own -> others.remove(new Endpoint.Tcp("127.0.0.1", own.port())));
    ownSockets.forEach(own -> others.remove(new Endpoint.UnixSocket(own)));
    return others;
  }

  /** Every path that was moved. */
  Set<String> paths() {
    return paths;
  }

  /** A text of the page as it is on the stage: the addresses that are passed to. */
  String staged(String text) {
    String staged = text;
    for (Map.Entry<Integer, String> each : passed.entrySet()) {
      staged = staged.replace(each.getValue(), "127.0.0.1:" + each.getKey());
    }
    return staged;
  }

  /** A text of the stage as the page would say it. */
  String original(String text) {
    List<String[]> pairs = new ArrayList<>();
    pairs.add(new String[] {Pattern.quote(root) + "(?=/)", ""});
    passed.forEach((port, host) -> pairs.add(new String[] {"127\\.0\\.0\\.1:" + port, host}));
    for (Listener each : listeners.values()) {
      boolean isUsual = each.original() == (each.tls() ? 443 : 80);
      String shown = isUsual ? "" : ":" + each.original();
      pairs.add(new String[] {"(?<=[\\w\\]]):" + each.port() + "\\b", shown});
      pairs.add(new String[] {"\\b" + each.port() + "\\b", "" + each.original()});
    }
    String original = text;
    for (String[] pair : pairs) {
      original = original.replaceAll(pair[0], Matcher.quoteReplacement(pair[1]));
    }
    return original;
  }
}
