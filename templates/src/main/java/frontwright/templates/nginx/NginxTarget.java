package frontwright.templates.nginx;

import frontwright.model.compatibility.Front;
import frontwright.model.deployment.Deployment;
import frontwright.model.deployment.FrontLimits;
import frontwright.model.deployment.Listener;
import frontwright.model.deployment.Site;
import frontwright.model.deployment.TlsGuideline;
import frontwright.model.description.TlsPolicy;
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

/** nginx in front: {@code nginx/nginx.conf}, complete, and {@code nginx/sites/NAME.conf}. */
public final class NginxTarget implements Target {

  private static final String FOLDER = "nginx";
  private static final Templates TEMPLATES = new Templates(NginxTarget.class, NginxText.LANGUAGE);

  @Override
  public List<GeneratedFile> render(Deployment deployment) {
    if (deployment.front() != Front.NGINX) {
      return List.of();
    }
    List<GeneratedFile> files = new ArrayList<>();
    files.add(
        new GeneratedFile(
            FOLDER + "/nginx.conf", TEMPLATES.fill("nginx.conf.ftl", main(deployment))));
    for (Site site : deployment.sites()) {
      files.add(
          new GeneratedFile(
              FOLDER + "/sites/" + site.id() + ".conf",
              TEMPLATES.fill("site.conf.ftl", new NginxSite(deployment, site).view())));
    }
    return files;
  }

  private static NginxView.Main main(Deployment deployment) {
    String folder = deployment.layout().path(FOLDER);
    return new NginxView.Main(
        Heading.lines(
            deployment,
            "A complete nginx, to run as it stands, or to take the sites from.",
            "Check: nginx -p " + folder + " -c nginx.conf -t",
            "Run:   nginx -p " + folder + " -c nginx.conf -g 'daemon off;'"),
        FrontLimits.NGINX_WORKER_CONNECTIONS,
        ContentTypes.OTHERWISE,
        ContentTypes.ALL,
        catchAlls(deployment));
  }

  /**
   * One for plain HTTP and one for each policy: the handshake is governed by the default server of
   * an address, so it must not be laxer than the sites there.
   */
  private static List<NginxView.CatchAll> catchAlls(Deployment deployment) {
    Map<List<Written>, List<Written>> listeners = new LinkedHashMap<>();
    for (Listener listener : deployment.catchAll()) {
      List<Written> tls = new ArrayList<>();
      if (listener.tls()) {
        tls.add(new Written("ssl_reject_handshake on"));
        tls.addAll(tls(deployment.policy(listener)));
      }
      listeners
          .computeIfAbsent(tls, key -> new ArrayList<>())
          .add(listen(deployment, listener, true));
    }
    List<NginxView.CatchAll> catchAlls = new ArrayList<>();
    listeners.forEach((tls, where) -> catchAlls.add(new NginxView.CatchAll(where, tls)));
    return catchAlls;
  }

  /** The directives for a policy. */
  static List<Written> tls(TlsPolicy policy) {
    TlsGuideline guideline = TlsGuideline.of(policy);
    List<String> directives = new ArrayList<>();
    directives.add("ssl_protocols " + String.join(" ", guideline.protocols()));
    if (!guideline.ciphers().isEmpty()) {
      directives.add("ssl_ciphers " + String.join(":", guideline.ciphers()));
    }
    directives.add("ssl_ecdh_curve " + String.join(":", guideline.curves()));
    directives.add("ssl_prefer_server_ciphers off");
    directives.add("ssl_session_timeout 1d");
    directives.add("ssl_session_cache shared:frontwright:10m");
    directives.add("ssl_session_tickets off");
    return directives.stream().map(Written::new).toList();
  }

  /** Whether HTTP/2 is a directive of the server, no longer a word of {@code listen}. */
  static boolean hasHttp2Directive(Deployment deployment) {
    return deployment.versions().nginx().atLeast("1.25.1");
  }

  static Written listen(Deployment deployment, Listener listener, boolean http2) {
    StringBuilder words = new StringBuilder(listener.address());
    if (listener.isDefault()) {
      words.append(" default_server");
    }
    if (listener.tls()) {
      words.append(" ssl");
      if (http2 && !hasHttp2Directive(deployment)) {
        words.append(" http2");
      }
    }
    return new Written(words.toString());
  }
}
