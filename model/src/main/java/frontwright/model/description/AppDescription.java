package frontwright.model.description;

import frontwright.model.compatibility.AppServer;
import frontwright.model.compatibility.Protocol;
import frontwright.model.shape.Choice;
import frontwright.model.shape.Key;
import frontwright.model.shape.ListOf;
import frontwright.model.shape.Located;
import frontwright.model.shape.MapOf;
import frontwright.model.shape.Structure;
import frontwright.model.source.Span;
import frontwright.model.value.UrlPrefix;
import frontwright.model.value.WsgiModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A WSGI application and the server that runs it. */
public record AppDescription(
    Span span,
    @Nullable Located<String> name,
    @Nullable Located<UrlPrefix> mount,
    @Nullable Located<Slash> slash,
    Located<WsgiModule> module,
    Located<String> directory,
    @Nullable Located<String> virtualenv,
    @Nullable Located<String> user,
    @Nullable Located<String> group,
    @Nullable Located<List<MapOf.Pair<String>>> env,
    @Nullable Located<String> envFile,
    @Nullable Located<AppServer> server,
    @Nullable Located<Protocol> protocol,
    @Nullable Located<List<Located<BackendDescription>>> backends,
    @Nullable Located<Balance> balance,
    @Nullable Located<StickyDescription> sticky,
    @Nullable Located<ConnectionsDescription> connections,
    @Nullable Located<PoolDescription> pool,
    @Nullable Located<IoDescription> io,
    @Nullable Located<List<MapOf.Pair<String>>> metadata,
    @Nullable Located<Authorization> authorization,
    @Nullable Located<BasicAuthDescription> basicAuth,
    @Nullable Located<List<Located<StaticDescription>>> staticFiles) {

  public static final Key<String> NAME =
      Key.optional(
          "name",
          Texts.APP_NAME,
          "the first part of the module's name",
          "What files, units and sockets are named after; different for each application.",
          "hello");
  public static final Key<UrlPrefix> MOUNT =
      Key.optional(
          "mount",
          Texts.URL,
          "/",
          "The path of the URL under which the application is; it becomes SCRIPT_NAME.",
          "/myapp");
  public static final Key<Slash> SLASH =
      Key.optional(
          "slash",
          Choice.of(Slash.class),
          "serve",
          "What the mount without its slash does: `serve` asks the application with an empty PATH_INFO, `redirect` sends the client to the mount with a slash.",
          "redirect");
  public static final Key<WsgiModule> MODULE =
      Key.required(
          "module",
          Texts.MODULE,
          "Where the application is: `package.module` (its `application`), `package.module:callable` or `package.module:factory()`.",
          "hello.wsgi:application");
  public static final Key<String> DIRECTORY =
      Key.required(
          "directory",
          Texts.DIRECTORY,
          "The project's directory: working directory and first entry of Python's path.",
          "/srv/hello");
  public static final Key<String> VIRTUALENV =
      Key.optional(
          "virtualenv",
          Texts.PLAIN_DIRECTORY,
          "the system's Python",
          "The virtual environment that the application runs in.",
          "/srv/hello/venv");
  public static final Key<String> USER =
      Key.optional(
          "user", Texts.ACCOUNT, "www-data", "The account that the application runs as.", "hello");
  public static final Key<String> GROUP =
      Key.optional(
          "group",
          Texts.ACCOUNT,
          "www-data",
          "The group of the processes, which may open their sockets: the front's workers must be in it.",
          "www-data");
  public static final Key<List<MapOf.Pair<String>>> ENV =
      Key.optional(
          "env",
          new MapOf<>(Texts.ENV_NAME, Texts.FREE, "a mapping of variables' names to strings"),
          "nothing added",
          "Environment variables of the processes.",
          "{DJANGO_SETTINGS_MODULE: hello.settings}");
  public static final Key<String> ENV_FILE =
      Key.optional(
          "env_file",
          Texts.PATH,
          "none",
          "A file of further variables in the form of systemd's EnvironmentFile, for secrets; `env` wins over it.",
          "/etc/hello.env");
  public static final Key<AppServer> SERVER =
      Key.optional(
          "server",
          Choice.of(AppServer.class),
          "gunicorn; uwsgi for the protocols fastcgi, scgi and uwsgi; mod_wsgi for embedded",
          "The server that runs the application.",
          "uwsgi");
  public static final Key<Protocol> PROTOCOL =
      Key.optional(
          "protocol",
          Choice.of(Protocol.class),
          "the server's own: http for gunicorn, uwsgi for uWSGI, embedded for mod_wsgi",
          "What the front and the server speak.",
          "fastcgi");
  public static final Key<List<Located<BackendDescription>>> BACKENDS =
      Key.optional(
          "backends",
          new ListOf<>(BackendDescription.SHAPE, 1, "a list of backends"),
          "one, on a unix socket",
          "The instances; each local one gets its own configuration and unit.",
          "[{address: 127.0.0.1:8001}, {address: 127.0.0.1:8002}]");
  public static final Key<Balance> BALANCE =
      Key.optional(
          "balance",
          Choice.of(Balance.class),
          "round_robin",
          "Which backend gets the next request.",
          "least_connections");
  public static final Key<StickyDescription> STICKY =
      Key.optional(
          "sticky",
          StickyDescription.SHAPE,
          "none",
          "Keeps a client with its backend.",
          "{cookie: ROUTE}");
  public static final Key<ConnectionsDescription> CONNECTIONS =
      Key.optional(
          "connections",
          ConnectionsDescription.SHAPE,
          "a connection for each request",
          "Retained connections, where both ends can.",
          "{keep: 32, idle: 30s}");
  public static final Key<PoolDescription> POOL =
      Key.optional(
          "pool",
          PoolDescription.SHAPE,
          "2 processes of 4 threads",
          "Processes and threads.",
          "{processes: 4, threads: 8}");
  public static final Key<IoDescription> IO =
      Key.optional(
          "io",
          IoDescription.SHAPE,
          "what its keys say",
          "Time, size and buffering.",
          "{read_timeout: 30s, body_limit: 20m}");
  public static final Key<List<MapOf.Pair<String>>> METADATA =
      Key.optional(
          "metadata",
          new MapOf<>(Texts.HEADER_NAME, Texts.FREE, "a mapping of headers' names to strings"),
          "none",
          "What the front tells the application: `Deploy-Colour` arrives as HTTP_DEPLOY_COLOUR on every combination; a client's own is overwritten.",
          "{Deploy-Colour: blue}");
  public static final Key<Authorization> AUTHORIZATION =
      Key.optional(
          "authorization",
          Choice.of(Authorization.class),
          "drop",
          "Whether the application sees the client's Authorization header.",
          "pass");
  public static final Key<BasicAuthDescription> BASIC_AUTH =
      Key.optional(
          "basic_auth",
          BasicAuthDescription.SHAPE,
          "none",
          "Authentication by the front; the application gets REMOTE_USER.",
          "{realm: Staff, users_file: /etc/hello.htpasswd}");
  public static final Key<List<Located<StaticDescription>>> STATIC =
      Key.optional(
          "static",
          StaticDescription.LIST,
          "none",
          "The application's static files, behind the same authentication.",
          "[{url: /static/, directory: /srv/hello/static}]");

  static final Structure<AppDescription> SHAPE =
      new Structure<>(
          "app",
          "A WSGI application and the server that runs it.",
          List.of(
              NAME,
              MOUNT,
              SLASH,
              MODULE,
              DIRECTORY,
              VIRTUALENV,
              USER,
              GROUP,
              ENV,
              ENV_FILE,
              SERVER,
              PROTOCOL,
              BACKENDS,
              BALANCE,
              STICKY,
              CONNECTIONS,
              POOL,
              IO,
              METADATA,
              AUTHORIZATION,
              BASIC_AUTH,
              STATIC),
          List.of(),
          fields ->
              new AppDescription(
                  fields.span(),
                  fields.get(NAME),
                  fields.get(MOUNT),
                  fields.get(SLASH),
                  fields.need(MODULE),
                  fields.need(DIRECTORY),
                  fields.get(VIRTUALENV),
                  fields.get(USER),
                  fields.get(GROUP),
                  fields.get(ENV),
                  fields.get(ENV_FILE),
                  fields.get(SERVER),
                  fields.get(PROTOCOL),
                  fields.get(BACKENDS),
                  fields.get(BALANCE),
                  fields.get(STICKY),
                  fields.get(CONNECTIONS),
                  fields.get(POOL),
                  fields.get(IO),
                  fields.get(METADATA),
                  fields.get(AUTHORIZATION),
                  fields.get(BASIC_AUTH),
                  fields.get(STATIC)));
}
