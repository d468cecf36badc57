package frontwright.validators.routing.server;

import frontwright.model.compatibility.Protocol;
import frontwright.model.deployment.Application;
import frontwright.model.deployment.Link;
import frontwright.model.deployment.Link.PrefixSplit;
import frontwright.model.deployment.Setting;
import frontwright.model.routing.Message;
import frontwright.model.routing.Outcome;
import java.util.ArrayList;
import java.util.List;

/** An application's server, as far as its settings decide what the application sees. */
public sealed interface ServerSettings permits Gunicorn, Uwsgi, ModWsgi, WholePath {

  /** Which server, with what of its settings matters: {@code uWSGI, mount=/shop}. */
  String title();

  /**
   * What it makes of a message.
   *
   * @return {@code Asked}, {@code Rejected} or {@code Undecided}; 502 where the server closes the
   *     connection without an answer, which is what the front then says
   */
  Outcome answer(Message message);

  /** The server of a described application, set up as the files that are written for it do. */
  static ServerSettings of(Application app) {
    Link link = app.link();
    String mount = app.mount().isRoot() ? "" : app.mount().path();
    return switch (link.server()) {
      case GUNICORN -> Gunicorn.generated(app.id(), mount.isEmpty() ? told(app) : mount);
      case UWSGI ->
          Uwsgi.generated(
              app.id(),
              link.prefixSplit() == PrefixSplit.SERVER_MOUNT ? mount : "",
              link.prefixSplit() == PrefixSplit.PATH_VARIABLE ? mount : null,
              link.carriesClientInHeaders());
      case MOD_WSGI -> new ModWsgi(app.id(), Link.SCHEME_HEADER);
    };
  }

  /** What gunicorn takes from its process environment. */
  private static String told(Application app) {
    return app.env().stream()
        .filter(setting -> setting.name().equals("SCRIPT_NAME"))
        .map(Setting::value)
        .reduce("", (first, last) -> last);
  }

  /**
   * The servers that may get a message where only the front's file is known, with the settings that
   * they have without further ado or to take a prefix off.
   *
   * @param prefix where the application may be mounted: {@code /shop}; {@code ""} for the root
   */
  static List<ServerSettings> mayStandBehind(Message message, String prefix) {
    String name = message.destination().name();
    String mount = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
    List<ServerSettings> servers = new ArrayList<>();
    if (message.protocol() == Protocol.EMBEDDED) {
      return List.of(new ModWsgi(name, null));
    }
    if (message.protocol() == Protocol.HTTP) {
      servers.add(Gunicorn.plain(name, ""));
      if (!mount.isEmpty()) {
        servers.add(Gunicorn.plain(name, mount));
      }
    }
    servers.add(Uwsgi.plain(name, ""));
    if (!mount.isEmpty()) {
      servers.add(Uwsgi.plain(name, mount));
    }
    if (message.protocol() == Protocol.HTTP) {
      servers.add(new WholePath(name));
    }
    return List.copyOf(servers);
  }
}
