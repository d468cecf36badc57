package frontwright.templates.nginx;

import frontwright.model.deployment.Application;
import frontwright.model.deployment.BasicAuth;
import frontwright.model.deployment.Deployment;
import frontwright.model.deployment.Listener;
import frontwright.model.deployment.Site;
import frontwright.model.deployment.Space;
import frontwright.model.deployment.StaticFiles;
import frontwright.model.deployment.Tls;
import frontwright.model.description.Slash;
import frontwright.model.value.IpNetwork;
import frontwright.templates.Heading;
import frontwright.templates.engine.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the view of a site's file. */
final class NginxSite {

  private final Deployment deployment;
  private final Site site;
  private final String var;
  private final String dollar;
  private final Map<String, NginxView.Link> links = new LinkedHashMap<>();

  NginxSite(Deployment deployment, Site site) {
    this.deployment = deployment;
    this.site = site;
    this.var = "fw_site_" + Site.identifier(site.id());
    this.dollar = var + "_dollar";
  }

  NginxView.SiteFile view() {
    boolean trusts = !site.trustedProxies().isEmpty();
    Written scheme = new Written(trusts ? "$" + var + "_scheme" : "$scheme");
    Written https = new Written(trusts ? "$" + var + "_https" : "$https");
    for (Application app : site.applications()) {
      links.put(app.id(), new NginxLink(app, var, scheme, https).view());
    }
    return new NginxView.SiteFile(
        heading(),
        var,
        needsDollar(),
        needsNothing(),
        site.trustedProxies().stream().map(IpNetwork::text).toList(),
        scheme,
        https,
        servedPrefixes().findAny().isPresent(),
        dottedPrefixes(),
        List.copyOf(links.values()),
        redirect(),
        server());
  }

  /** The prefixes under which files are served. */
  private Stream<String> servedPrefixes() {
    return site.spaces().stream()
        .filter(space -> space.files() != null)
        .map(space -> space.prefix().path());
  }

  /** Those of which a part would be taken for a dot file. */
  private List<Written> dottedPrefixes() {
    return servedPrefixes().filter(path -> path.contains("/.")).map(NginxText::regex).toList();
  }

  private List<Written> heading() {
    String file = deployment.layout().path("nginx/sites/" + site.id() + ".conf");
    return Heading.lines(
        deployment,
        "nginx: the site " + site.id() + ".",
        "Install: ln -s " + file + " /etc/nginx/sites-enabled/",
        "Check:   nginx -t     Apply: nginx -s reload");
  }

  /** Whether any value has a dollar sign where nginx would evaluate a variable. */
  private boolean needsDollar() {
    List<String> values = new ArrayList<>();
    Tls tls = site.tls();
    if (tls != null) {
      values.add(tls.acmeWebroot() == null ? "" : tls.acmeWebroot());
    }
    values.add(site.accessLog() == null ? "" : site.accessLog());
    for (Space space : site.spaces()) {
      values.add(space.files() == null ? "" : space.files().directory());
    }
    for (Application app : site.applications()) {
      app.metadata().forEach(setting -> values.add(setting.value()));
      BasicAuth auth = app.basicAuth();
      values.add(auth == null ? "" : auth.realm() + auth.usersFile());
    }
    return values.stream().anyMatch(value -> value.contains("$"));
  }

  /** Whether there is an empty value, which nginx would leave out if it were written as such. */
  private boolean needsNothing() {
    return site.applications().stream()
        .filter(app -> app.link().protocol().carriesVariables())
        .flatMap(app -> app.metadata().stream())
        .anyMatch(setting -> setting.value().isEmpty());
  }

  private NginxView.@Nullable Redirect redirect() {
    List<Listener> plain = site.redirecting();
    if (plain.isEmpty()) {
      return null;
    }
    Listener target = site.listeners().stream().filter(Listener::tls).findFirst().orElseThrow();
    return new NginxView.Redirect(
        plain.stream().map(l -> NginxTarget.listen(deployment, l, false)).toList(),
        new Written(target.isStandardPort() ? "" : ":" + target.port()));
  }

  private NginxView.Server server() {
    Tls tls = site.tls();
    boolean http2 = tls != null && tls.http2();
    return new NginxView.Server(
        site.serving().stream().map(l -> NginxTarget.listen(deployment, l, http2)).toList(),
        site.names().isEmpty() ? List.of("_") : site.names(),
        site.accessLog() == null ? null : NginxText.evaluated(site.accessLog(), dollar),
        site.errorLog(),
        tls == null ? List.of() : tls(tls),
        tls == null || tls.hsts() == null
            ? null
            : new Written(Long.toString(tls.hsts().toSeconds())),
        tls == null || tls.acmeWebroot() == null
            ? null
            : NginxText.evaluated(tls.acmeWebroot() + "/", dollar),
        http2 && NginxTarget.hasHttp2Directive(deployment),
        site.applications().stream().anyMatch(app -> app.stickyCookie() != null),
        locations());
  }

  private List<Written> tls(Tls tls) {
    List<Written> directives = new ArrayList<>();
    directives.add(new Written("ssl_certificate " + NginxText.literal(tls.certificate())));
    directives.add(new Written("ssl_certificate_key " + NginxText.literal(tls.key())));
    directives.addAll(NginxTarget.tls(tls.policy()));
    return directives;
  }

  private List<NginxView.Location> locations() {
    List<NginxView.Location> locations = new ArrayList<>();
    for (Space space : site.spaces()) {
      Application app = space.application();
      StaticFiles files = space.files();
      locations.add(
          new NginxView.Location(
              space.prefix().path(),
              space.prefix().withSlash(),
              space.prefix().isRoot(),
              files == null ? null : files(files, space.basicAuth()),
              app == null ? null : links.get(app.id()),
              space.isMount(),
              space.isMount() && app != null && app.slash() == Slash.REDIRECT));
    }
    if (site.spaces().stream().noneMatch(space -> space.prefix().isRoot())) {
      locations.add(new NginxView.Location("", "/", true, null, null, false, false));
    }
    return locations;
  }

  private NginxView.Files files(StaticFiles files, @Nullable BasicAuth auth) {
    String directory = files.directory().equals("/") ? "/" : files.directory() + "/";
    return new NginxView.Files(
        NginxText.evaluated(directory, dollar),
        NginxText.evaluated("from=" + directory, dollar),
        files.expires() == null ? null : NginxText.time(files.expires()),
        auth(auth, dollar));
  }

  static NginxView.@Nullable Auth auth(@Nullable BasicAuth auth, String dollar) {
    return auth == null
        ? null
        : new NginxView.Auth(
            NginxText.evaluated(quotedString(auth.realm()), dollar),
            NginxText.evaluated(auth.usersFile(), dollar));
  }

  /** The inside of a quoted-string (RFC 9110, 5.6.4), which nginx does not make of a realm. */
  private static String quotedString(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
