package frontwright.validators.routing.httpd;

import java.io.Serial;

/**
 * Thrown where what becomes of a request depends on something that is not known. {@link
 * HttpdRouter} makes an {@code Undecided} of it.
 */
final class Undecidable extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * @param on what it depends on, in httpd's own words: {@code %{HTTP:X-Version}}
   */
  Undecidable(String on) {
    super(on, null, false, false);
  }

  /** What it depends on. */
  String on() {
    return String.valueOf(getMessage());
  }
}
