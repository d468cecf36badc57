package frontwright.validators.routing.server;

import frontwright.model.routing.Field;
import frontwright.model.routing.Message;
import frontwright.model.routing.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** The variables that uWSGI's HTTP sockets make of a request: http_parse() in proto/http.c. */
final class UwsgiHttp {

  private UwsgiHttp() {}

  /**
   * The variables.
   *
   * @param isManaged whether {@code manage-script-name} is set, which keeps SCRIPT_NAME out
   */
  static Variables variables(Message message, boolean isManaged) {
    Variables variables = new Variables();
    Connection connection = Connection.of(message);
    String[] parts = message.target().split("\\?", 2);
    variables.add("REQUEST_METHOD", message.method());
    variables.add("REQUEST_URI", message.target());
    variables.add("PATH_INFO", UwsgiPath.decoded(parts[0]));
    variables.add("QUERY_STRING", parts.length == 1 ? "" : parts[1]);
    variables.add("SERVER_PROTOCOL", new Value.Depends("the version that the front speaks"));
    if (!isManaged) {
      variables.add("SCRIPT_NAME", "");
    }
    variables.add("SERVER_NAME", new Value.Depends("the name of uWSGI's host"));
    variables.add("SERVER_PORT", connection.isUnix() ? new Value.Known("80") : connection.port());
    variables.add(
        "REMOTE_ADDR", connection.isUnix() ? new Value.Known("0.0.0.0") : connection.client());
    headers(message).forEach(variables::add);
    return variables;
  }

  /** Headers of one variable become one, at the place of the first. */
  private static Map<String, Value> headers(Message message) {
    Map<String, Value> headers = new LinkedHashMap<>();
    for (Field field : message.headers()) {
      Value value = Variables.of(field.value(), text -> text.replaceFirst("^ +", ""));
      headers.merge(
          Variables.named(field.name()),
          value,
          (first, next) -> Variables.joined(first, ", ", next));
    }
    return headers;
  }
}
