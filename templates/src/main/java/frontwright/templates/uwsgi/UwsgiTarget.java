package frontwright.templates.uwsgi;

import frontwright.model.compatibility.AppServer;
import frontwright.model.compatibility.Protocol;
import frontwright.model.deployment.Application;
import frontwright.model.deployment.Backend;
import frontwright.model.deployment.Connections;
import frontwright.model.deployment.Deployment;
import frontwright.model.deployment.Link;
import frontwright.model.deployment.Link.PrefixSplit;
import frontwright.model.deployment.Setting;
import frontwright.model.value.Endpoint;
import frontwright.templates.GeneratedFile;
import frontwright.templates.Heading;
import frontwright.templates.Target;
import frontwright.templates.engine.Templates;
import frontwright.templates.engine.Written;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** uWSGI behind a front: {@code uwsgi/INSTANCE.ini}. */
public final class UwsgiTarget implements Target {

  private static final Templates TEMPLATES = new Templates(UwsgiTarget.class, UwsgiText.LANGUAGE);

  /** What the template is filled with. */
  public record View(
      List<Written> heading,
      boolean needsNothing,
      String protocol,
      String socket,
      boolean unixSocket,
      boolean keepsConnections,
      long socketTimeout,
      boolean http,
      boolean buffersBodies,
      String directory,
      @Nullable String virtualenv,
      String module,
      @Nullable String mount,
      @Nullable String scriptName,
      @Nullable String pathVariable,
      int processes,
      int threads,
      @Nullable Integer maxRequests,
      long timeout,
      List<Setting> env,
      Written addressVariable,
      Written userVariable) {}

  @Override
  public List<GeneratedFile> render(Deployment deployment) {
    return deployment
        .applications()
        .filter(app -> app.link().server() == AppServer.UWSGI)
        .flatMap(app -> app.localBackends().stream().map(b -> file(deployment, app, b)))
        .toList();
  }

  private static GeneratedFile file(Deployment deployment, Application app, Backend backend) {
    String path = "uwsgi/" + backend.id() + ".ini";
    return new GeneratedFile(
        path, TEMPLATES.fill("uwsgi.ini.ftl", view(deployment, app, backend, path)));
  }

  private static View view(Deployment deployment, Application app, Backend backend, String path) {
    Connections connections = app.connections();
    boolean keeps = app.keepsConnections();
    Link link = app.link();
    boolean takesOff = link.prefixSplit() == PrefixSplit.SERVER_MOUNT && !app.mount().isRoot();
    boolean isTold = link.prefixSplit() == PrefixSplit.PATH_VARIABLE;
    String file = deployment.layout().path(path);
    return new View(
        Heading.lines(
            deployment,
            "uWSGI: the instance " + backend.id() + " of " + app.id() + ".",
            "Run: uwsgi --ini " + file),
        Stream.concat(
                Stream.of(app.directory(), String.valueOf(app.virtualenv())),
                app.env().stream().map(Setting::value))
            .anyMatch(UwsgiText::needsNothing),
        protocol(link.protocol(), keeps),
        address(backend.endpoint()),
        backend.endpoint() instanceof Endpoint.UnixSocket,
        keeps,
        connections == null ? 0 : connections.idle().toSeconds() + 5,
        link.carriesClientInHeaders(),
        link.protocol() != Protocol.FASTCGI,
        app.directory(),
        app.virtualenv(),
        app.module().toString(),
        takesOff ? app.mount().path() : null,
        isTold ? app.mount().path() : null,
        isTold ? Link.PATH_VARIABLE : null,
        app.pool().processes(),
        app.pool().threads(),
        app.pool().maxRequests(),
        app.io().serverTimeoutSeconds(),
        app.env(),
        variable(Link.ADDRESS_HEADER),
        variable(Link.USER_HEADER));
  }

  private static String protocol(Protocol protocol, boolean keeps) {
    return keeps ? "http11" : protocol.word();
  }

  private static String address(Endpoint endpoint) {
    return endpoint instanceof Endpoint.UnixSocket unix ? unix.path() : endpoint.toString();
  }

  private static Written variable(String header) {
    return new Written(new Setting(header, "").headerVariable());
  }
}
