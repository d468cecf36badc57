package frontwright.validators.report;

import org.jspecify.annotations.Nullable;

/**
 * The program that reports.
 *
 * @param version its version, as in {@code 1.2.3}
 * @param uri where there is more to know about it, an absolute URI, or null
 */
public record Tool(String version, @Nullable String uri) {

  /** What the program is called in reports. */
  static final String NAME = "frontwright";
}
