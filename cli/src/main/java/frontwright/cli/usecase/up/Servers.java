package frontwright.cli.usecase.up;

import frontwright.model.compatibility.AppServer;
import frontwright.model.compatibility.Front;
import frontwright.model.deployment.Application;
import frontwright.model.deployment.Backend;
import frontwright.model.deployment.Deployment;
import frontwright.model.value.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The servers of a staged deployment, as they are installed here. */
final class Servers {

  private static final Path MOD_WSGI = Path.of("/usr/lib/apache2/modules/mod_wsgi.so");
  private static final Path DEBIANS_UWSGI = Path.of("/usr/bin/uwsgi");
  private static final Path UWSGI_PYTHON = Path.of("/usr/lib/uwsgi/plugins/python3_plugin.so");

  private final Deployment deployment;
  private final Path scratch;

  /** What is missing, and the packages of Debian that have it. */
  private final Map<String, String> missing = new LinkedHashMap<>();

  private final List<String> notes = new ArrayList<>();
  private final List<Server> instances = new ArrayList<>();

  /**
   * What runs.
   *
   * @param instances the servers of applications
   * @param front the server in front
   * @param openssl what makes a certificate, or null when none is needed
   * @param notes what is not as it would be where the deployment lives
   */
  record Found(List<Server> instances, Server front, @Nullable Path openssl, List<String> notes) {

    /** What their logs are called. */
    List<String> names() {
      List<String> names = new ArrayList<>(instances.stream().map(Server::name).toList());
      names.add(front.name());
      return names;
    }
  }

  private Servers(Deployment deployment, Path scratch) {
    this.deployment = deployment;
    this.scratch = scratch;
  }

  /**
   * Finds the programs.
   *
   * @param scratch a directory for what Python compiles
   * @param certifies whether a certificate has to be made
   * @throws UpException when programs are missing, all of them named, with the packages to install
   */
  static Found of(Deployment deployment, Path scratch, boolean certifies) throws UpException {
    return new Servers(deployment, scratch).found(certifies);
  }

  private Found found(boolean certifies) throws UpException {
    Server front = deployment.front() == Front.NGINX ? nginx() : httpd();
    List<Application> apps = deployment.applications().toList();
    for (Application app : apps) {
      if (app.link().server() == AppServer.MOD_WSGI) {
        modWsgi();
      }
      for (Backend backend : app.localBackends()) {
        instances.add(instance(app, backend));
      }
    }
    Path openssl = certifies ? Path.of(program("openssl", "openssl", "openssl")) : null;
    if (!missing.isEmpty()) {
      throw new UpException(
          "%s %s not installed; on Debian: apt install %s"
              .formatted(
                  String.join(", ", missing.keySet()),
                  missing.size() == 1 ? "is" : "are",
                  String.join(" ", missing.values())));
    }
    return new Found(instances, front, openssl, notes);
  }

  private Server nginx() {
    Path prefix = Path.of(deployment.layout().path("nginx"));
    return front(
        prefix,
        List.of(
            program("nginx", "nginx", "nginx"),
            "-p",
            prefix.toString(),
            "-c",
            "nginx.conf",
            "-e",
            "stderr",
            "-g",
            "daemon off;"),
        "QUIT");
  }

  private Server httpd() {
    Path root = Path.of(deployment.layout().path("httpd"));
    return front(
        root,
        List.of(
            program("httpd", "apache2", "apache2", "httpd"),
            "-d",
            root.toString(),
            "-f",
            "httpd.conf",
            "-DFOREGROUND"),
        "WINCH");
  }

  private Server front(Path directory, List<String> command, String quit) {
    List<Endpoint> endpoints =
        deployment.sites().stream()
            .flatMap(site -> site.listeners().stream())
            .<Endpoint>map(listener -> new Endpoint.Tcp(listener.host(), listener.port()))
            .toList();
    String name = deployment.front().word();
    return new Server(
        name,
        name,
        command,
        directory,
        environment(),
        endpoints,
        directory.resolve(name + ".pid"),
        List.of(directory.resolve("error.log"), directory.resolve("access.log")),
        quit);
  }

  private void modWsgi() {
    if (!Files.isRegularFile(MOD_WSGI)) {
      missing.put("mod_wsgi", "libapache2-mod-wsgi-py3");
    }
  }

  private Server instance(Application app, Backend backend) throws UpException {
    boolean isGunicorn = app.link().server() == AppServer.GUNICORN;
    Map<String, String> environment = environment();
    if (app.envFile() != null) {
      environment.putAll(variables(Path.of(app.envFile())));
    }
    return new Server(
        backend.id(),
        app.link().server().title() + " of `" + backend.id() + "`",
        isGunicorn
            ? List.of(
                gunicorn(app.virtualenv()),
                "-c",
                deployment.layout().path("gunicorn/" + backend.id() + ".conf.py"))
            : List.of(
                uwsgi(app.virtualenv()),
                "--ini",
                deployment.layout().path("uwsgi/" + backend.id() + ".ini")),
        Path.of(app.directory()),
        environment,
        List.of(backend.endpoint()),
        null,
        List.of(),
        "TERM");
  }

  private static Map<String, String> variables(Path file) throws UpException {
    try {
      return EnvironmentFile.read(file);
    } catch (IOException e) {
      throw new UpException("`" + file + "` cannot be read: " + e.getMessage());
    }
  }

  private String gunicorn(@Nullable String virtualenv) {
    Optional<String> own = inVirtualenv(virtualenv, "gunicorn");
    if (own.isEmpty() && virtualenv != null) {
      notes.add(
          "`%s` has no gunicorn: the system's is used, which does not see the packages there"
              .formatted(virtualenv));
    }
    return own.orElseGet(() -> program("gunicorn", "gunicorn", "gunicorn", "gunicorn3"));
  }

  private String uwsgi(@Nullable String virtualenv) {
    return inVirtualenv(virtualenv, "uwsgi")
        .orElseGet(
            () -> {
              String found = program("uWSGI", "uwsgi-core uwsgi-plugin-python3", "uwsgi");
              boolean isDebians = Path.of(found).equals(DEBIANS_UWSGI);
              if (isDebians && !Files.isRegularFile(UWSGI_PYTHON)) {
                missing.putIfAbsent("uWSGI's plugin python3", "uwsgi-plugin-python3");
              }
              return found;
            });
  }

  private static Optional<String> inVirtualenv(@Nullable String virtualenv, String name) {
    return Optional.ofNullable(virtualenv)
        .map(directory -> Path.of(directory, "bin", name))
        .filter(Executables::isProgram)
        .map(Path::toString);
  }

  private String program(String title, String packages, String... names) {
    Optional<Path> found = Executables.find(names);
    if (found.isEmpty()) {
      missing.put(title, packages);
    }
    return found.map(Path::toString).orElse(names[0]);
  }

  /** What is printed is seen at once, and nothing is compiled into the project's directory. */
  private Map<String, String> environment() {
    return new HashMap<>(
        Map.of(
            "PYTHONUNBUFFERED", "1", "PYTHONPYCACHEPREFIX", scratch.resolve("pycache").toString()));
  }
}
