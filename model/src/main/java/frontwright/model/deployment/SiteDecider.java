package frontwright.model.deployment;

import frontwright.model.compatibility.Front;
import frontwright.model.description.AppDescription;
import frontwright.model.description.ListenDescription;
import frontwright.model.description.LogsDescription;
import frontwright.model.description.Missing;
import frontwright.model.description.SiteDescription;
import frontwright.model.description.StaticDescription;
import frontwright.model.description.TlsDescription;
import frontwright.model.shape.Located;
import frontwright.model.source.Findings;
import frontwright.model.source.Span;
import frontwright.model.value.IpNetwork;
import frontwright.model.value.UrlPrefix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides a site: its listeners, its name, and what answers under which prefix. */
final class SiteDecider {

  private final Findings findings;
  private final Front front;
  private final AppDecider apps;
  private final Set<String> ids = new HashSet<>();

  SiteDecider(Findings findings, Front front, AppDecider apps) {
    this.findings = findings;
    this.front = front;
    this.apps = apps;
  }

  Site decide(SiteDescription site) {
    List<Located<AppDescription>> wanted = orEmpty(site.apps());
    List<Application> applications = new ArrayList<>();
    for (Located<AppDescription> app : wanted) {
      applications.add(apps.decide(app.value()));
    }
    List<String> names = names(site);
    LogsDescription logs = site.logs() == null ? null : site.logs().value();
    if (applications.isEmpty() && site.staticFiles() == null) {
      findings.error(
          "deployment/empty-site",
          site.span(),
          "the site has neither applications nor static files",
          "add `apps` or `static`");
    }
    return new Site(
        id(names, applications),
        names,
        listeners(site),
        tls(site),
        trustedProxies(site),
        logs == null ? null : valueOf(logs.access()),
        logs == null ? null : valueOf(logs.error()),
        applications,
        spaces(site, wanted, applications));
  }

  private String id(List<String> names, List<Application> applications) {
    String wanted;
    if (!names.isEmpty()) {
      wanted = names.get(0).replace("*", "_");
    } else {
      wanted = applications.isEmpty() ? "default" : applications.get(0).id();
    }
    String id = wanted;
    for (int n = 2; !ids.add(Site.identifier(id)); n++) {
      id = wanted + "-" + n;
    }
    return id;
  }

  private List<String> names(SiteDescription site) {
    List<String> names = new ArrayList<>();
    for (Located<String> name : orEmpty(site.names())) {
      if (names.contains(name.value())) {
        findings.error(
            "deployment/duplicate-name",
            name.span(),
            "the site is called `" + name.value() + "` twice",
            "keep one of them");
      }
      names.add(name.value());
    }
    return names;
  }

  private List<Listener> listeners(SiteDescription site) {
    boolean forEveryName = site.names() == null;
    List<Listener> listeners = new ArrayList<>();
    for (Located<ListenDescription> plain : SiteDescription.LISTEN.or(site.listen())) {
      listeners.add(listener(plain, false, forEveryName));
    }
    if (site.tls() != null) {
      Located<List<Located<ListenDescription>>> given = site.tls().value().listen();
      if (given != null) {
        given.value().forEach(l -> listeners.add(listener(l, true, forEveryName)));
      } else {
        List<Listener> plain = List.copyOf(listeners);
        plain.stream()
            .map(l -> new Listener(l.host(), 443, true, l.isDefault()))
            .distinct()
            .forEach(listeners::add);
      }
    }
    if (listeners.isEmpty()) {
      findings.error(
          "deployment/no-listener",
          site.listen() == null ? site.span() : site.listen().span(),
          "the site listens nowhere",
          "name a port, such as `listen: [80]`, or under `tls` such as `listen: [443]`");
    }
    return listeners;
  }

  private Listener listener(Located<ListenDescription> wanted, boolean tls, boolean forEveryName) {
    ListenDescription listen = wanted.value();
    if (!listen.host().equals("*") && !IpNetwork.isAddress(listen.host())) {
      findings.error(
          "deployment/address",
          wanted.span(),
          "`" + listen.host() + "` is not an IP address",
          "write an IPv4 address, an IPv6 address in brackets, or the port alone");
    }
    return new Listener(
        canonical(listen.host()), listen.port(), tls, listen.isDefault() || forEveryName);
  }

  /** One spelling of every IPv4 address, and one of every IPv6 address. */
  private static String canonical(String host) {
    if (host.equals("0.0.0.0")) {
      return "*";
    }
    return host.matches("[0:]+") ? "::" : host;
  }

  private @Nullable Tls tls(SiteDescription site) {
    boolean http2 = site.http2() == null || site.http2().value();
    if (site.tls() == null) {
      if (site.http2() != null && http2) {
        findings.error(
            "deployment/http2",
            site.http2().span(),
            "HTTP/2 is offered over TLS only",
            "add `tls`, or remove `http2`");
      }
      return null;
    }
    TlsDescription tls = site.tls().value();
    noVariable(tls.certificate());
    noVariable(tls.key());
    if (tls.acmeWebroot() != null) {
      judgeDirectory(tls.acmeWebroot());
    }
    return new Tls(
        tls.certificate().value(),
        tls.key().value(),
        TlsDescription.POLICY.or(tls.policy()),
        TlsDescription.REDIRECT_HTTP.or(tls.redirectHttp()),
        valueOf(tls.hsts()),
        valueOf(tls.acmeWebroot()),
        http2);
  }

  /**
   * httpd finds files by rewriting, and reads a question mark there as the beginning of a query.
   */
  private void judgeDirectory(Located<String> directory) {
    if (front == Front.HTTPD && directory.value().contains("?")) {
      findings.error(
          "deployment/directory",
          directory.span(),
          "httpd cannot serve files from `" + directory.value() + "`",
          "use a path without `?`");
    }
  }

  /** With one, nginx would read the file again for each handshake, as a user who may not. */
  private void noVariable(Located<String> path) {
    if (path.value().contains("$")) {
      findings.error(
          "deployment/certificate-path",
          path.span(),
          "a `$` in the path of a certificate is read as a variable",
          "use a path without `$`");
    }
  }

  private List<IpNetwork> trustedProxies(SiteDescription site) {
    List<IpNetwork> networks = new ArrayList<>();
    for (Located<String> text : orEmpty(site.trustedProxies())) {
      Optional<IpNetwork> network = IpNetwork.parse(text.value());
      if (network.isEmpty()) {
        findings.error(
            "deployment/network",
            text.span(),
            "`" + text.value() + "` is not an address or a network",
            "write an address, or a network whose host bits are zero, such as `10.0.0.0/8`");
      }
      network.ifPresent(networks::add);
    }
    return networks;
  }

  private List<Space> spaces(
      SiteDescription site, List<Located<AppDescription>> wanted, List<Application> applications) {
    Mounts mounts = new Mounts();
    for (int i = 0; i < wanted.size(); i++) {
      AppDescription app = wanted.get(i).value();
      Span span = app.mount() == null ? wanted.get(i).span() : app.mount().span();
      mounts.add(applications.get(i), span);
    }
    orEmpty(site.staticFiles()).forEach(files -> mounts.add(files.value(), null));
    for (int i = 0; i < wanted.size(); i++) {
      BasicAuth auth = applications.get(i).basicAuth();
      orEmpty(wanted.get(i).value().staticFiles()).forEach(f -> mounts.add(f.value(), auth));
    }
    return mounts.spaces();
  }

  /** Collects what answers where, and refuses two answers for one prefix. */
  private final class Mounts {
    private final Map<UrlPrefix, Application> applications = new HashMap<>();
    private final Map<UrlPrefix, Space> files = new HashMap<>();
    private final Map<String, Span> places = new HashMap<>();

    void add(Application application, Span span) {
      claim(application.mount(), span, "deployment/duplicate-mount", "an application");
      applications.put(application.mount(), application);
    }

    void add(StaticDescription wanted, @Nullable BasicAuth auth) {
      UrlPrefix prefix = wanted.url().value();
      claim(prefix, wanted.url().span(), "deployment/duplicate-static", "a static path");
      judgeDirectory(wanted.directory());
      boolean asks = StaticDescription.MISSING.or(wanted.missing()) == Missing.APPLICATION;
      Application owner = asks ? owner(prefix) : null;
      if (asks && owner == null && wanted.missing() != null) {
        findings.error(
            "deployment/missing-application",
            wanted.missing().span(),
            "no application is mounted at or above `" + prefix.shown() + "`",
            "mount one there, or write `missing: not_found`");
      }
      StaticFiles static_ = new StaticFiles(wanted.directory().value(), valueOf(wanted.expires()));
      files.put(prefix, new Space(prefix, static_, owner, auth));
    }

    private void claim(UrlPrefix prefix, Span span, String rule, String what) {
      Span before = places.putIfAbsent(rule + prefix.path(), span);
      if (before != null) {
        findings.error(
            rule,
            span,
            "`" + prefix.shown() + "` has " + what + " twice",
            "give each its own path; with or without a slash at the end is the same",
            before,
            "first used here");
      }
    }

    private @Nullable Application owner(UrlPrefix prefix) {
      return applications.values().stream()
          .filter(application -> application.mount().holds(prefix))
          .min((one, other) -> one.mount().compareTo(other.mount()))
          .orElse(null);
    }

    List<Space> spaces() {
      Map<UrlPrefix, Space> all = new HashMap<>(files);
      applications.forEach(
          (mount, app) -> all.putIfAbsent(mount, new Space(mount, null, app, app.basicAuth())));
      return all.values().stream()
          .sorted((one, other) -> one.prefix().compareTo(other.prefix()))
          .toList();
    }
  }

  private static <T> List<Located<T>> orEmpty(@Nullable Located<List<Located<T>>> list) {
    return list == null ? List.of() : list.value();
  }

  private static <T> @Nullable T valueOf(@Nullable Located<T> located) {
    return located == null ? null : located.value();
  }
}
