package frontwright.conformance;

import java.util.Locale;

/** What lies between the front and the application's server. */
enum Transport {
  TCP,
  UNIX,
  /** Nothing of the kind: the front runs the application. */
  NONE;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
