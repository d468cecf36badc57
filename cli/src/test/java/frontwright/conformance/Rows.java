package frontwright.conformance;

import frontwright.model.compatibility.Row;
import java.util.ArrayList;
import java.util.List;

/** A group of rows of the contract, as pairs of requests and expectations. */
abstract class Rows {

  /** What is asked. */
  protected final Running at;

  /** The mount as SCRIPT_NAME. */
  protected final String m;

  private final List<Pair> pairs = new ArrayList<>();

  protected Rows(Running at) {
    this.at = at;
    this.m = at.prefix();
  }

  /** A group, made for what is running. */
  @FunctionalInterface
  interface Group {
    Rows of(Running at);
  }

  protected abstract void list();

  /** The pairs, in the order in which they are sent. */
  final List<Pair> pairs() {
    list();
    return List.copyOf(pairs);
  }

  protected final void pair(Row row, String title, Pair.Check check) {
    pairs.add(new Pair(row, title, check));
  }
}
