package frontwright.agreement;

import frontwright.model.compatibility.Combination;
import frontwright.model.compatibility.CompatibilityTable;
import frontwright.model.compatibility.Front;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * A description in the making, of which each front has its own: the same wishes, each application
 * with a combination that the front has.
 *
 * @param sites at least one
 */
record Sketch(List<SiteSketch> sites) {

  private static final List<String> MOUNTS =
      List.of("/", "/app", "/app/admin", "/application", "/a.b", "/.well-known/x", "/sh+op@1");

  private static final List<String> STATICS =
      List.of("/", "/static/", "/app/static/", "/app/admin/", "/.well-known/x/media/", "/a.b/c/");

  /**
   * A site.
   *
   * @param listen what it listens on, in YAML
   * @param hasName whether it has a name; otherwise it is the catch-all
   * @param tls further lines of {@code tls}, or none for plain HTTP
   */
  record SiteSketch(
      String listen,
      boolean hasName,
      boolean hasWildcard,
      List<String> tls,
      boolean trusts,
      List<FilesSketch> files,
      List<AppSketch> apps) {}

  /** Static files of the site. */
  record FilesSketch(String url, boolean asks) {}

  /**
   * An application.
   *
   * @param combination which of the front's, modulo their number
   */
  record AppSketch(
      String mount,
      boolean redirects,
      int combination,
      boolean auth,
      boolean passes,
      boolean metadata,
      int backends,
      boolean sticky) {}

  static Arbitrary<Sketch> any() {
    return site().list().ofMinSize(1).ofMaxSize(3).map(Sketch::new);
  }

  private static Arbitrary<SiteSketch> site() {
    Arbitrary<Boolean> flag = Arbitraries.of(false, true);
    return Combinators.combine(
            Arbitraries.of("[80]", "[80, \"[::]:80\"]", "[8080]", "[\"10.0.0.1:8080\", 80]"),
            Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false)),
            flag,
            tls(),
            flag,
            files().list().uniqueElements(FilesSketch::url).ofMaxSize(3),
            app().list().uniqueElements(AppSketch::mount).ofMaxSize(3))
        .as(SiteSketch::new)
        .filter(site -> !site.files().isEmpty() || !site.apps().isEmpty());
  }

  private static Arbitrary<List<String>> tls() {
    List<String> tls = List.of("certificate: /c.pem", "key: /k.pem");
    return Arbitraries.subsetOf(
            Set.of("redirect_http: false", "acme_webroot: /var/acme", "hsts: 1d", "listen: [8443]"))
        .map(
            more -> {
              List<String> all = new ArrayList<>(tls);
              more.stream().sorted().forEach(all::add);
              return List.copyOf(all);
            })
        .injectNull(0.6)
        .map(lines -> lines == null ? List.of() : lines);
  }

  private static Arbitrary<FilesSketch> files() {
    return Combinators.combine(Arbitraries.of(STATICS), Arbitraries.of(false, true))
        .as(FilesSketch::new);
  }

  private static Arbitrary<AppSketch> app() {
    Arbitrary<Boolean> flag = Arbitraries.of(false, true);
    return Combinators.combine(
            Arbitraries.of(MOUNTS),
            flag,
            Arbitraries.integers().between(0, 9),
            flag,
            flag,
            flag,
            Arbitraries.integers().between(1, 3),
            flag)
        .as(AppSketch::new);
  }

  /** The description for a front. */
  String yaml(Front front) {
    StringBuilder yaml = new StringBuilder("frontwright: 1\nfront: " + front.word() + "\nsites:\n");
    int app = 0;
    for (int i = 0; i < sites.size(); i++) {
      SiteSketch site = sites.get(i);
      String name = "s" + i + ".test";
      yaml.append("  - listen: ").append(site.listen()).append('\n');
      if (site.hasName()) {
        String wildcard = site.hasWildcard() ? ", \"*." + name + "\"" : "";
        yaml.append("    names: [").append(name).append(wildcard).append("]\n");
      }
      if (!site.tls().isEmpty()) {
        yaml.append("    tls: {").append(String.join(", ", site.tls())).append("}\n");
      }
      if (site.trusts()) {
        yaml.append("    trusted_proxies: [10.0.0.0/8, \"2001:db8::/32\"]\n");
      }
      files(site, i, yaml);
      if (!site.apps().isEmpty()) {
        yaml.append("    apps:\n");
        for (AppSketch one : site.apps()) {
          app(one, "app" + app++, front, yaml);
        }
      }
    }
    return yaml.toString();
  }

  private static void files(SiteSketch site, int number, StringBuilder yaml) {
    if (site.files().isEmpty()) {
      return;
    }
    yaml.append("    static:\n");
    for (FilesSketch files : site.files()) {
      boolean hasOwner =
          site.apps().stream()
              .anyMatch(
                  app -> app.mount().equals("/") || files.url().startsWith(app.mount() + "/"));
      yaml.append("      - {url: ").append(files.url());
      yaml.append(", directory: /srv/files").append(number);
      yaml.append(files.asks() && hasOwner ? ", missing: application" : "").append("}\n");
    }
  }

  private static void app(AppSketch app, String name, Front front, StringBuilder yaml) {
    List<Combination> all =
        CompatibilityTable.offered().stream().filter(c -> c.front() == front).toList();
    Combination combination = all.get(app.combination() % all.size());
    boolean isEmbedded = combination.server().word().equals("mod_wsgi");
    yaml.append("      - {name: ").append(name).append(", mount: ").append(app.mount());
    yaml.append(", module: m, directory: /srv/").append(name);
    yaml.append(", server: ").append(combination.server().word());
    yaml.append(", protocol: ").append(combination.protocol().word());
    yaml.append(app.redirects() && !app.mount().equals("/") ? ", slash: redirect" : "");
    yaml.append(app.auth() ? ", basic_auth: {realm: R, users_file: /etc/users}" : "");
    yaml.append(app.passes() ? ", authorization: pass" : "");
    yaml.append(app.metadata() ? ", metadata: {Colour: 'a $b \"c\" %d', X-Y: \"\\u00e9\"}" : "");
    if (!isEmbedded && app.backends() > 1) {
      List<String> backends = new ArrayList<>();
      for (int i = 0; i < app.backends(); i++) {
        backends.add("{socket: /run/" + name + i + ".sock}");
      }
      yaml.append(", backends: ").append(backends);
      yaml.append(app.sticky() ? ", sticky: {cookie: R}" : "");
    }
    yaml.append("}\n");
  }

  @Override
  public String toString() {
    return yaml(Front.NGINX) + "# and\n" + yaml(Front.HTTPD);
  }
}
