package frontwright.validators.advice;

import java.time.Duration;
import java.util.Collection;
import java.util.stream.Collectors;

/** Values as a message says them. */
final class Words {

  private Words() {}

  /** {@code 60 s}, or {@code 1500 ms} where it is not whole. */
  static String duration(Duration duration) {
    return duration.toMillis() % 1000 == 0
        ? duration.toSeconds() + " s"
        : duration.toMillis() + " ms";
  }

  /** Each in backticks, with commas between them. */
  static String list(Collection<?> values) {
    return values.stream().map(value -> "`" + value + "`").collect(Collectors.joining(", "));
  }

  /** A string as Python takes it. */
  static String python(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
