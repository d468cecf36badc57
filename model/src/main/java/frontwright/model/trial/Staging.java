package frontwright.model.trial;

import frontwright.model.deployment.Application;
import frontwright.model.deployment.Backend;
import frontwright.model.deployment.BasicAuth;
import frontwright.model.deployment.Deployment;
import frontwright.model.deployment.Layout;
import frontwright.model.deployment.Listener;
import frontwright.model.deployment.Site;
import frontwright.model.deployment.Space;
import frontwright.model.deployment.StaticFiles;
import frontwright.model.deployment.Tls;
import frontwright.model.value.Endpoint;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a deployment the one to try: each site answers for every name on loopback ports of its
 * own, so that nobody needs its names or the right to open port 80; sockets are below one
 * directory, everything runs as one user, logs go where the fronts' own are. What requests become
 * is the same. Strict-Transport-Security is left out: browsers would keep to it.
 */
public final class Staging {

  private final Deployment deployment;
  private final Stage stage;
  private final Layout layout;
  private final Iterator<Integer> fronts;
  private final Iterator<Integer> instances;
  private final Map<String, Application> applications = new LinkedHashMap<>();

  private Staging(Deployment deployment, Stage stage) {
    this.deployment = deployment;
    this.stage = stage;
    this.layout = new Layout(stage.directory(), true);
    int front = fronts(deployment);
    this.fronts = stage.ports().subList(0, front).iterator();
    this.instances = stage.ports().subList(front, stage.ports().size()).iterator();
  }

  /** How many ports the front listens on: one for each that a site has, whatever its addresses. */
  public static int fronts(Deployment deployment) {
    return deployment.sites().stream().mapToInt(site -> doors(site).size()).sum();
  }

  /** How many ports instances of applications' servers listen on. */
  public static int instances(Deployment deployment) {
    return (int)
        deployment
            .applications()
            .flatMap(app -> app.localBackends().stream())
            .filter(backend -> backend.endpoint() instanceof Endpoint.Tcp)
            .count();
  }

  /** The deployment to try. */
  public static Deployment of(Deployment deployment, Stage stage) {
    return new Staging(deployment, stage).staged();
  }

  private Deployment staged() {
    deployment.applications().forEach(app -> applications.put(app.id(), application(app)));
    return new Deployment(
        deployment.description(),
        deployment.front(),
        deployment.versions(),
        layout,
        deployment.sites().stream().map(this::site).toList(),
        List.of());
  }

  private Site site(Site site) {
    List<Listener> listeners = new ArrayList<>();
    for (Listener door : doors(site)) {
      listeners.add(new Listener(Stage.LOOPBACK, fronts.next(), door.tls(), true));
    }
    return new Site(
        site.id(),
        site.names(),
        listeners,
        site.tls() == null ? null : tls(site.id(), site.tls()),
        site.trustedProxies(),
        null,
        null,
        site.applications().stream().map(this::staged).toList(),
        site.spaces().stream().map(this::space).toList());
  }

  /** One listener for each port. */
  private static List<Listener> doors(Site site) {
    Map<Integer, Listener> doors = new LinkedHashMap<>();
    site.listeners().forEach(listener -> doors.putIfAbsent(listener.port(), listener));
    return List.copyOf(doors.values());
  }

  private Tls tls(String site, Tls tls) {
    boolean own = stage.selfSigned().contains(site);
    return new Tls(
        own ? stage.certificate() : stage.moves().here(tls.certificate()),
        own ? stage.key() : stage.moves().here(tls.key()),
        tls.policy(),
        tls.redirectHttp(),
        null,
        here(tls.acmeWebroot()),
        tls.http2());
  }

  private Space space(Space space) {
    StaticFiles files = space.files();
    return new Space(
        space.prefix(),
        files == null
            ? null
            : new StaticFiles(stage.moves().here(files.directory()), files.expires()),
        space.application() == null ? null : staged(space.application()),
        auth(space.basicAuth()));
  }

  private @Nullable BasicAuth auth(@Nullable BasicAuth auth) {
    return auth == null ? null : new BasicAuth(auth.realm(), stage.moves().here(auth.usersFile()));
  }

  private Application staged(Application app) {
    return applications.getOrDefault(app.id(), app);
  }

  private Application application(Application app) {
    String virtualenv = app.virtualenv();
    return new Application(
        app.id(),
        app.mount(),
        app.slash(),
        app.module(),
        stage.moves().here(app.directory()),
        virtualenv != null && stage.virtualenvs().contains(virtualenv) ? here(virtualenv) : null,
        stage.user(),
        stage.group(),
        app.env(),
        here(app.envFile()),
        app.link(),
        app.backends().stream().map(backend -> backend(app, backend)).toList(),
        app.balance(),
        app.stickyCookie(),
        app.connections(),
        app.pool(),
        app.io(),
        app.metadata(),
        app.passesAuthorization(),
        auth(app.basicAuth()));
  }

  private Backend backend(Application app, Backend backend) {
    if (backend.remote()) {
      return backend;
    }
    Endpoint endpoint =
        backend.endpoint() instanceof Endpoint.Tcp
            ? new Endpoint.Tcp(Stage.LOOPBACK, instances.next())
            : new Endpoint.UnixSocket(layout.socket(app.link().server().word(), backend.id()));
    return new Backend(backend.id(), endpoint, backend.weight(), backend.backup(), false);
  }

  private @Nullable String here(@Nullable String path) {
    return path == null ? null : stage.moves().here(path);
  }
}
