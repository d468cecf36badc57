package frontwright.model.compatibility;

/** How a combination meets a row. */
public sealed interface Cell {

  /** As the contract says. */
  Cell MEETS = new Meets();

  /** As the contract says. */
  record Meets() implements Cell {}

  /**
   * In a way that the contract permits.
   *
   * @param observation what is seen instead
   */
  record Deviates(String observation) implements Cell {}

  /**
   * Not at all; a description that asks for it is refused.
   *
   * @param reason why
   * @param nearest what can do it
   */
  record Refused(String reason, String nearest) implements Cell {}
}
