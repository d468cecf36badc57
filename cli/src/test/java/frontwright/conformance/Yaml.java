package frontwright.conformance;

import frontwright.servers.Ports;
import frontwright.servers.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes descriptions of one site for a case. */
final class Yaml {

  private final Case of;
  private final int port;
  private final List<String> site = new ArrayList<>();
  private final List<String> apps = new ArrayList<>();

  Yaml(Case of, int port) {
    this.of = of;
    this.port = port;
  }

  /** Adds a line to the site. */
  Yaml site(String line) {
    site.add(line);
    return this;
  }

  /** The application under test, with further lines; beside its neighbour if it is nested. */
  Yaml probe(String... lines) {
    if (of.mount() == Mount.NESTED) {
      app("outer", Mount.MYAPP.url(), backends("outer"));
    }
    return app("probe", of.mount().url(), lines);
  }

  /** An application. */
  Yaml app(String name, String mount, String... lines) {
    apps.add("- name: " + name);
    apps.add("  mount: " + mount);
    apps.add("  module: probe:application");
    apps.add("  directory: DIR/app");
    apps.add("  user: " + Sandbox.account());
    apps.add("  server: " + of.combination().server().word());
    apps.add("  protocol: " + of.combination().protocol().word());
    apps.add("  env: {PROBE_LOG: DIR/" + Running.PROBE_LOG + "}");
    for (String line : lines) {
      if (!line.isEmpty()) {
        apps.add("  " + line);
      }
    }
    return this;
  }

  /** The line of the backends, one for each name; empty where the front runs the application. */
  String backends(String... names) {
    return of.isEmbedded() ? "" : instances(names);
  }

  /** The line of the backends, whether or not the case can have any. */
  String instances(String... names) {
    return List.of(names).stream()
        .map(this::backend)
        .collect(Collectors.joining(", ", "backends: [", "]"));
  }

  /** A backend; what follows a blank in the name is added to it. */
  private String backend(String name) {
    String[] words = name.split(" ", 2);
    String end = words.length == 1 ? "" : ", " + words[1];
    String place =
        of.transport() == Transport.UNIX
            ? "socket: DIR/run/" + words[0] + ".sock"
            : "address: 127.0.0.1:" + Ports.free();
    return "{" + place + end + "}";
  }

  /** A mapping to strings, each in single quotes. */
  static String strings(Map<String, String> values) {
    return values.entrySet().stream()
        .map(e -> e.getKey() + ": '" + e.getValue().replace("'", "''") + "'")
        .collect(Collectors.joining(", ", "{", "}"));
  }

  String text() {
    StringBuilder text = new StringBuilder("frontwright: 1\nfront: ");
    text.append(of.combination().front().word()).append("\nsites:\n");
    text.append("  - names: [www.example.com, example.com]\n");
    text.append("    listen: [\"127.0.0.1:").append(port).append("\"]\n");
    site.forEach(line -> text.append("    ").append(line).append('\n'));
    text.append("    apps:\n");
    apps.forEach(line -> text.append("      ").append(line).append('\n'));
    return text.toString();
  }
}
