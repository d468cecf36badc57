package frontwright.validators.routing.nginx;

import frontwright.model.routing.Field;
import frontwright.model.routing.Message;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Request;
import frontwright.model.routing.ServedFiles;
import frontwright.model.routing.Value;
import frontwright.validators.configuration.nginx.NginxLoader;
import frontwright.validators.files.MemoryFiles;
import frontwright.validators.routing.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks the simulator, and writes what comes of it as a short text. */
final class Routed {

  private Routed() {}

  /** nginx with what stands in {@code http}, and the files of a few paths. */
  static Router http(String http, String... files) {
    Set<String> there = Set.of(files);
    ServedFiles served =
        path ->
            there.contains(path)
                ? ServedFiles.Kind.FILE
                : there.stream().anyMatch(file -> file.startsWith(path + "/"))
                    ? ServedFiles.Kind.DIRECTORY
                    : ServedFiles.Kind.ABSENT;
    return router(http, served);
  }

  /** nginx with what stands in {@code http}. */
  static Router router(String http, ServedFiles files) {
    String text = "events {}\nhttp {\n" + http + "\n}\n";
    NginxLoader loader = new NginxLoader(new MemoryFiles(Map.of("/etc/nginx/nginx.conf", text)));
    return NginxRouter.of(loader.load("/etc/nginx/nginx.conf", null), files);
  }

  /** nginx with one server. */
  static Router server(String server, String... files) {
    return http("server { listen 80; " + server + " }", files);
  }

  /** What becomes of {@code GET target}, or of {@code METHOD target}, with header fields. */
  static String outcome(Router router, String line, String... headers) {
    return text(router.route(request(line, headers)).outcome());
  }

  static Request request(String line, String... headers) {
    int space = line.indexOf(' ');
    boolean isTarget = space < 0 || line.startsWith("/");
    List<Field> fields = new ArrayList<>();
    for (String header : headers) {
      fields.add(Field.of(header.replaceFirst(": ?.*", ""), header.replaceFirst("^[^:]*: ?", "")));
    }
    if (fields.stream().noneMatch(field -> field.isHeader("Host"))) {
      fields.add(0, Field.of("Host", "example.com"));
    }
    return new Request(
        isTarget ? "GET" : line.substring(0, space),
        isTarget ? line : line.substring(space + 1),
        fields,
        false,
        "192.0.2.7",
        "192.0.2.1",
        80);
  }

  static String text(Outcome outcome) {
    if (outcome instanceof Outcome.File file) {
      return file.path() + (file.isThere() ? "" : "?");
    } else if (outcome instanceof Outcome.Redirect redirect) {
      return redirect.status() + " " + text(redirect.location());
    } else if (outcome instanceof Outcome.Answer answer) {
      return Integer.toString(answer.status());
    } else if (outcome instanceof Outcome.Passed passed) {
      Message message = passed.message();
      String target = message.target().isEmpty() ? "" : " " + message.target();
      return message.destination().name() + target;
    }
    return outcome instanceof Outcome.Undecided undecided ? "? " + undecided.on() : "";
  }

  static String text(Value value) {
    return value instanceof Value.Known known ? known.text() : "? " + ((Value.Depends) value).on();
  }
}
