package frontwright.model.deployment;

import java.time.Duration;

/**
 * Time, size and buffering between client, front and application.
 *
 * @param connectTimeout for a connection to the backend
 * @param readTimeout between two reads from the backend
 * @param sendTimeout between two writes to the backend
 * @param bodyLimit the largest request body in bytes
 * @param bufferRequests whether the front takes the whole request first
 * @param bufferResponses whether the front may hold a response back
 */
public record Io(
    Duration connectTimeout,
    Duration readTimeout,
    Duration sendTimeout,
    long bodyLimit,
    boolean bufferRequests,
    boolean bufferResponses) {

  /** The read timeout in whole seconds, rounded up: what application servers count in. */
  public long readTimeoutSeconds() {
    return Math.max(1, (readTimeout.toMillis() + 999) / 1000);
  }
}
