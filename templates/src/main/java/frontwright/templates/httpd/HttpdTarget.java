package frontwright.templates.httpd;

import frontwright.model.compatibility.Front;
import frontwright.model.deployment.Deployment;
import frontwright.model.deployment.FrontLimits;
import frontwright.model.deployment.Listener;
import frontwright.model.deployment.ReadingOrder;
import frontwright.model.deployment.Site;
import frontwright.model.deployment.Tls;
import frontwright.model.deployment.TlsGuideline;
import frontwright.templates.ContentTypes;
import frontwright.templates.GeneratedFile;
import frontwright.templates.Heading;
import frontwright.templates.Target;
import frontwright.templates.engine.Templates;
import frontwright.templates.engine.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** httpd in front: {@code httpd/httpd.conf}, complete, and {@code httpd/sites/NAME.conf}. */
public final class HttpdTarget implements Target {

  private static final String FOLDER = "httpd";
  private static final Templates TEMPLATES = new Templates(HttpdTarget.class, HttpdText.LANGUAGE);

  @Override
  public List<GeneratedFile> render(Deployment deployment) {
    if (deployment.front() != Front.HTTPD) {
      return List.of();
    }
    List<Site> sites = ReadingOrder.of(deployment.sites()).sites();
    List<GeneratedFile> files = new ArrayList<>();
    files.add(
        new GeneratedFile(
            FOLDER + "/httpd.conf", TEMPLATES.fill("httpd.conf.ftl", main(deployment, sites))));
    for (Site site : sites) {
      HttpdSite view = new HttpdSite(deployment, site, sites.indexOf(site));
      files.add(
          new GeneratedFile(
              FOLDER + "/sites/" + site.id() + ".conf",
              TEMPLATES.fill("site.conf.ftl", view.view())));
    }
    return files;
  }

  private static HttpdView.Main main(Deployment deployment, List<Site> sites) {
    Set<String> modules = HttpdModules.of(sites);
    List<HttpdView.CatchAll> catchAlls = catchAlls(deployment.catchAll(), sites);
    String folder = deployment.layout().path(FOLDER);
    return new HttpdView.Main(
        Heading.lines(
            deployment,
            "A complete httpd, to run as it stands, or to take the sites from.",
            "Check: apache2 -d " + folder + " -f httpd.conf -t",
            "Run:   apache2 -d " + folder + " -f httpd.conf -DFOREGROUND"),
        HttpdText.needsDollar(catchAlls.toString()),
        modules.stream()
            .map(m -> new HttpdView.Module(new Written(m), HttpdModules.MAYBE_BUILT_IN.contains(m)))
            .toList(),
        FrontLimits.HTTPD_THREADS_PER_CHILD,
        FrontLimits.HTTPD_MAX_REQUEST_WORKERS / FrontLimits.HTTPD_THREADS_PER_CHILD,
        FrontLimits.HTTPD_MAX_REQUEST_WORKERS,
        modules.contains("ssl"),
        modules.contains("wsgi"),
        ContentTypes.ALL,
        listen(sites),
        catchAlls,
        sites.stream().map(site -> "sites/" + site.id() + ".conf").toList());
  }

  // ---- addresses

  /** An address of a virtual host. */
  static Written address(Listener listener) {
    return new Written(listener.address());
  }

  /** Where httpd listens: it cannot listen on an address and on every address of its kind. */
  private static List<Written> listen(List<Site> sites) {
    List<Listener> all = sites.stream().flatMap(site -> site.listeners().stream()).toList();
    return all.stream()
        .filter(l -> l.isEveryAddress() || all.stream().noneMatch(other -> takes(other, l)))
        .map(l -> l.host().equals("*") ? "0.0.0.0:" + l.port() : l.address())
        .distinct()
        .map(Written::new)
        .toList();
  }

  /** Whether what one listens on is among what the other does; every IPv6 address takes IPv4's. */
  private static boolean takes(Listener every, Listener one) {
    boolean sameKind = every.host().contains(":") || !one.host().contains(":");
    return every.isEveryAddress() && every.port() == one.port() && sameKind;
  }

  // ---- names that no site has

  private static List<HttpdView.CatchAll> catchAlls(List<Listener> listeners, List<Site> sites) {
    Map<List<Written>, List<Written>> addresses = new LinkedHashMap<>();
    for (Listener listener : listeners) {
      List<Written> tls = listener.tls() ? tls(owner(listener, sites)) : List.of();
      addresses.computeIfAbsent(tls, t -> new ArrayList<>()).add(address(listener));
    }
    List<HttpdView.CatchAll> catchAlls = new ArrayList<>();
    addresses.forEach((tls, where) -> catchAlls.add(new HttpdView.CatchAll(where, tls)));
    return catchAlls;
  }

  /** httpd cannot refuse the handshake: it has to show the certificate of a site there. */
  private static Tls owner(Listener listener, List<Site> sites) {
    return sites.stream()
        .filter(site -> site.listeners().stream().anyMatch(l -> isSame(l, listener)))
        .map(Site::tls)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isSame(Listener one, Listener other) {
    return one.tls() && one.address().equals(other.address());
  }

  /** The directives for a site's certificate and policy. */
  static List<Written> tls(Tls tls) {
    TlsGuideline guideline = TlsGuideline.of(tls.policy());
    List<String> directives = new ArrayList<>();
    directives.add("SSLEngine On");
    directives.add("SSLCertificateFile " + HttpdText.literal(tls.certificate()));
    directives.add("SSLCertificateKeyFile " + HttpdText.literal(tls.key()));
    directives.add("SSLProtocol -all +" + String.join(" +", guideline.protocols()));
    if (!guideline.ciphers().isEmpty()) {
      directives.add("SSLCipherSuite " + String.join(":", guideline.ciphers()));
    }
    directives.add("SSLHonorCipherOrder Off");
    directives.add("SSLOpenSSLConfCmd Curves " + String.join(":", guideline.curves()));
    directives.add("SSLSessionTickets Off");
    return directives.stream().map(Written::new).toList();
  }
}
