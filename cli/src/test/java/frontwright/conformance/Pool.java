package frontwright.conformance;

import frontwright.model.compatibility.Row;
import java.util.List;

/** Connections to the backend that are retained. */
final class Pool extends Stage {

  /** How many idle connections each process of the front keeps. */
  static final int KEEP = 4;

  static final String CONNECTIONS = "connections: {keep: " + KEEP + ", idle: 30s}";

  Pool() {
    super(PoolRows::new);
  }

  @Override
  String title() {
    return "pool";
  }

  @Override
  List<Row> rows() {
    return List.of(Row.POOLING);
  }

  @Override
  String yaml(Case of, int port, int tlsPort) {
    Yaml yaml = new Yaml(of, port);
    String size = "pool: {processes: 2, threads: 8}";
    return yaml.probe(yaml.backends("probe"), size, CONNECTIONS, "io: {buffer_responses: false}")
        .text();
  }
}
