package frontwright.model.routing;

import frontwright.model.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * A step on the way to an outcome.
 *
 * @param place what decided it, or null where that is the server's default
 * @param text what was decided, in one line without a full stop: {@code the location of the longest
 *     prefix}
 */
public record Reason(@Nullable Place place, String text) {}
