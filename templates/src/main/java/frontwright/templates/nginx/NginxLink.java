package frontwright.templates.nginx;

import frontwright.model.compatibility.Protocol;
import frontwright.model.deployment.Application;
import frontwright.model.deployment.Backend;
import frontwright.model.deployment.Connections;
import frontwright.model.deployment.Link;
import frontwright.model.deployment.Setting;
import frontwright.model.deployment.Site;
import frontwright.model.value.Endpoint;
import frontwright.templates.Heading;
import frontwright.templates.engine.Written;
import frontwright.templates.nginx.NginxView.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the view of one application behind nginx. */
final class NginxLink {

  private static final Written EMPTY = new Written("\"\"");

  /** Headers that end at the front, or that CGI has variables of its own for. */
  private static final List<String> HOP_BY_HOP =
      List.of(
          "Content-Length",
          "Content-Type",
          "Transfer-Encoding",
          "Connection",
          "Keep-Alive",
          "TE",
          "Expect",
          "Upgrade");

  private final Application app;
  private final String name;
  private final String site;
  private final String dollar;
  private final Written scheme;
  private final Written https;

  NginxLink(Application app, String site, Written scheme, Written https) {
    this.app = app;
    this.name = "fw_app_" + Site.identifier(app.id());
    this.site = site;
    this.dollar = site + "_dollar";
    this.scheme = scheme;
    this.https = https;
  }

  NginxView.Link view() {
    boolean http = app.link().carriesClientInHeaders();
    return new NginxView.Link(
        name,
        Heading.comment(
            app.id()
                + ", "
                + app.link().server().title()
                + " over "
                + app.link().protocol().word()
                + ", at "
                + app.mount().shown()),
        http ? "proxy" : app.link().protocol().word(),
        http,
        app.mount().path(),
        NginxText.regex(app.mount().path()),
        NginxSite.auth(app.basicAuth(), dollar),
        upstreams(),
        sticky(),
        new Written((http ? "http://" : "") + (app.stickyCookie() == null ? "" : "$") + target()),
        app.keepsConnections(),
        NginxText.size(app.io().bodyLimit()),
        NginxText.time(app.io().connectTimeout()),
        NginxText.time(app.io().readTimeout()),
        NginxText.time(app.io().sendTimeout()),
        app.backends().size() > 1,
        app.io().bufferRequests(),
        app.io().bufferResponses(),
        http ? headers() : variables(),
        dropped(http));
  }

  private String target() {
    return app.stickyCookie() == null ? name : name + "_upstream";
  }

  // ---- what the application is told

  private Written hostAndPort() {
    return new Written("$host$" + site + "_port");
  }

  private Written asserted(String header) {
    return switch (header) {
      case Link.SCHEME_HEADER -> scheme;
      case "X-Forwarded-Host" -> hostAndPort();
      default -> new Written("$remote_addr");
    };
  }

  private List<Parameter> headers() {
    List<Parameter> headers = new ArrayList<>();
    headers.add(always("Host", hostAndPort()));
    Link.ASSERTED.forEach(header -> headers.add(always(header, asserted(header))));
    headers.add(
        new Parameter(
            Link.USER_HEADER,
            app.basicAuth() == null ? EMPTY : new Written("$remote_user"),
            false,
            Heading.comment("the server makes it REMOTE_USER")));
    for (Setting setting : app.metadata()) {
      headers.add(always(setting.name(), NginxText.evaluated(setting.value(), dollar)));
    }
    return headers;
  }

  private List<Parameter> variables() {
    List<Parameter> variables = new ArrayList<>();
    boolean split = app.mount().isRoot();
    if (app.link().protocol() == Protocol.FASTCGI) {
      variables.add(always("GATEWAY_INTERFACE", new Written("CGI/1.1")));
    }
    variables.add(always("REQUEST_METHOD", new Written("$request_method")));
    variables.add(always("REQUEST_URI", new Written("$request_uri")));
    if (split) {
      variables.add(always("SCRIPT_NAME", EMPTY));
    }
    variables.add(
        new Parameter(
            "PATH_INFO",
            new Written("$uri"),
            false,
            split ? null : Heading.comment("whole: the server's mount takes the prefix off")));
    variables.add(always("QUERY_STRING", new Written("$args")));
    variables.add(always("CONTENT_TYPE", new Written("$content_type")));
    variables.add(always("CONTENT_LENGTH", new Written("$content_length")));
    variables.add(always("SERVER_PROTOCOL", new Written("$server_protocol")));
    variables.add(always("SERVER_NAME", new Written("$host")));
    variables.add(always("SERVER_PORT", new Written("$server_port")));
    variables.add(always("REMOTE_ADDR", new Written("$remote_addr")));
    variables.add(always("REMOTE_PORT", new Written("$remote_port")));
    variables.add(new Parameter("HTTPS", https, true, null));
    if (app.basicAuth() != null) {
      variables.add(always("REMOTE_USER", new Written("$remote_user")));
    }
    variables.add(always("HTTP_HOST", hostAndPort()));
    Link.ASSERTED.forEach(header -> variables.add(always(variable(header), asserted(header))));
    for (Setting setting : app.metadata()) {
      Written value =
          setting.value().isEmpty()
              ? new Written("$" + site + "_nothing")
              : NginxText.evaluated(setting.value(), dollar);
      variables.add(always(setting.headerVariable(), value));
    }
    return variables;
  }

  private static Parameter always(String name, Written value) {
    return new Parameter(name, value, false, null);
  }

  private static String variable(String header) {
    return new Setting(header, "").headerVariable();
  }

  private List<String> dropped(boolean http) {
    List<String> dropped = new ArrayList<>(Link.CLAIMS);
    if (!app.passesAuthorization()) {
      dropped.add("Authorization");
    }
    if (http) {
      return dropped;
    }
    dropped.add(Link.USER_HEADER);
    dropped.addAll(HOP_BY_HOP);
    return dropped.stream().map(NginxLink::variable).toList();
  }

  // ---- the backends

  private List<NginxView.Upstream> upstreams() {
    List<NginxView.Upstream> upstreams = new ArrayList<>();
    upstreams.add(upstream(name, method(), app.backends().stream().map(this::member).toList()));
    if (app.stickyCookie() != null) {
      for (Backend sticky : regular()) {
        upstreams.add(upstream(stickyName(sticky), null, stickyFirst(sticky)));
      }
    }
    return upstreams;
  }

  private @Nullable Written method() {
    if (app.backends().size() == 1) {
      return null;
    }
    return switch (app.balance()) {
      case ROUND_ROBIN -> null;
      case LEAST_CONNECTIONS -> new Written("least_conn");
      case CLIENT_ADDRESS -> new Written("hash $remote_addr consistent");
    };
  }

  private NginxView.Upstream upstream(
      String upstream, @Nullable Written method, List<NginxView.Member> members) {
    Connections connections = app.connections();
    return new NginxView.Upstream(
        upstream,
        method,
        members,
        connections == null ? null : connections.keep(),
        connections == null ? EMPTY : NginxText.time(connections.idle()));
  }

  private NginxView.Member member(Backend backend) {
    return member(backend, backend.weight(), backend.backup());
  }

  private NginxView.Member member(Backend backend, int weight, boolean backup) {
    Connections connections = app.connections();
    return new NginxView.Member(
        backend.endpoint().toString(),
        weight == 1 ? null : weight,
        connections == null ? null : connections.max(),
        backup);
  }

  private List<Backend> regular() {
    return app.backends().stream().filter(backend -> !backend.backup()).toList();
  }

  /** The sticky one; while it is down the others, and the described backups hardly ever. */
  private List<NginxView.Member> stickyFirst(Backend sticky) {
    boolean hasBackups = regular().size() < app.backends().size();
    List<NginxView.Member> members = new ArrayList<>();
    members.add(member(sticky, 1, false));
    for (Backend other : app.backends()) {
      if (!other.equals(sticky)) {
        int factor = hasBackups && !other.backup() ? 100 : 1;
        members.add(member(other, other.weight() * factor, true));
      }
    }
    return members;
  }

  private String stickyName(Backend backend) {
    return name + "_at_" + Site.identifier(backend.id());
  }

  private NginxView.@Nullable Sticky sticky() {
    if (app.stickyCookie() == null) {
      return null;
    }
    List<NginxView.Route> routes = new ArrayList<>();
    for (Backend backend : regular()) {
      Endpoint endpoint = backend.endpoint();
      routes.add(
          new NginxView.Route(
              backend.id(), stickyName(backend), NginxText.regex(endpoint.toString())));
    }
    return new NginxView.Sticky(app.stickyCookie(), app.mount().shown(), name, routes);
  }
}
