package frontwright.validators.routing.httpd;

import frontwright.model.routing.Limits;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long mod_proxy waits for a backend, and what it takes for it. */
final class Timeouts {

  private static final Pattern DURATION = Pattern.compile("([0-9]{1,12})([a-z]*)");

  /** {@code ProxyTimeout}, or else {@code Timeout}. */
  private static final Setting<Duration> OF_PROXY =
      new Setting<>(
          server -> {
            Duration said = of(server.value("proxytimeout", ""));
            return said == null ? ofServer(server) : said;
          },
          "proxytimeout",
          "timeout");

  private Timeouts() {}

  /** {@code ap_proxy_connect_backend}: the worker's, ProxyTimeout's, Timeout's. */
  static Limits of(HttpdRequest r, Worker worker) {
    Duration server = r.server.get(OF_PROXY);
    Duration own = of(worker.parameter("timeout"));
    Duration connect = of(worker.parameter("connectiontimeout"));
    Duration read = own == null ? server : own;
    String url = worker.url();
    boolean takesAll = url.startsWith("http") || url.startsWith("ws") || url.startsWith("fcgi");
    return new Limits(
        connect == null ? read : connect, read, read, takesAll ? 0L : null, false, false);
  }

  /** {@code Timeout}, 60 seconds by default. */
  static Duration ofServer(Applicable server) {
    Duration said = of(server.value("timeout", "60"));
    return said == null ? Duration.ofSeconds(60) : said;
  }

  /** A time as {@code ap_timeout_parameter_parse} reads it, in seconds; null for none. */
  private static @Nullable Duration of(String text) {
    if (text.isEmpty()) {
      return null;
    }
    Matcher matcher = DURATION.matcher(text.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return null;
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "", "s" -> Duration.ofSeconds(number);
      case "ms" -> Duration.ofMillis(number);
      case "mi", "min" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> null;
    };
  }
}
