package frontwright.model.deployment;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Retained connections, per front process and backend.
 *
 * @param keep how many idle ones are kept, or null for none
 * @param idle how long an idle one is kept
 * @param max how many there are at most, or null for no limit
 */
public record Connections(@Nullable Integer keep, Duration idle, @Nullable Integer max) {

  boolean keepsMoreThanThereAre() {
    return keep != null && max != null && keep > max;
  }
}
