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

  /**
   * After how many seconds the application's server gives a request up: later than the front, so
   * that the client gets the front's 504, and not much later, so that nobody works for nobody.
   */
  public long serverTimeoutSeconds() {
    return (readTimeout.toMillis() + 999) / 1000 + 5;
  }
}
