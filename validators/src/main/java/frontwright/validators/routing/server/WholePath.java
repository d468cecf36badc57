package frontwright.validators.routing.server;

import frontwright.model.compatibility.Protocol;
import frontwright.model.routing.Field;
import frontwright.model.routing.Message;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Value;

/**
 * Any server over HTTP that takes the whole path for PATH_INFO and is told of no prefix: waitress
 * without {@code --url-prefix}, the development servers of the frameworks. No more than that is
 * said of it.
 *
 * @param application what it runs
 */
public record WholePath(String application) implements ServerSettings {

  @Override
  public String title() {
    return "a server that takes the path as it is";
  }

  @Override
  public Outcome answer(Message message) {
    if (message.protocol() != Protocol.HTTP) {
      return new Outcome.Rejected(502, "it speaks HTTP only");
    }
    Variables variables = new Variables();
    String[] parts = message.target().split("\\?", 2);
    variables.add("REQUEST_METHOD", message.method());
    variables.add("SCRIPT_NAME", "");
    variables.add("PATH_INFO", Percent.decoded(parts[0]));
    variables.add("QUERY_STRING", parts.length == 1 ? "" : parts[1]);
    for (Field field : message.headers()) {
      String name = Variables.named(field.name());
      boolean isTwice = variables.last(name).isPresent();
      variables.add(
          name, isTwice ? new Value.Depends("how it joins " + field.name()) : field.value());
    }
    return new Outcome.Asked(application, variables.environ());
  }
}
