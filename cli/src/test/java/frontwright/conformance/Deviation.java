package frontwright.conformance;

import frontwright.model.compatibility.Cell;
import frontwright.model.compatibility.Row;
import java.util.Arrays;
import java.util.Optional;

/** What the table says that is seen instead, as far as the suite knows how to see it. */
enum Deviation {
  SLASHES_MERGED("doubled slashes are merged"),
  CHUNKED_REFUSED("a chunked body is answered 411"),
  CHUNKED_JUDGED_LATE(
      "a chunked body over the limit is answered 413 after the application was asked"),
  SILENCE_502("a backend that never answers is 502 instead of 504"),
  SILENCE_500("a backend that never answers is 500 instead of 504");

  private final String beginning;

  Deviation(String beginning) {
    this.beginning = beginning;
  }

  /**
   * The deviation of a case in a row; empty where the row is met.
   *
   * @throws AssertionError when the table says something that no test looks for
   */
  static Optional<Deviation> of(Case one, Row row) {
    if (!(one.cell(row) instanceof Cell.Deviates deviates)) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(values())
            .filter(known -> deviates.observation().startsWith(known.beginning))
            .findFirst()
            .orElseThrow(
                () -> new AssertionError("no test sees `" + deviates.observation() + "`")));
  }
}
