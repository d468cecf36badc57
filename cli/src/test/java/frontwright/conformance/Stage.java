package frontwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.compatibility.Cell;
import frontwright.model.compatibility.Row;
import frontwright.servers.Deployed;
import frontwright.servers.Ports;
import frontwright.servers.Sandbox;
import frontwright.templates.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A deployment of a case, and the groups of rows that are asked of it. */
abstract class Stage {

  private final List<Rows.Group> groups;

  Stage(Rows.Group... groups) {
    this.groups = List.of(groups);
  }

  /** What there is to see, in a word. */
  abstract String title();

  /** The description. */
  abstract String yaml(Case of, int port, int tlsPort);

  /** Puts into the sandbox what the description names; {@code run} is there already. */
  void furnish(Sandbox sandbox) {}

  /** Backends that shall not run. */
  Set<String> absent() {
    return Set.of();
  }

  /** Whether it takes so long that a small choice has it once for each combination. */
  boolean isLong() {
    return true;
  }

  /** The rows without which there is nothing to see. */
  List<Row> rows() {
    return List.of();
  }

  /** That the description is refused where the table refuses one of its rows, and why. */
  final List<Pair> refusals(Case of) {
    List<Pair> pairs = new ArrayList<>();
    for (Row row : rows()) {
      if (of.cell(row) instanceof Cell.Refused refused) {
        String yaml = yaml(of, Ports.free(), Ports.free());
        pairs.add(
            new Pair(
                row,
                "is refused",
                () ->
                    assertThat(Refusal.of(yaml))
                        .anySatisfy(error -> assertThat(error).contains(refused.reason()))));
      }
    }
    return pairs;
  }

  /** Starts it; what was started is in the sandbox. */
  final Running start(Case of, Sandbox sandbox, Function<GeneratedFile, String> edit) {
    int port = Ports.free();
    int tlsPort = Ports.free();
    sandbox.write("run/README", "Sockets.\n");
    furnish(sandbox);
    String yaml = yaml(of, port, tlsPort);
    return Running.of(of, Deployed.start(sandbox, yaml, absent(), edit), port, tlsPort);
  }

  /** All that is asked. */
  final List<Pair> pairs(Running running) {
    return groups.stream().flatMap(group -> group.of(running).pairs().stream()).toList();
  }
}
