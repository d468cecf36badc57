package frontwright.model.deployment;

import frontwright.model.compatibility.AppServer;
import frontwright.model.compatibility.Combination;
import frontwright.model.compatibility.Front;
import frontwright.model.compatibility.Protocol;
import java.util.List;

/**
 * What a front and an application's server agree on. Both ends are rendered from this one record,
 * for half of all mistakes are two ends that disagree.
 *
 * @param combination the front, the protocol and the server
 */
public record Link(Combination combination) {

  /** The variable that carries the decoded rest of the path where PATH_INFO cannot. */
  public static final String PATH_VARIABLE = "FW_PATH";

  /** The header that carries the authenticated user to a server behind HTTP. */
  public static final String USER_HEADER = "X-Remote-User";

  /** The header that carries the client's address. */
  public static final String ADDRESS_HEADER = "X-Real-IP";

  /** The header from which every server takes {@code wsgi.url_scheme}. */
  public static final String SCHEME_HEADER = "X-Forwarded-Proto";

  /** The headers that the front sets on every request, besides Host and {@link #USER_HEADER}. */
  public static final List<String> ASSERTED =
      List.of("X-Forwarded-For", SCHEME_HEADER, "X-Forwarded-Host", ADDRESS_HEADER);

  /** Headers that claim what only the front knows: an application never sees a client's own. */
  public static final List<String> CLAIMS =
      List.of(
          "Forwarded",
          "X-Forwarded-Prefix",
          "X-Forwarded-Ssl",
          "X-Forwarded-Protocol",
          "X-Forwarded-Port",
          "X-Forwarded-Server",
          "X-Forwarded-Scheme",
          "X-Forwarded-User",
          "X-Forwarded-Path",
          "X-Scheme",
          "X-Url-Scheme",
          "Front-End-Https",
          "X-Client-Ip",
          "Script-Name",
          "Path-Info",
          "Proxy",
          "Proxy-Authorization",
          "Remote-User",
          "Remote-Addr");

  /** Which side turns the whole path into SCRIPT_NAME and PATH_INFO, and how. */
  public enum PrefixSplit {
    /** The server finds SCRIPT_NAME in its process environment and takes it off (gunicorn). */
    PROCESS_ENVIRONMENT,
    /** The server's own table of mounts takes it off (uWSGI's {@code mount}). */
    SERVER_MOUNT,
    /**
     * The front sends the decoded rest as {@link #PATH_VARIABLE} and the server sets both: httpd's
     * own PATH_INFO over FastCGI and SCGI is wrong on encoded paths.
     */
    PATH_VARIABLE,
    /** The front alone, which runs the application itself (mod_wsgi). */
    FRONT
  }

  /** The front. */
  public Front front() {
    return combination.front();
  }

  /** What is spoken. */
  public Protocol protocol() {
    return combination.protocol();
  }

  /** The server. */
  public AppServer server() {
    return combination.server();
  }

  /** Which side takes the prefix off. */
  public PrefixSplit prefixSplit() {
    return switch (server()) {
      case GUNICORN -> PrefixSplit.PROCESS_ENVIRONMENT;
      case MOD_WSGI -> PrefixSplit.FRONT;
      case UWSGI ->
          front() == Front.HTTPD && (protocol() == Protocol.FASTCGI || protocol() == Protocol.SCGI)
              ? PrefixSplit.PATH_VARIABLE
              : PrefixSplit.SERVER_MOUNT;
    };
  }

  /**
   * Whether the server has to take the client's address and user from {@link #ADDRESS_HEADER} and
   * {@link #USER_HEADER}: HTTP has no variables for them.
   */
  public boolean carriesClientInHeaders() {
    return !protocol().carriesVariables();
  }
}
