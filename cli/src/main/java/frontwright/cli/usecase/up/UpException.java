package frontwright.cli.usecase.up;

import java.util.List;

/** The deployment cannot be tried here; all reasons at once, each on a line with its remedy. */
public final class UpException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<String> reasons;

  UpException(List<String> reasons) {
    super(String.join("\n", reasons));
    this.reasons = List.copyOf(reasons);
  }

  UpException(String reason) {
    this(List.of(reason));
  }

  /** What is in the way; at least one reason. */
  public List<String> reasons() {
    return reasons;
  }
}
