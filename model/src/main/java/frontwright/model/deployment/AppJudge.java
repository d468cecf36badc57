package frontwright.model.deployment;

import frontwright.model.compatibility.AppServer;
import frontwright.model.compatibility.Cell.Refused;
import frontwright.model.compatibility.CompatibilityTable;
import frontwright.model.compatibility.Front;
import frontwright.model.compatibility.Protocol;
import frontwright.model.compatibility.Row;
import frontwright.model.description.AppDescription;
import frontwright.model.description.Balance;
import frontwright.model.shape.Located;
import frontwright.model.shape.MapOf;
import frontwright.model.source.Findings;
import frontwright.model.source.Span;
import frontwright.model.value.Endpoint;
import frontwright.model.value.IpNetwork;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Refuses what an application's combination cannot do, and what contradicts itself. */
final class AppJudge {

  /** More than this does not pass as a header (nginx refused 7,000). */
  private static final int MAX_HEADER_BYTES = 4000;

  /** Headers with a meaning of their own, which metadata must not take. */
  private static final Set<String> RESERVED =
      Set.of(
          "accept-encoding",
          "authorization",
          "connection",
          "content-length",
          "content-type",
          "cookie",
          "date",
          "expect",
          "forwarded",
          "host",
          "http2-settings",
          "if-modified-since",
          "if-none-match",
          "if-range",
          "keep-alive",
          "path-info",
          "proxy",
          "proxy-authorization",
          "proxy-connection",
          "range",
          "referer",
          "remote-addr",
          "remote-user",
          "script-name",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "user-agent",
          "via",
          "x-real-ip",
          "x-remote-user");

  private final Findings findings;
  private final AppDescription wanted;
  private final Application app;

  AppJudge(Findings findings, AppDescription wanted, Application app) {
    this.findings = findings;
    this.wanted = wanted;
    this.app = app;
  }

  void judge() {
    if (CompatibilityTable.refusal(app.link().combination()).isPresent()) {
      return; // Said already; what follows asks the table about an offered combination.
    }
    sticky();
    balance();
    connections();
    buffering();
    metadata();
    placeholders();
    unitPath(wanted.directory());
    if (wanted.envFile() != null) {
      unitPath(wanted.envFile());
    }
  }

  /** systemd takes blanks off the end of a line, and a backslash continues it. */
  private void unitPath(Located<String> path) {
    if (path.value().endsWith(" ") || path.value().endsWith("\\")) {
      findings.error(
          "deployment/unit-path",
          path.span(),
          "a path that ends with a blank or a backslash cannot be written into a unit",
          "use another path");
    }
  }

  private void sticky() {
    if (wanted.sticky() == null) {
      return;
    }
    Span span = wanted.sticky().span();
    if (app.backends().stream().filter(backend -> !backend.backup()).count() < 2) {
      findings.error(
          "deployment/sticky-alone",
          span,
          "stickiness needs at least two backends that are no backups",
          "add `backends`, or remove `sticky`");
    }
    if (app.backends().stream().anyMatch(AppJudge::isNamed) && app.link().front() == Front.NGINX) {
      findings.error(
          "deployment/sticky-name",
          span,
          "nginx recognises who answered by the address, and a backend is given by name",
          "give each backend an IP address");
    }
    if (app.balance() == Balance.CLIENT_ADDRESS) {
      findings.error(
          "deployment/sticky-twice",
          span,
          "`balance: client_address` keeps a client with its backend already",
          "remove `sticky`, or choose another `balance`");
    }
  }

  private static boolean isNamed(Backend backend) {
    return backend.endpoint() instanceof Endpoint.Tcp tcp && !IpNetwork.isAddress(tcp.host());
  }

  private void balance() {
    if (wanted.balance() == null || app.balance() != Balance.CLIENT_ADDRESS) {
      return;
    }
    if (app.link().front() == Front.HTTPD) {
      findings.error(
          "deployment/balance",
          wanted.balance().span(),
          "httpd has no balancing by client address",
          "use `sticky`, or `front: nginx`");
    } else if (app.backends().stream().anyMatch(Backend::backup)) {
      findings.error(
          "deployment/balance",
          wanted.balance().span(),
          "nginx takes no `backup` beside `client_address`",
          "remove `backup`, or use `sticky` with another `balance`");
    }
  }

  private void connections() {
    if (wanted.connections() == null || app.connections() == null) {
      return;
    }
    Span span = wanted.connections().span();
    Connections connections = app.connections();
    Refused refused = CompatibilityTable.refused(app.link().combination(), Row.POOLING);
    boolean embedded = app.link().server() == AppServer.MOD_WSGI;
    if (refused != null && (connections.keep() != null || embedded)) {
      findings.error(
          "deployment/pooling",
          span,
          "connections cannot be retained by " + app.link().combination() + ": " + refused.reason(),
          embedded ? refused.nearest() : "use " + refused.nearest() + ", or remove `connections`");
    } else if (connections.keep() != null
        && app.link().server() == AppServer.GUNICORN
        && app.pool().threads() == 1) {
      findings.error(
          "deployment/pooling",
          span,
          "gunicorn's workers without threads close the connection after each request",
          "give `pool` at least two `threads`, or remove `connections`");
    }
    if (connections.keepsMoreThanThereAre()) {
      findings.error(
          "deployment/pooling",
          span,
          "`keep: " + connections.keep() + "` is more than `max: " + connections.max() + "`",
          "keep as many as there may be at most, or fewer");
    }
  }

  /** What is known to lose the body of a chunked request, or to refuse it too late. */
  private void buffering() {
    if (app.io().bufferRequests() || app.link().front() != Front.NGINX || wanted.io() == null) {
      return;
    }
    boolean keeps = app.keepsConnections();
    if (app.link().protocol() == Protocol.FASTCGI || keeps) {
      findings.error(
          "deployment/buffering",
          wanted.io().span(),
          "unbuffered, nginx loses chunked bodies "
              + (keeps ? "on retained connections" : "over FastCGI"),
          "remove `buffer_requests: false`"
              + (keeps ? " or `connections`" : ", or use another protocol"));
    }
  }

  private void metadata() {
    if (wanted.metadata() == null) {
      return;
    }
    Map<String, Span> seen = new HashMap<>();
    for (MapOf.Pair<String> pair : wanted.metadata().value()) {
      metadataName(pair, seen);
      if (!app.link().protocol().carriesVariables()) {
        headerValue(pair);
      }
    }
  }

  private void metadataName(MapOf.Pair<String> pair, Map<String, Span> seen) {
    String name = pair.name().value().toLowerCase(Locale.ROOT);
    if (RESERVED.contains(name) || name.startsWith("x-forwarded-")) {
      findings.error(
          "deployment/reserved-header",
          pair.name().span(),
          "`" + pair.name().value() + "` has a meaning of its own",
          "choose another name");
    }
    Span before = seen.putIfAbsent(name, pair.name().span());
    if (before != null) {
      findings.error(
          "deployment/duplicate-header",
          pair.name().span(),
          "`" + pair.name().value() + "` is given twice; case does not matter in headers",
          "keep one of them",
          before,
          "first given here");
    }
  }

  private void headerValue(MapOf.Pair<String> pair) {
    String value = pair.value().value();
    String fault = null;
    if (value.isEmpty()) {
      fault = "an empty value is dropped on its way over http";
    } else if (value.startsWith(" ") || value.endsWith(" ")) {
      fault = "blanks at the ends are taken off on their way over http";
    } else if (value.getBytes(StandardCharsets.UTF_8).length > MAX_HEADER_BYTES) {
      fault = "more than " + MAX_HEADER_BYTES + " bytes do not pass over http";
    }
    if (fault != null) {
      findings.error(
          "deployment/header-value",
          pair.value().span(),
          fault,
          "change the value, or use a protocol that carries variables, such as `protocol: uwsgi`");
    }
  }

  /** uWSGI replaces {@code %(option)} in all of its values, and there is no way to escape it. */
  private void placeholders() {
    if (app.link().server() != AppServer.UWSGI) {
      return;
    }
    placeholder(wanted.directory());
    if (wanted.virtualenv() != null) {
      placeholder(wanted.virtualenv());
    }
    if (wanted.env() != null) {
      wanted.env().value().forEach(pair -> placeholder(pair.value()));
    }
  }

  private void placeholder(Located<String> text) {
    if (text.value().contains("%(")) {
      findings.error(
          "deployment/placeholder",
          text.span(),
          "uWSGI reads `%(` as the beginning of a placeholder",
          "change the value, put it into an `env_file`, or use `server: gunicorn`");
    }
  }
}
