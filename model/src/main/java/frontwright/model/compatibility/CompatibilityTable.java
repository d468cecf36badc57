package frontwright.model.compatibility;

import static frontwright.model.compatibility.AppServer.GUNICORN;
import static frontwright.model.compatibility.AppServer.MOD_WSGI;
import static frontwright.model.compatibility.Front.HTTPD;
import static frontwright.model.compatibility.Front.NGINX;
import static frontwright.model.compatibility.Protocol.EMBEDDED;
import static frontwright.model.compatibility.Protocol.FASTCGI;
import static frontwright.model.compatibility.Protocol.HTTP;
import static frontwright.model.compatibility.Protocol.SCGI;
import static frontwright.model.compatibility.Protocol.UWSGI;

import frontwright.model.compatibility.Cell.Deviates;
import frontwright.model.compatibility.Cell.Refused;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which combinations are offered and how each meets the rows of the contract. Defaults, refusals
 * and the conformance suite are read from here, and nowhere else is it said.
 */
public final class CompatibilityTable {

  private static final String MERGED = "doubled slashes are merged";
  private static final String NO_CHUNKED_COUNT =
      "a chunked body is answered 411: httpd cannot count it before it asks the application";
  private static final String NO_CHUNKED =
      "a chunked body is answered 411: the module needs its length first";
  private static final Refused NO_POOL_UWSGI =
      new Refused(
          "uWSGI's protocol ends with its connection, so none can be retained",
          "`protocol: http`, or `server: gunicorn`");
  private static final Refused NO_POOL_SCGI =
      new Refused(
          "an SCGI request ends with its connection, so none can be retained",
          "`protocol: http`, or `server: gunicorn`");
  private static final Refused NO_POOL_FASTCGI =
      new Refused(
          "uWSGI closes the connection after each FastCGI request",
          "`protocol: http`, or `server: gunicorn`");
  private static final Refused NO_POOL_HTTPD_UWSGI =
      new Refused(
          "uWSGI's HTTP sockets lose requests or stall when httpd keeps their connections",
          "`server: gunicorn`, or `front: nginx`");
  private static final Refused NO_POOL_EMBEDDED =
      new Refused("mod_wsgi has no connections to retain", "remove `connections`");
  private static final Refused NO_BACKENDS =
      new Refused(
          "mod_wsgi runs the application in daemons of its own and has no backends",
          "remove `backends`, and size the daemons with `pool`");

  private static final Map<Combination, Map<Row, Cell>> TABLE = new LinkedHashMap<>();

  static {
    offer(NGINX, HTTP, GUNICORN, Map.of());
    offer(NGINX, HTTP, AppServer.UWSGI, Map.of());
    offer(NGINX, UWSGI, AppServer.UWSGI, merged(Row.POOLING, NO_POOL_UWSGI));
    offer(NGINX, FASTCGI, AppServer.UWSGI, merged(Row.POOLING, NO_POOL_FASTCGI));
    offer(NGINX, SCGI, AppServer.UWSGI, merged(Row.POOLING, NO_POOL_SCGI));
    offer(
        HTTPD,
        HTTP,
        GUNICORN,
        merged(Row.BODIES, new Deviates(NO_CHUNKED_COUNT), Row.TIMEOUTS, silence(502)));
    offer(
        HTTPD,
        HTTP,
        AppServer.UWSGI,
        merged(
            Row.BODIES,
            new Deviates(NO_CHUNKED_COUNT),
            Row.TIMEOUTS,
            silence(502),
            Row.POOLING,
            NO_POOL_HTTPD_UWSGI));
    offer(
        HTTPD,
        UWSGI,
        AppServer.UWSGI,
        merged(
            Row.BODIES,
            new Deviates(NO_CHUNKED),
            Row.TIMEOUTS,
            silence(500),
            Row.POOLING,
            NO_POOL_UWSGI));
    offer(
        HTTPD,
        FASTCGI,
        AppServer.UWSGI,
        merged(Row.BODIES, new Deviates(NO_CHUNKED_COUNT), Row.POOLING, NO_POOL_FASTCGI));
    offer(
        HTTPD,
        SCGI,
        AppServer.UWSGI,
        merged(Row.BODIES, new Deviates(NO_CHUNKED), Row.POOLING, NO_POOL_SCGI));
    offer(
        HTTPD,
        EMBEDDED,
        MOD_WSGI,
        merged(
            Row.BODIES,
            new Deviates(
                "a chunked body over the limit is answered 413 after the application was asked, and"
                    + " a body of HTTP/2 without a length 411: mod_wsgi would lose it"),
            Row.BALANCING,
            NO_BACKENDS,
            Row.FAILOVER,
            NO_BACKENDS,
            Row.POOLING,
            NO_POOL_EMBEDDED));
  }

  private CompatibilityTable() {}

  private static void offer(Front front, Protocol protocol, AppServer server, Map<Row, Cell> rest) {
    Map<Row, Cell> cells = new EnumMap<>(Row.class);
    for (Row row : Row.values()) {
      cells.put(row, rest.getOrDefault(row, Cell.MEETS));
    }
    TABLE.put(new Combination(front, protocol, server), cells);
  }

  private static Deviates silence(int status) {
    return new Deviates("a backend that never answers is " + status + " instead of 504");
  }

  private static Map<Row, Cell> merged(Object... cells) {
    Map<Row, Cell> rest = new EnumMap<>(Row.class);
    rest.put(Row.DOUBLE_SLASH, new Deviates(MERGED));
    for (int i = 0; i < cells.length; i += 2) {
      rest.put((Row) cells[i], (Cell) cells[i + 1]);
    }
    return rest;
  }

  /** All combinations that are offered, in the order of the documentation. */
  public static Set<Combination> offered() {
    return TABLE.keySet();
  }

  /**
   * How a combination meets a row.
   *
   * @throws IllegalArgumentException when the combination is not offered
   */
  public static Cell cell(Combination combination, Row row) {
    Map<Row, Cell> cells = TABLE.get(combination);
    Cell cell = cells == null ? null : cells.get(row);
    if (cell == null) {
      throw new IllegalArgumentException(combination + " is not offered");
    }
    return cell;
  }

  /** Why a combination is not offered and what is nearest; empty when it is. */
  public static Optional<Refused> refusal(Combination wanted) {
    if (TABLE.containsKey(wanted)) {
      return Optional.empty();
    }
    String reason =
        switch (wanted.server()) {
          case GUNICORN -> "gunicorn serves applications correctly over http only";
          case UWSGI -> "uWSGI is not loaded into a web server";
          case MOD_WSGI ->
              wanted.front() == HTTPD
                  ? "mod_wsgi has no protocol of its own"
                  : "mod_wsgi is a module of httpd";
        };
    return Optional.of(new Refused(reason, nearest(wanted)));
  }

  /** What to change: the protocol if that is enough, else the server, else the front. */
  private static String nearest(Combination wanted) {
    List<String> protocols =
        of(wanted.front())
            .filter(c -> c.server() == wanted.server())
            .map(c -> "`protocol: " + c.protocol().word() + "`")
            .toList();
    List<String> servers =
        of(wanted.front())
            .filter(c -> c.protocol() == wanted.protocol())
            .map(c -> "`server: " + c.server().word() + "`")
            .toList();
    List<String> fronts = List.of("`front: " + other(wanted.front()).word() + "`");
    return Stream.of(protocols, servers, fronts)
        .filter(list -> !list.isEmpty())
        .findFirst()
        .map(list -> String.join(" or ", list))
        .orElseThrow();
  }

  private static Stream<Combination> of(Front front) {
    return TABLE.keySet().stream().filter(c -> c.front() == front);
  }

  private static Front other(Front front) {
    return front == NGINX ? HTTPD : NGINX;
  }

  /** The refusal of a row by a combination, or null when the row is met. */
  public static @Nullable Refused refused(Combination combination, Row row) {
    return cell(combination, row) instanceof Refused refused ? refused : null;
  }
}
