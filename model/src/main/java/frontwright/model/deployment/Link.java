package frontwright.model.deployment;

import frontwright.model.compatibility.Combination;
import frontwright.model.compatibility.Front;
import frontwright.model.compatibility.Protocol;

/**
 * What a front and an application's server agree on. Both ends are rendered from this one record,
 * for half of all mistakes are two ends that disagree.
 *
 * @param combination the front, the protocol and the server
 */
public record Link(Combination combination) {

  /** The front. */
  public Front front() {
    return combination.front();
  }

  /** What is spoken. */
  public Protocol protocol() {
    return combination.protocol();
  }
}
