package frontwright.model.deployment;

import frontwright.model.compatibility.AppServer;
import frontwright.model.compatibility.Cell.Refused;
import frontwright.model.compatibility.Combination;
import frontwright.model.compatibility.CompatibilityTable;
import frontwright.model.compatibility.Front;
import frontwright.model.compatibility.Protocol;
import frontwright.model.description.AppDescription;
import frontwright.model.description.Authorization;
import frontwright.model.description.BasicAuthDescription;
import frontwright.model.description.ConnectionsDescription;
import frontwright.model.description.IoDescription;
import frontwright.model.description.PoolDescription;
import frontwright.model.shape.Located;
import frontwright.model.shape.MapOf;
import frontwright.model.source.Findings;
import frontwright.model.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides an application: its name, its link to the front, and all that it is run with. */
final class AppDecider {

  private final Findings findings;
  private final Front front;
  private final @Nullable Protocol protocolOverride;
  private final BackendDecider backends;
  private final Map<String, Span> ids = new HashMap<>();

  AppDecider(Findings findings, Front front, Layout layout, @Nullable Protocol protocolOverride) {
    this.findings = findings;
    this.front = front;
    this.protocolOverride = protocolOverride;
    this.backends = new BackendDecider(findings, front, layout);
  }

  Application decide(AppDescription app) {
    String id = id(app);
    Combination combination = combination(app);
    ProcessPool pool = pool(app.pool());
    Application application =
        new Application(
            id,
            AppDescription.MOUNT.or(app.mount()),
            AppDescription.SLASH.or(app.slash()),
            app.module().value(),
            app.directory().value(),
            valueOf(app.virtualenv()),
            AppDescription.USER.or(app.user()),
            AppDescription.GROUP.or(app.group()),
            settings(app.env()),
            valueOf(app.envFile()),
            new Link(combination),
            backends.decide(id, app, combination),
            AppDescription.BALANCE.or(app.balance()),
            app.sticky() == null ? null : app.sticky().value().cookie().value(),
            connections(app.connections()),
            pool,
            io(app.io()),
            settings(app.metadata()),
            AppDescription.AUTHORIZATION.or(app.authorization()) == Authorization.PASS,
            basicAuth(app.basicAuth()));
    new AppJudge(findings, app, application).judge();
    return application;
  }

  private String id(AppDescription app) {
    String id = app.name() == null ? derivedName(app) : app.name().value();
    Span place = app.name() == null ? app.module().span() : app.name().span();
    Span before = ids.putIfAbsent(Site.identifier(id), place);
    if (before != null) {
      findings.error(
          "deployment/duplicate-app",
          place,
          "two applications are called `" + id + "`",
          "give each a `name` of its own",
          before,
          "the first one");
      return id + "-" + ids.size() + "-" + place.start(); // no second error from the first
    }
    return id;
  }

  /** The module's first part, with what a name may not begin with taken off. */
  private static String derivedName(AppDescription app) {
    String first = app.module().value().module().split("\\.", 2)[0].replaceFirst("^_+", "");
    return first.isEmpty() ? "app" : first.substring(0, Math.min(32, first.length()));
  }

  private Combination combination(AppDescription app) {
    Protocol wanted = protocolOverride != null ? protocolOverride : valueOf(app.protocol());
    AppServer server = app.server() != null ? app.server().value() : serverFor(wanted);
    Protocol protocol = wanted != null ? wanted : server.ownProtocol();
    Combination combination = new Combination(front, protocol, server);
    Optional<Refused> refusal = CompatibilityTable.refusal(combination);
    if (refusal.isPresent()) {
      findings.error(
          "deployment/combination",
          protocolSpan(app),
          combination + " is not offered: " + refusal.get().reason(),
          "use " + refusal.get().nearest());
    }
    return combination;
  }

  private static Span protocolSpan(AppDescription app) {
    if (app.protocol() != null) {
      return app.protocol().span();
    }
    return app.server() != null ? app.server().span() : app.module().span();
  }

  private static AppServer serverFor(@Nullable Protocol protocol) {
    if (protocol == null || protocol == Protocol.HTTP) {
      return AppServer.GUNICORN;
    }
    return protocol == Protocol.EMBEDDED ? AppServer.MOD_WSGI : AppServer.UWSGI;
  }

  private static List<Setting> settings(@Nullable Located<List<MapOf.Pair<String>>> map) {
    return map == null
        ? List.of()
        : map.value().stream()
            .map(pair -> new Setting(pair.name().value(), pair.value().value()))
            .toList();
  }

  private static @Nullable Connections connections(
      @Nullable Located<ConnectionsDescription> given) {
    if (given == null) {
      return null;
    }
    ConnectionsDescription c = given.value();
    return new Connections(
        valueOf(c.keep()), ConnectionsDescription.IDLE.or(c.idle()), valueOf(c.max()));
  }

  private static ProcessPool pool(@Nullable Located<PoolDescription> given) {
    PoolDescription p =
        given == null ? new PoolDescription(new Span(0, 0), null, null, null) : given.value();
    return new ProcessPool(
        PoolDescription.PROCESSES.or(p.processes()),
        PoolDescription.THREADS.or(p.threads()),
        valueOf(p.maxRequests()));
  }

  private Io io(@Nullable Located<IoDescription> given) {
    IoDescription io =
        given == null
            ? new IoDescription(new Span(0, 0), null, null, null, null, null, null)
            : given.value();
    return new Io(
        IoDescription.CONNECT_TIMEOUT.or(io.connectTimeout()),
        IoDescription.READ_TIMEOUT.or(io.readTimeout()),
        IoDescription.SEND_TIMEOUT.or(io.sendTimeout()),
        IoDescription.BODY_LIMIT.or(io.bodyLimit()),
        front == Front.NGINX && IoDescription.BUFFER_REQUESTS.or(io.bufferRequests()),
        IoDescription.BUFFER_RESPONSES.or(io.bufferResponses()));
  }

  private static @Nullable BasicAuth basicAuth(@Nullable Located<BasicAuthDescription> given) {
    return given == null
        ? null
        : new BasicAuth(given.value().realm().value(), given.value().usersFile().value());
  }

  private static <T> @Nullable T valueOf(@Nullable Located<T> located) {
    return located == null ? null : located.value();
  }
}
