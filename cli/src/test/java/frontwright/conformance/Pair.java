package frontwright.conformance;

import frontwright.model.compatibility.Row;

/**
 * A request and what is expected of it.
 *
 * @param row the row of the contract that it belongs to
 * @param title the request, in a few words
 * @param check sends it and judges what comes back
 */
record Pair(Row row, String title, Check check) {

  /** What may throw. */
  @FunctionalInterface
  interface Check {
    void run() throws Exception;
  }

  @Override
  public String toString() {
    return "row " + row.number() + ": " + title;
  }
}
