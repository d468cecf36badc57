package frontwright.templates.httpd;

import frontwright.model.compatibility.Protocol;
import frontwright.model.deployment.Application;
import frontwright.model.deployment.BasicAuth;
import frontwright.model.deployment.Site;
import frontwright.model.deployment.Space;
import frontwright.model.deployment.Tls;
import frontwright.model.description.Balance;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The modules that sites need, by name, without {@code mod_}. */
final class HttpdModules {

  /** Those that some builds have inside, where loading them is an error. */
  static final Set<String> MAYBE_BUILT_IN = Set.of("mpm_event", "unixd", "log_config");

  /** Those that Debian enables when it installs httpd. */
  private static final Set<String> ENABLED =
      Set.of(
          "mpm_event",
          "unixd",
          "log_config",
          "authn_core",
          "authz_core",
          "authn_file",
          "authz_user",
          "auth_basic",
          "mime",
          "reqtimeout",
          "setenvif");

  private final Set<String> names = new LinkedHashSet<>();

  private HttpdModules(Collection<Site> sites) {
    add("mpm_event", "unixd", "log_config", "authn_core", "authz_core", "mime", "reqtimeout");
    add("setenvif", "headers", "rewrite");
    for (Site site : sites) {
      site.spaces().forEach(this::space);
      site.applications().forEach(this::application);
      if (site.tls() != null) {
        tls(site.tls());
      }
      if (!site.trustedProxies().isEmpty()) {
        add("remoteip");
      }
    }
  }

  /** In the order in which they are loaded. */
  static Set<String> of(Collection<Site> sites) {
    return new HttpdModules(sites).names;
  }

  /** Those that have to be enabled on Debian for a site. */
  static List<String> toEnable(Site site) {
    return of(List.of(site)).stream().filter(name -> !ENABLED.contains(name)).toList();
  }

  private void add(String... modules) {
    names.addAll(List.of(modules));
  }

  private void space(Space space) {
    if (space.files() != null) {
      add("allowmethods");
      if (space.files().expires() != null) {
        add("expires");
      }
    }
    auth(space.basicAuth());
  }

  private void auth(@Nullable BasicAuth auth) {
    if (auth != null) {
      add("auth_basic", "authn_file", "authz_user");
    }
  }

  private void tls(Tls tls) {
    add("socache_shmcb", "ssl");
    if (tls.http2()) {
      add("http2");
    }
    if (tls.acmeWebroot() != null) {
      add("allowmethods");
    }
  }

  private void application(Application app) {
    auth(app.basicAuth());
    if (app.link().protocol() == Protocol.EMBEDDED) {
      add("wsgi");
      return;
    }
    add("proxy", "proxy_" + HttpdLink.scheme(app.link().protocol()));
    add("slotmem_shm", "proxy_balancer", "lbmethod_byrequests");
    if (app.balance() == Balance.LEAST_CONNECTIONS) {
      add("lbmethod_bybusyness");
    }
  }
}
