package frontwright.model.routing;

/**
 * What becomes of a request. The first stage is the front's: it answers itself, or sends a {@link
 * Message}. The second is the application server's, which makes an {@link Environ} of the message,
 * or refuses it.
 */
public sealed interface Outcome {

  /**
   * The front serves a file.
   *
   * @param path the absolute path
   * @param isThere whether there is such a file; otherwise whether there is one is not known, and
   *     without it the answer is 404, or for the index of a directory perhaps 403
   */
  record File(String path, boolean isThere) implements Outcome {}

  /**
   * The front redirects.
   *
   * @param status 301, 302, 303, 307 or 308
   * @param location the Location field (RFC 9110, 10.2.2), as it is sent
   */
  record Redirect(int status, Value location) implements Outcome {}

  /**
   * The front answers by itself: a refusal, or what the configuration says.
   *
   * @param status of RFC 9110; nginx's 444 where it closes the connection without an answer
   */
  record Answer(int status) implements Outcome {}

  /** The front hands the request on. */
  record Passed(Message message) implements Outcome {}

  /**
   * The application is asked.
   *
   * @param application what the description calls it, or the address where that is all that is
   *     known
   * @param environ what it sees
   */
  record Asked(String application, Environ environ) implements Outcome {}

  /**
   * The application's server answers before the application is asked.
   *
   * @param status of RFC 9110
   * @param reason why, in one line
   */
  record Rejected(int status, String reason) implements Outcome {}

  /**
   * It cannot be known here.
   *
   * @param on what it depends on, in the server's own words: {@code $http_x_version}
   */
  record Undecided(String on) implements Outcome {}
}
