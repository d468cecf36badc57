package frontwright.validators.routing.server;

import frontwright.model.compatibility.Protocol;
import frontwright.model.deployment.Link;
import frontwright.model.routing.Field;
import frontwright.model.routing.Message;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Outcome.Asked;
import frontwright.model.routing.Outcome.Rejected;
import frontwright.model.routing.Outcome.Undecided;
import frontwright.model.routing.Value;
import frontwright.model.routing.Wire;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * uWSGI 2.0.21 with one application: uwsgi_parse_vars() in core/protocol.c, proto/http.c and
 * plugins/python/wsgi_subhandler.c. An application that is mounted is also asked for every other
 * path.
 *
 * @param application what it runs
 * @param mount what {@code mount} and {@code manage-script-name} take off the path; {@code ""} for
 *     {@code module}
 * @param scriptName SCRIPT_NAME as a route sets it, with PATH_INFO from {@link Link#PATH_VARIABLE};
 *     null without such routes
 * @param readsClient whether routes take the client's address and user from the headers {@link
 *     Link#ADDRESS_HEADER} and {@link Link#USER_HEADER}
 * @param bufferSize {@code buffer-size}: the most bytes of variables
 */
public record Uwsgi(
    String application,
    String mount,
    @Nullable String scriptName,
    boolean readsClient,
    int bufferSize)
    implements ServerSettings {

  /** With one of these, another application may be asked. */
  private static final Set<String> OTHER_APPLICATION =
      Set.of("UWSGI_APPID", "UWSGI_FILE", "UWSGI_SCRIPT", "UWSGI_MODULE", "UWSGI_CALLABLE");

  /** What a message is not told of: the host's name, fields of the connection. */
  private static final int UNTOLD_BYTES = 512;

  /** As it comes. */
  static Uwsgi plain(String application, String mount) {
    return new Uwsgi(application, mount, null, false, 4096);
  }

  /** As it is set up by what is written for a description. */
  static Uwsgi generated(
      String application, String mount, @Nullable String scriptName, boolean readsClient) {
    return new Uwsgi(application, mount, scriptName, readsClient, 65_535);
  }

  @Override
  public String title() {
    return mount.isEmpty() ? "uWSGI" : "uWSGI, mount=" + mount;
  }

  @Override
  public Outcome answer(Message message) {
    boolean isHttp = message.protocol() == Protocol.HTTP;
    if (message.protocol() == Protocol.EMBEDDED) {
      return new Rejected(502, "uWSGI is not loaded by a front");
    }
    Variables variables = isHttp ? UwsgiHttp.variables(message, !mount.isEmpty()) : given(message);
    Optional<Outcome> refusal = refusal(variables, isHttp ? UNTOLD_BYTES : 0);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Value scheme = scheme(variables.all());
    if (scheme instanceof Value.Known known && Wire.text(known.text()).indexOf('\uFFFD') >= 0) {
      return new Rejected(502, "uWSGI's worker dies: the scheme is not encoded in UTF-8");
    }
    takeOff(variables);
    route(variables);
    variables.add("wsgi.url_scheme", Variables.of(scheme, Wire::text));
    return new Asked(application, variables.environ());
  }

  private static Variables given(Message message) {
    Variables variables = new Variables();
    message.parameters().forEach(field -> variables.add(field.name(), field.value()));
    return variables;
  }

  private Optional<Outcome> refusal(Variables variables, int untold) {
    int bytes = 0;
    for (Field field : variables.all()) {
      if (OTHER_APPLICATION.contains(field.name())) {
        return Optional.of(new Undecided("the application that " + field.name() + " chooses"));
      }
      int length = field.value() instanceof Value.Known known ? known.text().length() : 0;
      bytes += 4 + field.name().length() + length;
    }
    if (bytes >= bufferSize) {
      String why = "uWSGI closes the connection: variables of more than buffer-size=" + bufferSize;
      return Optional.of(new Rejected(502, why));
    }
    return bytes + untold > bufferSize
        ? Optional.of(new Undecided("whether buffer-size=" + bufferSize + " is enough"))
        : Optional.empty();
  }

  /** The last header or variable that names the scheme; if that is empty, the last about TLS. */
  private static Value scheme(List<Field> fields) {
    Value scheme = last(fields, Set.of("UWSGI_SCHEME", "HTTP_X_FORWARDED_PROTO"));
    return Variables.isEmpty(scheme)
        ? Variables.of(
            last(fields, Set.of("HTTPS", "HTTP_X_FORWARDED_SSL")),
            text -> isOn(text) ? "https" : "http")
        : scheme;
  }

  private static boolean isOn(String text) {
    return text.toLowerCase(Locale.ROOT).startsWith("on") || text.startsWith("1");
  }

  private static Value last(List<Field> fields, Set<String> names) {
    return fields.stream()
        .filter(field -> names.contains(field.name()))
        .map(Field::value)
        .reduce(new Value.Known(""), (first, last) -> last);
  }

  /** Takes the mount off; a path of one character or none is left alone. */
  private void takeOff(Variables variables) {
    Optional<Value> path = variables.last("PATH_INFO");
    if (mount.isEmpty() || path.isEmpty()) {
      return;
    } else if (!(path.get() instanceof Value.Known known)) {
      variables.add("SCRIPT_NAME", path.get());
    } else if (known.text().length() > 1) {
      boolean isMounted = (known.text() + "/").startsWith(mount + "/");
      Value sent = variables.last("SCRIPT_NAME").orElse(new Value.Known(""));
      variables.add("SCRIPT_NAME", isMounted ? new Value.Known(mount) : sent);
      variables.add("PATH_INFO", isMounted ? known.text().substring(mount.length()) : known.text());
    }
  }

  /** What uwsgi.ini.ftl does. */
  private void route(Variables variables) {
    if (readsClient) {
      String address = Variables.named(Link.ADDRESS_HEADER);
      String header = Variables.named(Link.USER_HEADER);
      variables.add("REMOTE_ADDR", variables.last(address).orElse(new Value.Known("")));
      variables
          .last(header)
          .filter(user -> !Variables.isEmpty(user))
          .ifPresent(
              user -> {
                variables.add("REMOTE_USER", user);
                variables.add(header, "");
              });
    }
    if (scriptName != null) {
      Value path = variables.last(Link.PATH_VARIABLE).orElse(new Value.Known(""));
      variables.add("SCRIPT_NAME", scriptName);
      variables.add("PATH_INFO", path);
    }
  }
}
