package frontwright.templates.httpd;

import frontwright.model.deployment.Application;
import frontwright.model.deployment.Deployment;
import frontwright.model.deployment.Link;
import frontwright.model.deployment.Listener;
import frontwright.model.deployment.Site;
import frontwright.model.deployment.Tls;
import frontwright.templates.Heading;
import frontwright.templates.engine.Written;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the view of a site's file. */
final class HttpdSite {

  private static final Written HOST = new Written("\"expr=%{SERVER_NAME}%{reqenv:FW_PORT}\"");
  private static final Written ADDRESS = new Written("\"expr=%{REMOTE_ADDR}\"");

  private final Deployment deployment;
  private final Site site;
  private final int rank;
  private final boolean trusts;

  /**
   * A site's file.
   *
   * @param rank how many sites have to be read before it
   */
  HttpdSite(Deployment deployment, Site site, int rank) {
    this.deployment = deployment;
    this.site = site;
    this.rank = rank;
    this.trusts = !site.trustedProxies().isEmpty();
  }

  HttpdView.SiteFile view() {
    HttpdView.SiteFile file = view(false);
    return HttpdText.needsDollar(file.toString()) ? view(true) : file;
  }

  private HttpdView.SiteFile view(boolean needsDollar) {
    HttpdSpaces spaces = new HttpdSpaces(deployment, site);
    return new HttpdView.SiteFile(
        heading(),
        needsDollar,
        site.applications().stream()
            .map(app -> new HttpdLink(deployment, app, trusts).view())
            .toList(),
        redirect(spaces),
        hosts(),
        common(),
        content(spaces));
  }

  private List<Written> heading() {
    String file = deployment.layout().path("httpd/sites/" + site.id() + ".conf");
    List<String> how = new ArrayList<>();
    how.add("Modules: a2enmod " + String.join(" ", HttpdModules.toEnable(site)));
    String link = String.format("%03d-%s.conf", rank, site.id());
    how.add("Install: ln -s " + file + " /etc/apache2/sites-enabled/" + link);
    if (site.listeners().stream().anyMatch(Listener::isDefault)) {
      how.add(
          "         It answers for every other name too and has to be the first: a2dissite 000-default");
    }
    List<String> ports = unusualPorts();
    if (!ports.isEmpty()) {
      how.add("Ports:   " + String.join(", ", ports) + " in /etc/apache2/ports.conf");
    }
    how.add("Check:   apache2ctl configtest     Apply: apache2ctl graceful");
    String about = "httpd: the site " + site.id() + ".";
    return Heading.lines(deployment, about, how.toArray(String[]::new));
  }

  /** Those that Debian does not listen on. */
  private List<String> unusualPorts() {
    return site.listeners().stream()
        .filter(listener -> !listener.isStandardPort())
        .map(listener -> "Listen " + listener.port())
        .distinct()
        .toList();
  }

  private HttpdView.Common common() {
    List<String> plain = site.names().stream().filter(name -> !name.startsWith("*")).toList();
    String name = plain.isEmpty() ? Site.identifier(site.id()) + ".invalid" : plain.get(0);
    List<String> aliases =
        Stream.concat(plain.stream().skip(1), site.wildcards().stream()).toList();
    return new HttpdView.Common(name, plain.isEmpty(), aliases, site.accessLog(), site.errorLog());
  }

  private HttpdView.@Nullable Redirect redirect(HttpdSpaces spaces) {
    List<Listener> plain = site.redirecting();
    if (plain.isEmpty()) {
      return null;
    }
    Listener target = site.listeners().stream().filter(Listener::tls).findFirst().orElseThrow();
    return new HttpdView.Redirect(
        plain.stream().map(HttpdTarget::address).toList(),
        new Written(target.isStandardPort() ? "" : ":" + target.port()),
        spaces.ofRedirect());
  }

  private List<HttpdView.Host> hosts() {
    List<HttpdView.Host> hosts = new ArrayList<>();
    for (boolean encrypted : new boolean[] {false, true}) {
      List<Written> addresses =
          site.serving().stream()
              .filter(listener -> listener.tls() == encrypted)
              .map(HttpdTarget::address)
              .toList();
      if (!addresses.isEmpty()) {
        hosts.add(host(addresses, encrypted ? site.tls() : null));
      }
    }
    return hosts;
  }

  private static HttpdView.Host host(List<Written> addresses, @Nullable Tls tls) {
    if (tls == null) {
      return new HttpdView.Host(addresses, List.of(), null, false);
    }
    return new HttpdView.Host(
        addresses,
        HttpdTarget.tls(tls),
        tls.hsts() == null ? null : tls.hsts().toSeconds(),
        tls.http2());
  }

  private HttpdView.Content content(HttpdSpaces spaces) {
    boolean overHttp =
        site.applications().stream().anyMatch(app -> app.link().carriesClientInHeaders());
    return new HttpdView.Content(
        site.trustedProxies().stream().map(network -> new Written(network.text())).toList(),
        !site.applications().isEmpty(),
        overHttp,
        asserted(),
        dropped(overHttp),
        spaces.ofContent(),
        mounts());
  }

  private List<HttpdView.Header> asserted() {
    List<HttpdView.Header> headers = new ArrayList<>();
    headers.add(new HttpdView.Header("Host", HOST, false));
    Link.ASSERTED.forEach(
        header -> headers.add(new HttpdView.Header(header, asserted(header), false)));
    return headers;
  }

  private Written asserted(String header) {
    return switch (header) {
      case Link.SCHEME_HEADER ->
          new Written(trusts ? "\"expr=%{reqenv:FW_SCHEME}\"" : "\"expr=%{REQUEST_SCHEME}\"");
      case "X-Forwarded-Host" -> HOST;
      default -> ADDRESS;
    };
  }

  /** Headers with underscores get through to an application over HTTP only. */
  private static List<String> dropped(boolean overHttp) {
    List<String> dropped = new ArrayList<>();
    List<String> claims = new ArrayList<>(Link.CLAIMS);
    claims.add(Link.USER_HEADER);
    for (String claim : claims) {
      dropped.add(claim);
      dropped.addAll(overHttp ? HttpdLink.misspellings(claim) : List.of());
    }
    if (overHttp) {
      Link.ASSERTED.forEach(header -> dropped.addAll(HttpdLink.misspellings(header)));
    }
    return dropped;
  }

  /** The longest first: httpd takes the first that fits. */
  private List<HttpdView.Mount> mounts() {
    return site.applications().stream()
        .sorted(Comparator.comparingInt((Application app) -> -app.mount().path().length()))
        .map(
            app ->
                new HttpdView.Mount(
                    app.mount().shown(),
                    HttpdLink.target(app),
                    HttpdLink.isEmbedded(app) ? deployment.layout().path(app.script()) : null,
                    isInProxied(app)))
        .toList();
  }

  /** A ProxyPass would win over a WSGIScriptAlias below it, whatever their order. */
  private boolean isInProxied(Application app) {
    return HttpdLink.isEmbedded(app)
        && site.applications().stream()
            .anyMatch(other -> !HttpdLink.isEmbedded(other) && other.mount().holds(app.mount()));
  }
}
