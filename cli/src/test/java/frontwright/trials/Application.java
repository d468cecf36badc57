package frontwright.trials;

import frontwright.model.value.Endpoint;
import frontwright.servers.Deployed;
import frontwright.servers.Program;
import frontwright.servers.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The staged WSGI application in a real server, in the place of an echo. */
final class Application {

  private static final Set<String> OPTIONS = Set.of("application", "mount", "protocol");

  private static final Map<String, String> UWSGI_OPTIONS =
      Map.of(
          "http", "--http-socket",
          "uwsgi", "--socket",
          "fastcgi", "--fastcgi-socket",
          "scgi", "--scgi-socket");

  private Application() {}

  /** Whether a block asks for it; the alternative is an echo. */
  static boolean isIn(Map<String, String> options) {
    if (!OPTIONS.containsAll(options.keySet())) {
      throw new IllegalArgumentException("a block `http` has these options: " + OPTIONS);
    }
    return options.containsKey("application");
  }

  /**
   * Starts it and waits until it listens.
   *
   * @param options {@code application=gunicorn} or {@code uwsgi}; {@code mount=/app}; {@code
   *     protocol=} where uWSGI shall speak another one than the front
   */
  static void start(Sandbox sandbox, Addresses addresses, Map<String, String> options) {
    List<String> command =
        options.get("application").equals("uwsgi")
            ? uwsgi(sandbox, addresses, options)
            : gunicorn(sandbox, addresses, options);
    sandbox.start("application.log", command);
    addresses
        .backends()
        .keySet()
        .forEach(
            each ->
                sandbox.until(
                    "until the application listens on " + each, () -> Deployed.isListening(each)));
  }

  private static String bound(Endpoint endpoint, String scheme) {
    return endpoint instanceof Endpoint.UnixSocket socket
        ? scheme + socket.path()
        : "127.0.0.1:" + ((Endpoint.Tcp) endpoint).port();
  }

  private static String directory(Sandbox sandbox) {
    return sandbox.directory() + "/srv/hello";
  }

  private static List<String> gunicorn(
      Sandbox sandbox, Addresses addresses, Map<String, String> options) {
    List<String> command = new ArrayList<>(List.of(Program.GUNICORN.need()));
    addresses
        .backends()
        .keySet()
        .forEach(each -> command.addAll(List.of("-b", bound(each, "unix:"))));
    if (options.containsKey("mount")) {
      command.addAll(List.of("--env", "SCRIPT_NAME=" + options.get("mount")));
    }
    command.addAll(List.of("--chdir", directory(sandbox), "hello.wsgi:application"));
    return command;
  }

  private static List<String> uwsgi(
      Sandbox sandbox, Addresses addresses, Map<String, String> options) {
    List<String> command = new ArrayList<>(List.of(Program.UWSGI.need()));
    command.addAll(List.of("--plugin", "python3", "--master", "--die-on-term", "--need-app"));
    addresses
        .backends()
        .forEach(
            (each, spoken) -> {
              command.add(UWSGI_OPTIONS.get(options.getOrDefault("protocol", spoken)));
              command.add(bound(each, ""));
            });
    command.addAll(List.of("--chdir", directory(sandbox)));
    String module = "hello.wsgi:application";
    if (options.containsKey("mount")) {
      command.addAll(List.of("--mount", options.get("mount") + "=" + module));
      command.add("--manage-script-name");
    } else {
      command.addAll(List.of("--module", module));
    }
    return command;
  }
}
