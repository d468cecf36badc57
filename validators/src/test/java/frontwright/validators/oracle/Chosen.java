package frontwright.validators.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Which of many questions are asked. */
final class Chosen {

  private Chosen() {}

  /**
   * All with {@code -Dfrontwright.all=true}, a choice otherwise: the same each time, or that of
   * {@code -Dfrontwright.seed=N}.
   */
  static <Q> List<Q> of(List<Q> questions, int few) {
    if (Boolean.getBoolean("frontwright.all")) {
      return questions;
    }
    List<Q> mixed = new ArrayList<>(questions);
    Collections.shuffle(mixed, new Random(Long.getLong("frontwright.seed", 1)));
    return List.copyOf(mixed.subList(0, Math.min(few, mixed.size())));
  }
}
