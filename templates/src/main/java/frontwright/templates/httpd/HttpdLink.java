package frontwright.templates.httpd;

import frontwright.model.compatibility.Protocol;
import frontwright.model.deployment.Application;
import frontwright.model.deployment.Backend;
import frontwright.model.deployment.BasicAuth;
import frontwright.model.deployment.Connections;
import frontwright.model.deployment.Deployment;
import frontwright.model.deployment.Link;
import frontwright.model.deployment.Link.PrefixSplit;
import frontwright.model.deployment.Setting;
import frontwright.model.deployment.Site;
import frontwright.model.description.Balance;
import frontwright.model.value.Endpoint;
import frontwright.templates.Heading;
import frontwright.templates.engine.Written;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the view of one application behind httpd. */
final class HttpdLink {

  /** How long a backend that failed is left alone while others are there, in seconds. */
  private static final int RETRY_SECONDS = 5;

  private final Deployment deployment;
  private final Application app;
  private final boolean trusts;

  /**
   * A link.
   *
   * @param trusts whether a proxy's word about the scheme is believed
   */
  HttpdLink(Deployment deployment, Application app, boolean trusts) {
    this.deployment = deployment;
    this.app = app;
    this.trusts = trusts;
  }

  HttpdView.Link view() {
    boolean embedded = isEmbedded(app);
    boolean overHttp = app.link().carriesClientInHeaders();
    String sticky = app.stickyCookie();
    return new HttpdView.Link(
        title(),
        balancer(app),
        balancer(app) + "/",
        overHttp,
        embedded ? List.of() : app.backends().stream().map(this::member).toList(),
        app.connections() != null && app.connections().max() != null,
        app.backends().size() > 1 ? group() : null,
        embedded ? daemon() : null,
        auth(app.basicAuth()),
        Link.USER_HEADER,
        app.passesAuthorization(),
        embedded && trusts ? Link.SCHEME_HEADER : null,
        overHttp ? misspelt() : List.of(),
        app.metadata().stream().map(HttpdLink::header).toList(),
        app.link().prefixSplit() == PrefixSplit.PATH_VARIABLE
            ? new HttpdView.PathVariable(
                new Written(Link.PATH_VARIABLE), HttpdText.regex(app.mount()))
            : null,
        sticky == null
            ? null
            : new HttpdView.Sticky(
                new Written(sticky), new Written(app.mount().shown()), schemeInExpression()));
  }

  private Written title() {
    String protocol = isEmbedded(app) ? "" : " over " + app.link().protocol().word();
    return Heading.comment(
        app.id() + ", " + app.link().server().title() + protocol + ", at " + app.mount().shown());
  }

  private HttpdView.@Nullable Auth auth(@Nullable BasicAuth auth) {
    return auth(auth, deployment);
  }

  static HttpdView.@Nullable Auth auth(@Nullable BasicAuth auth, Deployment deployment) {
    return auth == null
        ? null
        : new HttpdView.Auth(
            HttpdText.realm(auth.realm(), deployment.versions().httpd()), auth.usersFile());
  }

  static boolean isEmbedded(Application app) {
    return app.link().protocol() == Protocol.EMBEDDED;
  }

  /** Where requests for an application go: a path of its balancer, or its group of daemons. */
  static String target(Application app) {
    return isEmbedded(app) ? name(app.id()) : balancer(app) + app.mount().shown();
  }

  private static String balancer(Application app) {
    return "balancer://" + name(app.id());
  }

  /** Others may have their own balancers, backends and daemons beside it, hence the prefix. */
  private static String name(String id) {
    return "fw-" + Site.identifier(id).replace('_', '-');
  }

  /** What the application is told besides what every one is; underscores pass for hyphens. */
  private List<String> misspelt() {
    return app.metadata().stream()
        .flatMap(setting -> misspellings(setting.name()).stream())
        .toList();
  }

  /** The other spellings of a header that an application cannot tell from it. */
  static List<String> misspellings(String header) {
    List<String> spellings = new ArrayList<>(List.of(header));
    for (int i = header.indexOf('-'); i >= 0; i = header.indexOf('-', i + 1)) {
      for (String spelling : List.copyOf(spellings)) {
        spellings.add(spelling.substring(0, i) + "_" + spelling.substring(i + 1));
      }
    }
    return spellings.subList(1, spellings.size());
  }

  private static HttpdView.Header header(Setting setting) {
    boolean marked = HttpdText.isEvaluated(setting.value());
    String value = (marked ? "." : "") + setting.value();
    return new HttpdView.Header(setting.name(), HttpdText.header(value), marked);
  }

  private Written schemeInExpression() {
    return new Written(trusts ? "%{reqenv:FW_SCHEME}" : "%{REQUEST_SCHEME}");
  }

  // ---- the backends

  /** As URLs of backends begin, and as the modules of mod_proxy are called. */
  static String scheme(Protocol protocol) {
    return protocol == Protocol.FASTCGI ? "fcgi" : protocol.word();
  }

  private HttpdView.Member member(Backend backend) {
    String scheme = scheme(app.link().protocol()) + "://";
    String url =
        backend.endpoint() instanceof Endpoint.UnixSocket socket
            ? socket + "|" + scheme + name(backend.id()) // httpd tells backends apart by the name
            : scheme + backend.endpoint();
    return new HttpdView.Member(url, new Written(String.join(" ", parameters(backend))));
  }

  private List<String> parameters(Backend backend) {
    List<String> parameters = new ArrayList<>();
    if (app.stickyCookie() != null) {
      parameters.add("route=" + backend.id());
    }
    if (backend.weight() != 1) {
      parameters.add("loadfactor=" + backend.weight());
    }
    if (backend.backup()) {
      parameters.add("status=+H");
    }
    parameters.add("connectiontimeout=" + HttpdText.time(app.io().connectTimeout()));
    parameters.add("timeout=" + HttpdText.seconds(timeout()));
    if (app.backends().size() > 1) {
      parameters.add("retry=" + RETRY_SECONDS);
    }
    parameters.addAll(connections());
    if (app.link().protocol() == Protocol.FASTCGI && !app.io().bufferResponses()) {
      parameters.add("flushpackets=On");
    }
    return parameters;
  }

  /** httpd has one for both directions. */
  private Duration timeout() {
    Duration read = app.io().readTimeout();
    Duration send = app.io().sendTimeout();
    return read.compareTo(send) < 0 ? send : read;
  }

  private List<String> connections() {
    List<String> parameters = new ArrayList<>();
    Connections connections = app.connections();
    if (connections != null && app.keepsConnections()) {
      parameters.add("smax=" + connections.keep());
      parameters.add("ttl=" + HttpdText.seconds(connections.idle()));
    } else if (app.link().carriesClientInHeaders()) {
      parameters.add("disablereuse=On");
    }
    if (connections != null && connections.max() != null) {
      parameters.add("max=" + connections.max());
      parameters.add("acquire=" + app.io().connectTimeout().toMillis());
    }
    return parameters;
  }

  private Written group() {
    String method = app.balance() == Balance.LEAST_CONNECTIONS ? "bybusyness" : "byrequests";
    String sticky = app.stickyCookie() == null ? "" : " stickysession=" + app.stickyCookie();
    return new Written("lbmethod=" + method + sticky);
  }

  // ---- mod_wsgi

  private HttpdView.Daemon daemon() {
    return new HttpdView.Daemon(
        name(app.id()),
        daemonOptions().stream().map(Written::new).toList(),
        HttpdText.section(deployment.layout().path("wsgi")),
        app.id() + ".wsgi",
        app.io().bodyLimit());
  }

  private List<String> daemonOptions() {
    List<String> options = new ArrayList<>();
    options.add("user=" + app.user() + " group=" + app.group());
    String processes =
        app.pool().processes() == 1 ? "" : "processes=" + app.pool().processes() + " ";
    options.add(processes + "threads=" + app.pool().threads());
    options.add("home=" + HttpdText.literal(app.directory()));
    if (app.virtualenv() != null) {
      options.add("python-home=" + HttpdText.literal(app.virtualenv()));
    }
    options.add("lang=C.UTF-8 locale=C.UTF-8");
    options.add(
        "connect-timeout="
            + HttpdText.seconds(app.io().connectTimeout())
            + " socket-timeout="
            + HttpdText.seconds(timeout()));
    options.add("request-timeout=" + app.io().serverTimeoutSeconds());
    if (app.pool().maxRequests() != null) {
      options.add(
          "maximum-requests="
              + app.pool().maxRequests()
              + " graceful-timeout="
              + app.io().serverTimeoutSeconds());
    }
    options.add("display-name=%{GROUP}");
    return options;
  }
}
