package frontwright.validators.routing;

import frontwright.model.routing.Environ;
import frontwright.model.routing.Limits;
import frontwright.model.routing.Message;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Value;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What matters of an outcome to those who compare configurations, of different servers too: to the
 * client, and to an application behind the front.
 */
public final class VisibleParts {

  /** Beside header fields, the variables that applications go by (PEP 3333). */
  private static final Set<String> TELLING =
      Set.of(
          "REQUEST_METHOD",
          "SCRIPT_NAME",
          "PATH_INFO",
          "QUERY_STRING",
          "REMOTE_ADDR",
          "REMOTE_USER",
          "HTTPS",
          "CONTENT_TYPE",
          "wsgi.url_scheme");

  private static final String UNKNOWN = "unknown";

  private VisibleParts() {}

  /** Whether it is not known what becomes of the request. */
  public static boolean isUndecided(Answered answered) {
    return answered.front().outcome() instanceof Outcome.Undecided;
  }

  /**
   * What matters, each under a name; the same for outcomes that are the same to a client and an
   * application.
   */
  public static SortedMap<String, String> of(Answered answered) {
    SortedMap<String, String> parts = new TreeMap<>();
    Outcome outcome = answered.front().outcome();
    if (outcome instanceof Outcome.Passed passed) {
      message(passed.message(), parts);
      answered.behind().stream().findFirst().ifPresent(behind -> seen(behind.outcome(), parts));
    } else {
      seen(outcome, parts);
    }
    return parts;
  }

  private static void message(Message message, Map<String, String> parts) {
    parts.put("protocol", message.protocol().word());
    parts.put("backends", String.join(", ", message.destination().addresses()));
    Limits limits = message.limits();
    parts.put("connect timeout", words(limits.connect()));
    parts.put("read timeout", words(limits.read()));
    parts.put("send timeout", words(limits.send()));
    Long body = limits.body();
    parts.put("body limit", body == null ? UNKNOWN : body == 0 ? "none" : body + " bytes");
  }

  private static String words(@Nullable Duration time) {
    return time == null ? UNKNOWN : Limits.written(time);
  }

  private static void seen(Outcome outcome, Map<String, String> parts) {
    if (outcome instanceof Outcome.Asked asked) {
      environ(asked.environ(), parts);
    } else {
      parts.put("outcome", outcome.toString());
    }
  }

  private static void environ(Environ environ, Map<String, String> parts) {
    environ
        .values()
        .forEach(
            (name, value) -> {
              String text = value instanceof Value.Known known ? known.text() : value.toString();
              boolean isTelling = TELLING.contains(name) || name.startsWith("HTTP_");
              if (isTelling && !text.isEmpty() && !name.equals("HTTP_CONNECTION")) {
                parts.put(name, text);
              }
            });
  }
}
