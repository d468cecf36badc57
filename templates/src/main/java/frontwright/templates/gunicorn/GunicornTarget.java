package frontwright.templates.gunicorn;

import frontwright.model.compatibility.AppServer;
import frontwright.model.deployment.Application;
import frontwright.model.deployment.Backend;
import frontwright.model.deployment.Connections;
import frontwright.model.deployment.Deployment;
import frontwright.model.deployment.Link;
import frontwright.model.deployment.Setting;
import frontwright.model.value.Endpoint;
import frontwright.templates.GeneratedFile;
import frontwright.templates.Heading;
import frontwright.templates.Target;
import frontwright.templates.engine.PythonText;
import frontwright.templates.engine.Templates;
import frontwright.templates.engine.Written;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** gunicorn behind a front: {@code gunicorn/INSTANCE.conf.py}. */
public final class GunicornTarget implements Target {

  /** Longer than any front waits before it gives up an idle connection of its own. */
  private static final int KEEPALIVE_MARGIN_SECONDS = 5;

  /** gunicorn's timeout is also how long a worker may take to load the application. */
  private static final int BOOT_SECONDS = 30;

  private static final Templates TEMPLATES =
      new Templates(GunicornTarget.class, PythonText.LANGUAGE);

  /** What the template is filled with. */
  public record View(
      List<Written> heading,
      String bind,
      boolean unixSocket,
      String module,
      String directory,
      int processes,
      int threads,
      @Nullable Integer maxRequests,
      @Nullable Integer jitter,
      long timeout,
      @Nullable Long keepalive,
      String forwardedAllowIps,
      List<Setting> env,
      String schemeHeader,
      String addressVariable,
      String userVariable) {}

  @Override
  public List<GeneratedFile> render(Deployment deployment) {
    return deployment
        .applications()
        .filter(app -> app.link().server() == AppServer.GUNICORN)
        .flatMap(app -> app.localBackends().stream().map(b -> file(deployment, app, b)))
        .toList();
  }

  private static GeneratedFile file(Deployment deployment, Application app, Backend backend) {
    String path = "gunicorn/" + backend.id() + ".conf.py";
    return new GeneratedFile(
        path, TEMPLATES.fill("gunicorn.conf.py.ftl", view(deployment, app, backend, path)));
  }

  private static View view(Deployment deployment, Application app, Backend backend, String path) {
    Connections connections = app.connections();
    Integer maxRequests = app.pool().maxRequests();
    String file = deployment.layout().path(path);
    return new View(
        Heading.lines(
            deployment,
            "gunicorn: the instance " + backend.id() + " of " + app.id() + ".",
            "Check: gunicorn -c " + file + " --check-config",
            "Run:   gunicorn -c " + file),
        backend.endpoint().toString(),
        backend.endpoint() instanceof Endpoint.UnixSocket,
        app.module().toString(),
        chdir(app.directory()),
        app.pool().processes(),
        app.pool().threads(),
        maxRequests,
        maxRequests == null ? null : Math.max(1, maxRequests / 10),
        Math.max(BOOT_SECONDS, app.io().serverTimeoutSeconds()),
        connections == null || connections.keep() == null
            ? null
            : connections.idle().toSeconds() + KEEPALIVE_MARGIN_SECONDS,
        String.join(",", believed(backend)),
        env(app),
        Link.SCHEME_HEADER,
        new Setting(Link.ADDRESS_HEADER, "").headerVariable(),
        new Setting(Link.USER_HEADER, "").headerVariable());
  }

  /**
   * gunicorn takes blanks of any kind off the ends of what {@code chdir} says (tested by
   * EscapingTest), so that a directory whose name ends in one needs its slash.
   */
  private static String chdir(String directory) {
    boolean endsInBlank = Character.isSpaceChar(directory.charAt(directory.length() - 1));
    return endsInBlank ? directory + "/" : directory;
  }

  /** The front reaches a local backend from a loopback address, or from the backend's own. */
  private static Set<String> believed(Backend backend) {
    Set<String> addresses = new LinkedHashSet<>(List.of("127.0.0.1", "::1"));
    if (backend.endpoint() instanceof Endpoint.Tcp tcp) {
      addresses.add(tcp.host());
    }
    return addresses;
  }

  private static List<Setting> env(Application app) {
    List<Setting> env = new ArrayList<>(app.env());
    if (!app.mount().isRoot()) {
      env.add(new Setting("SCRIPT_NAME", app.mount().path()));
    }
    return env;
  }
}
