package frontwright.model.source;

/** How much a finding matters, most first. */
public enum Severity {
  /** Wrong: nothing is generated from it. */
  ERROR,
  /** Works, but will surprise or hurt somebody. */
  WARNING,
  /** Worth knowing, nothing to change here. */
  NOTE
}
