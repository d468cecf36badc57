package frontwright.validators.routing.httpd;

import frontwright.model.compatibility.Protocol;
import frontwright.model.routing.Limits;
import frontwright.model.routing.Message;
import frontwright.model.routing.Outcome;
import java.util.List;
import java.util.Locale;

/** Hands requests on. */
final class Sending {

  private Sending() {}

  /** What is sent to a backend. */
  static Outcome proxied(HttpdRequest r) {
    String url = String.valueOf(r.filename).replaceFirst("^proxy:", "");
    String scheme = url.replaceFirst(":.*", "").toLowerCase(Locale.ROOT);
    Protocol protocol =
        switch (scheme) {
          case "fcgi" -> Protocol.FASTCGI;
          case "scgi" -> Protocol.SCGI;
          case "uwsgi" -> Protocol.UWSGI;
          default -> Protocol.HTTP;
        };
    return new Outcome.Passed(
        new Message(
            protocol,
            new Message.Destination(url, List.of()),
            r.method,
            url,
            List.of(),
            List.of(),
            Limits.UNKNOWN));
  }

  /** What an application within httpd is given. */
  static Outcome embedded(HttpdRequest r) {
    return new Outcome.Passed(
        new Message(
            Protocol.EMBEDDED,
            new Message.Destination(String.valueOf(r.filename), List.of()),
            r.method,
            "",
            List.of(),
            List.of(),
            Limits.UNKNOWN));
  }
}
