package frontwright.model.intention;

import frontwright.model.deployment.Application;
import frontwright.model.deployment.Link;
import frontwright.model.deployment.Setting;
import frontwright.model.routing.Authority;
import frontwright.model.routing.Environ;
import frontwright.model.routing.Field;
import frontwright.model.routing.Request;
import frontwright.model.routing.RequestTarget;
import frontwright.model.routing.Value;
import frontwright.model.routing.Wire;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an application is told of a request: the environ as the contract wants it, without what
 * belongs to the body's transfer.
 */
final class Told {

  /** Fields that concern a connection (RFC 9110, 7.6.1), or for which CGI has names of its own. */
  private static final List<String> NOT_PASSED =
      List.of(
          "Host",
          "Connection",
          "Keep-Alive",
          "TE",
          "Trailer",
          "Transfer-Encoding",
          "Upgrade",
          "Expect",
          "Proxy-Connection",
          "Content-Length",
          "Content-Type",
          "Authorization");

  private static final Set<String> DROPPED =
      Stream.of(NOT_PASSED, Link.CLAIMS, Link.ASSERTED, List.of(Link.USER_HEADER))
          .flatMap(List::stream)
          .map(name -> name.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private final TreeMap<String, Value> values = new TreeMap<>();

  private Told() {}

  static Environ environ(
      Application app, Request request, RequestTarget target, String path, Asking asking) {
    Told told = new Told();
    told.say("REQUEST_METHOD", request.method());
    told.say("SCRIPT_NAME", app.mount().path());
    told.say("PATH_INFO", path.substring(app.mount().path().length()));
    told.say("QUERY_STRING", target.query() == null ? "" : target.query());
    told.say("REMOTE_ADDR", asking.client().address());
    told.say("wsgi.url_scheme", asking.client().scheme());
    asking.user().ifPresent(user -> told.say("REMOTE_USER", user));
    request.header("Content-Type").ifPresent(type -> told.say("CONTENT_TYPE", type));
    told.fields(app, request);
    told.asserted(asking);
    for (Setting setting : app.metadata()) {
      told.say(setting.headerVariable(), Wire.of(setting.value()));
    }
    return new Environ(told.values);
  }

  /**
   * What is known of who asks.
   *
   * @param authority the host and port that were asked for
   * @param client who asks
   * @param user the authenticated user, empty where nobody had to be one
   */
  record Asking(Authority authority, Client client, Optional<String> user) {}

  private void say(String name, String text) {
    values.put(name, new Value.Known(text));
  }

  /** The client's own fields, but for what claims to be the front's word. */
  private void fields(Application app, Request request) {
    for (Field field : request.headers()) {
      String name = field.name().toLowerCase(Locale.ROOT);
      if (!DROPPED.contains(name) && name.indexOf('_') < 0) {
        values.put(new Setting(field.name(), "").headerVariable(), field.value());
      }
    }
    if (app.passesAuthorization()) {
      request.header("Authorization").ifPresent(value -> say("HTTP_AUTHORIZATION", value));
    }
  }

  private void asserted(Asking asking) {
    String host = asking.authority().toString();
    say("HTTP_HOST", host);
    say("HTTP_X_FORWARDED_HOST", host);
    say("HTTP_X_FORWARDED_FOR", asking.client().address());
    say("HTTP_X_REAL_IP", asking.client().address());
    say("HTTP_X_FORWARDED_PROTO", asking.client().scheme());
  }
}
