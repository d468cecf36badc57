package frontwright.model.compatibility;

import java.util.Locale;

/** The server that runs the WSGI application. */
public enum AppServer {
  GUNICORN(Protocol.HTTP, "gunicorn"),
  UWSGI(Protocol.UWSGI, "uWSGI"),
  MOD_WSGI(Protocol.EMBEDDED, "mod_wsgi");

  private final Protocol own;
  private final String title;

  AppServer(Protocol own, String title) {
    this.own = own;
    this.title = title;
  }

  /** The protocol that is spoken where the description names none. */
  public Protocol ownProtocol() {
    return own;
  }

  /** As it is written in a description. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As its authors write it. */
  public String title() {
    return title;
  }
}
