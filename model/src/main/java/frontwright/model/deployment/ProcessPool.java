package frontwright.model.deployment;

import org.jspecify.annotations.Nullable;

/**
 * The processes of one backend.
 *
 * @param processes how many
 * @param threads how many in each
 * @param maxRequests after how many requests a process is replaced, or null for never
 */
public record ProcessPool(int processes, int threads, @Nullable Integer maxRequests) {

  /** How many requests are served at once. */
  public int capacity() {
    return processes * threads;
  }
}
