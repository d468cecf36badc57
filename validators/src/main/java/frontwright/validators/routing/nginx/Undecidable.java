package frontwright.validators.routing.nginx;

/** Ends a simulation where the outcome depends on what is not known. */
final class Undecidable extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * @param on what it depends on, in nginx's words: {@code $http_x}
   */
  Undecidable(String on) {
    super(on, null, false, false);
  }

  String on() {
    return String.valueOf(getMessage());
  }
}
