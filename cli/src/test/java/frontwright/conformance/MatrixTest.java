package frontwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MatrixTest {

  @Test
  void everyCombinationMeetsEveryMount() {
    assertThat(pairs(one -> List.of(one.combination(), one.mount()))).isEmpty();
  }

  @Test
  void everyCombinationMeetsEveryTransport() {
    assertThat(pairs(one -> List.of(one.combination(), one.transport()))).isEmpty();
  }

  @Test
  void everyMountMeetsEveryTransport() {
    assertThat(pairs(one -> List.of(one.mount(), one.transport()))).isEmpty();
  }

  /** The pairs of the whole matrix that the choice leaves out. */
  private static Set<List<Object>> pairs(Function<Case, List<Object>> pair) {
    Set<List<Object>> left = Matrix.all().stream().map(pair).collect(Collectors.toSet());
    left.removeAll(Matrix.pairwise().stream().map(pair).collect(Collectors.toSet()));
    return left;
  }
}
