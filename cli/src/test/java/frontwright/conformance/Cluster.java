package frontwright.conformance;

import frontwright.model.compatibility.Row;
import java.util.List;

/** Three backends, one of them with twice the weight, and a standby. */
final class Cluster extends Stage {

  Cluster() {
    super(ClusterRows::new);
  }

  @Override
  String title() {
    return "cluster";
  }

  @Override
  List<Row> rows() {
    return List.of(Row.BALANCING, Row.FAILOVER);
  }

  @Override
  String yaml(Case of, int port, int tlsPort) {
    Yaml yaml = new Yaml(of, port);
    return yaml.probe(
            yaml.instances("one weight: 2", "two", "three", "four backup: true"),
            "pool: {processes: 1, threads: 4}",
            "sticky: {cookie: ROUTE}")
        .text();
  }
}
