package frontwright.model.compatibility;

import java.util.Locale;

/** What a front and an application server speak with each other. */
public enum Protocol {
  /** HTTP/1.x (RFC 9112). */
  HTTP,
  /** FastCGI 1.0. */
  FASTCGI,
  /** SCGI. */
  SCGI,
  /** uWSGI's own binary protocol. */
  UWSGI,
  /** No protocol: the front loads the application's module or talks to its own daemons. */
  EMBEDDED;

  /** As it is written in a description. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether parameters (CGI variables) rather than header fields carry what the front says. */
  public boolean carriesVariables() {
    return this != HTTP;
  }
}
