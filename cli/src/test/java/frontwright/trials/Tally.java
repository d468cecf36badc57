package frontwright.trials;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.routing.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts what a simulator and a server say: the same, something else, or that it is not known. */
final class Tally {

  private final List<String> wrong = new ArrayList<>();
  private int pairs;
  private int undecided;

  /** They say different things. */
  void differs(String what) {
    pairs++;
    wrong.add(what);
  }

  /** The simulator does not know. */
  void undecided() {
    pairs++;
    undecided++;
  }

  /** They say the same. */
  void agrees() {
    pairs++;
  }

  /**
   * Compares a value with what was seen.
   *
   * @param said null where there is none
   * @param seen null where there is none; what has line ends cannot be seen
   */
  void compare(String what, @Nullable Value said, @Nullable String seen) {
    if (said instanceof Value.Depends) {
      undecided();
      return;
    }
    String text = said instanceof Value.Known known ? known.text() : null;
    boolean isVisible = text == null || text.chars().noneMatch(c -> c == '\n' || c == '\r');
    if (isVisible) {
      if (Objects.equals(text == null ? null : text.strip(), seen)) {
        agrees();
      } else {
        differs(what + ": said " + text + ", is " + seen);
      }
    }
  }

  /**
   * Judges.
   *
   * @throws AssertionError unless nothing differs, and less than one in a hundred is undecided
   */
  void judge() {
    String figures = pairs + " compared, " + undecided + " undecided, " + wrong.size() + " differ";
    System.out.println(figures);
    assertThat(wrong.stream().limit(10)).as(figures).isEmpty();
    assertThat(undecided * 100).as(figures).isLessThan(pairs);
  }
}
