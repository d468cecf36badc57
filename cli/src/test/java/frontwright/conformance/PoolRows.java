package frontwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.compatibility.Row;
import frontwright.servers.Answer;
import java.util.HashSet;
import java.util.Set;

/** Row 18: the backend sees few connections, however many clients there are. */
final class PoolRows extends Rows {

  private static final int REQUESTS = 500;

  PoolRows(Running at) {
    super(at);
  }

  @Override
  protected void list() {
    pair(Row.POOLING, REQUESTS + " connections of clients", this::few);
    pair(Row.POOLING, "a streamed answer ends", this::streamed);
  }

  private void few() {
    Set<Long> connections = new HashSet<>();
    for (int i = 0; i < REQUESTS; i++) {
      connections.add(at.get(m + "/x").probe().get("connection").asLong());
    }
    long most = Pool.KEEP * at.deployed().frontProcesses();
    assertThat(connections.size()).as("connections of the backend").isBetween(1, (int) most);
  }

  /** An answer without a length must not hold the kept connection. */
  private void streamed() {
    Answer answer = at.client().get(m + "/_stream?0.05");
    assertThat(answer.text()).endsWith("chunk4\n");
    assertThat(answer.lastMillis()).as("milliseconds").isLessThan(5000);
  }
}
