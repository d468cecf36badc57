package frontwright.cli.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;

/**
 * An option or a parameter, which has a value once a command line is read.
 *
 * @param spec what picocli knows of it
 */
record Argument<T>(ArgSpec spec) {

  /** What the command line says; null when it says nothing. */
  @Nullable T value() {
    return spec.getValue();
  }

  /** What the command line says, or something else. */
  T or(T otherwise) {
    T value = value();
    return value == null ? otherwise : value;
  }

  /** Whether the command line says anything of it; a flag has no other value. */
  boolean isGiven() {
    T value = value();
    return value != null && !Boolean.FALSE.equals(value);
  }
}
