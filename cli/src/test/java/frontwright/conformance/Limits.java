package frontwright.conformance;

import java.util.Set;

/** An application with a short read timeout, and two whose backends do not answer. */
final class Limits extends Stage {

  Limits() {
    super(TimeRows::new);
  }

  @Override
  String title() {
    return "limits";
  }

  @Override
  String yaml(Case of, int port, int tlsPort) {
    String io =
        "io: {connect_timeout: 1s, read_timeout: 1s, send_timeout: 1s, buffer_responses: false}";
    Yaml yaml = new Yaml(of, port);
    yaml.probe(yaml.backends("probe"), io);
    if (!of.isEmbedded()) {
      String prefix = of.mount().prefix();
      yaml.app("down", prefix + "/down", yaml.backends("down"), io);
      yaml.app("silent", prefix + "/silent", yaml.backends("silent"), io);
    }
    return yaml.text();
  }

  @Override
  Set<String> absent() {
    return Set.of("down", "silent");
  }
}
