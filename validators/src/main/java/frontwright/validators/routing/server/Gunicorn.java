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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * gunicorn 20.1, as Debian has it: gunicorn/http/message.py and gunicorn/http/wsgi.py.
 *
 * @param application what it runs
 * @param scriptName SCRIPT_NAME in its process environment, or {@code ""}
 * @param believed {@code forwarded_allow_ips}
 * @param schemeHeaders {@code secure_scheme_headers}: the names in capitals, and what says https
 * @param longestLine {@code limit_request_line}: the longest request line in bytes
 * @param readsClient whether its configuration file takes the client's address and user from the
 *     headers {@link Link#ADDRESS_HEADER} and {@link Link#USER_HEADER}
 */
public record Gunicorn(
    String application,
    String scriptName,
    Set<String> believed,
    Map<String, String> schemeHeaders,
    int longestLine,
    boolean readsClient)
    implements ServerSettings {

  private static final Pattern LEADING_BLANKS = Pattern.compile("^[ \\t]+");
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+\\-.^_`|~0-9a-zA-Z]+");
  private static final int MOST_FIELDS = 100;
  private static final int LONGEST_FIELD = 8190;

  /** Fields that a message is told without: Connection, Content-Length, Transfer-Encoding. */
  private static final int UNTOLD_FIELDS = 3;

  private static final String VERSION = " HTTP/1.0";

  /** As it comes. */
  static Gunicorn plain(String application, String scriptName) {
    return new Gunicorn(
        application,
        scriptName,
        Set.of("127.0.0.1"),
        Map.of(
            "X-FORWARDED-PROTOCOL", "ssl", "X-FORWARDED-PROTO", "https", "X-FORWARDED-SSL", "on"),
        4094,
        false);
  }

  /** As it is set up by what is written for a description; its own address is believed too. */
  static Gunicorn generated(String application, String scriptName) {
    return new Gunicorn(
        application,
        scriptName,
        Set.of("127.0.0.1", "::1"),
        Map.of(Link.SCHEME_HEADER.toUpperCase(Locale.ROOT), "https"),
        8190,
        true);
  }

  @Override
  public String title() {
    return scriptName.isEmpty()
        ? "gunicorn"
        : "gunicorn, SCRIPT_NAME=" + scriptName + " in its environment";
  }

  @Override
  public Outcome answer(Message message) {
    if (message.protocol() != Protocol.HTTP) {
      return new Rejected(502, "gunicorn speaks HTTP only");
    }
    return refusal(message).orElseGet(() -> asked(message, Connection.of(message)));
  }

  private Optional<Outcome> refusal(Message message) {
    int line = message.method().length() + 1 + message.target().length() + VERSION.length();
    if (!TOKEN.matcher(message.method()).matches()) {
      return refused("`" + message.method() + "` is no method");
    } else if (line > longestLine) {
      return refused("the request line has more than " + longestLine + " bytes");
    }
    if (!message.target().startsWith("/") && !message.target().equals("*")) {
      return Optional.of(new Undecided("what gunicorn takes for the path of " + message.target()));
    }
    for (Field field : message.headers()) {
      if (!TOKEN.matcher(field.name()).matches()) {
        return refused("`" + field.name() + "` is no name of a header");
      }
      if (field.value() instanceof Value.Known known
          && field.name().length() + known.text().length() + 4 > LONGEST_FIELD) {
        return refused("the header " + field.name() + " has more than 8190 bytes");
      }
    }
    int fields = message.headers().size();
    if (fields > MOST_FIELDS) {
      return refused("there are more than 100 headers");
    }
    return fields > MOST_FIELDS - UNTOLD_FIELDS
        ? Optional.of(new Undecided("how many headers of the connection there are"))
        : Optional.empty();
  }

  private static Optional<Outcome> refused(String why) {
    return Optional.of(new Rejected(400, why));
  }

  private Outcome asked(Message message, Connection connection) {
    Optional<Value> scheme = scheme(message, connection);
    if (scheme.isEmpty()) {
      return new Rejected(400, "the headers about the scheme contradict each other");
    }
    Variables variables = variables(message);
    variables.add("wsgi.url_scheme", scheme.get());
    variables.add("REMOTE_ADDR", connection.client());
    addServer(variables, last(message, "HOST"), scheme.get(), connection);
    Value script = last(message, "SCRIPT_NAME").orElse(new Value.Known(scriptName));
    variables.add("SCRIPT_NAME", script);
    String path = message.target().split("[#?]", 2)[0];
    Optional<Value> rest = rest(path, script);
    if (rest.isEmpty()) {
      return new Rejected(500, "SCRIPT_NAME is not in the path " + path);
    }
    variables.add("PATH_INFO", rest.get());
    if (readsClient) {
      readClient(variables);
    }
    return new Asked(application, variables.environ());
  }

  private static Variables variables(Message message) {
    Variables variables = new Variables();
    String target = message.target().split("#", 2)[0];
    int mark = target.indexOf('?');
    variables.add("REQUEST_METHOD", message.method().toUpperCase(Locale.ROOT));
    variables.add("QUERY_STRING", mark < 0 ? "" : target.substring(mark + 1));
    variables.add("RAW_URI", message.target());
    variables.add("SERVER_PROTOCOL", new Value.Depends("the version that the front speaks"));
    for (Field field : message.headers()) {
      Value value = Variables.of(field.value(), Gunicorn::withoutBlanks);
      boolean isSet = field.isHeader("Content-Type") || field.isHeader("Content-Length");
      String name = field.name().toUpperCase(Locale.ROOT).replace('-', '_');
      String key = isSet ? name : "HTTP_" + name;
      Optional<Value> before = isSet ? Optional.empty() : variables.last(key);
      variables.add(key, before.map(b -> Variables.joined(b, ",", value)).orElse(value));
    }
    return variables;
  }

  private static String withoutBlanks(String text) {
    return LEADING_BLANKS.matcher(text).replaceFirst("");
  }

  private static Optional<Value> last(Message message, String name) {
    return message.headers().stream()
        .filter(field -> field.isHeader(name))
        .map(field -> Variables.of(field.value(), Gunicorn::withoutBlanks))
        .reduce((first, last) -> last);
  }

  /** What the headers say, where they are believed; empty where they contradict each other. */
  private Optional<Value> scheme(Message message, Connection connection) {
    List<Value> said =
        message.headers().stream().flatMap(field -> said(field).stream()).distinct().toList();
    boolean isUnknown = !(connection.client() instanceof Value.Known);
    if (said.isEmpty() || (!isUnknown && !believes(connection))) {
      return Optional.of(new Value.Known("http"));
    } else if (isUnknown && !believes(connection)) {
      return Optional.of(connection.client());
    }
    Optional<Value> unknown = said.stream().filter(Value.Depends.class::isInstance).findFirst();
    return unknown.or(() -> said.size() == 1 ? Optional.of(said.get(0)) : Optional.empty());
  }

  private Optional<Value> said(Field field) {
    String secure = schemeHeaders.get(field.name().toUpperCase(Locale.ROOT));
    return Optional.ofNullable(secure)
        .map(
            told ->
                Variables.of(
                    field.value(), text -> withoutBlanks(text).equals(told) ? "https" : "http"));
  }

  /** Whoever comes on a unix socket is believed. */
  private boolean believes(Connection connection) {
    return connection.isUnix()
        || believed.contains("*")
        || (connection.client() instanceof Value.Known known && believed.contains(known.text()));
  }

  /** On a unix socket, by the header Host. */
  private static void addServer(
      Variables variables, Optional<Value> host, Value scheme, Connection connection) {
    Optional<Value> said = host.filter(value -> !Variables.isEmpty(value));
    if (!connection.isUnix() || said.isEmpty()) {
      variables.add("SERVER_NAME", connection.host());
      variables.add("SERVER_PORT", connection.port());
      return;
    }
    variables.add("SERVER_NAME", Variables.of(said.get(), text -> text.split(":", -1)[0]));
    if (said.get() instanceof Value.Known known && known.text().indexOf(':') < 0) {
      variables.add("SERVER_PORT", Variables.of(scheme, s -> s.equals("https") ? "443" : "80"));
    } else {
      variables.add("SERVER_PORT", Variables.of(said.get(), text -> text.split(":", -1)[1]));
    }
  }

  /** Behind SCRIPT_NAME, wherever that is found; empty where it is not. */
  private static Optional<Value> rest(String path, Value script) {
    if (!(script instanceof Value.Known known)) {
      return Optional.of(script);
    }
    int at = path.indexOf(known.text());
    return at < 0
        ? Optional.empty()
        : Optional.of(new Value.Known(Percent.decoded(path.substring(at + known.text().length()))));
  }

  /** What gunicorn.conf.py.ftl does. */
  private static void readClient(Variables variables) {
    String address = Variables.named(Link.ADDRESS_HEADER);
    variables.add("REMOTE_ADDR", variables.last(address).orElse(new Value.Known("")));
    String header = Variables.named(Link.USER_HEADER);
    Optional<Value> user = variables.last(header).filter(value -> !Variables.isEmpty(value));
    variables.remove(header);
    user.ifPresent(value -> variables.add("REMOTE_USER", value));
  }
}
