package frontwright.model.source;

import java.util.List;

/**
 * A change of texts that remedies a finding.
 *
 * @param edits what to change, none overlapping another; all of them or none
 * @param isSafe whether every request that was answered rightly before is answered the same after
 */
public record Fix(List<Edit> edits, boolean isSafe) {

  /** Keeps its own copy of the edits. */
  public Fix {
    edits = List.copyOf(edits);
  }

  /**
   * A stretch and what to write instead.
   *
   * @param place the stretch; empty where something is put in
   * @param replacement the new text; of a source of bytes, a character for each byte
   */
  public record Edit(Place place, String replacement) {}

  /** A fix that changes no answer that was right. */
  public static Fix safe(Edit... edits) {
    return new Fix(List.of(edits), true);
  }

  /** A fix that somebody should look at. */
  public static Fix unsafe(Edit... edits) {
    return new Fix(List.of(edits), false);
  }
}
