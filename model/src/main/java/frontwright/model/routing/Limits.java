package frontwright.model.routing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Limits in force for a request that is handed on. Each is null where it is not known.
 *
 * @param connect how long a connection to the backend may take
 * @param read between two reads from the backend
 * @param send between two writes to the backend
 * @param body the largest request body in bytes; 0 for any size
 * @param buffersRequest whether the front takes the whole request first
 * @param buffersResponse whether the front may hold the response back
 */
public record Limits(
    @Nullable Duration connect,
    @Nullable Duration read,
    @Nullable Duration send,
    @Nullable Long body,
    @Nullable Boolean buffersRequest,
    @Nullable Boolean buffersResponse) {

  /** Nothing is known. */
  public static final Limits UNKNOWN = new Limits(null, null, null, null, null, null);

  /** A time as descriptions and both servers write it: {@code 60s}, {@code 500ms}. */
  public static String written(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
  }
}
