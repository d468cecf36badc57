package frontwright.model.deployment;

import frontwright.model.compatibility.Front;
import frontwright.model.compatibility.Protocol;
import frontwright.model.description.Description;
import frontwright.model.description.SiteDescription;
import frontwright.model.description.VersionsDescription;
import frontwright.model.shape.Located;
import frontwright.model.source.Findings;
import frontwright.model.source.Span;
import frontwright.model.value.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns wishes into decisions: takes the defaults, derives names and paths, and refuses what cannot
 * be, each mistake at its place.
 */
public final class Decider {

  /**
   * What the command line wants otherwise than the description.
   *
   * @param front another front, or null
   * @param protocol another protocol for every application, or null
   * @param install another place, self-contained, or null
   */
  public record Overrides(
      @Nullable Front front, @Nullable Protocol protocol, @Nullable String install) {
    /** Nothing. */
    public static final Overrides NONE = new Overrides(null, null, null);
  }

  private final Findings findings;
  private final Description description;
  private final Overrides overrides;

  private Decider(Findings findings, Description description, Overrides overrides) {
    this.findings = findings;
    this.description = description;
    this.overrides = overrides;
  }

  /** The deployment; empty when there is an error among the findings. */
  public static Optional<Deployment> decide(
      Description description, Overrides overrides, Findings findings) {
    Deployment deployment = new Decider(findings, description, overrides).deployment();
    return findings.hasErrors() ? Optional.empty() : Optional.of(deployment);
  }

  private Deployment deployment() {
    Front front =
        overrides.front() != null ? overrides.front() : Description.FRONT.or(description.front());
    Layout layout =
        overrides.install() != null
            ? new Layout(overrides.install(), true)
            : new Layout(Description.INSTALL.or(description.install()), false);
    Versions versions = versions();
    AppDecider apps = new AppDecider(findings, front, layout, overrides.protocol());
    SiteDecider siteDecider = new SiteDecider(findings, front, apps);
    List<Located<SiteDescription>> wanted = description.allSites();
    List<Site> sites = new ArrayList<>();
    for (Located<SiteDescription> site : wanted) {
      sites.add(siteDecider.decide(site.value()));
    }
    Exposure.judge(wanted, findings);
    List<Listener> catchAll = Listening.judge(wanted, sites, front, findings);
    return new Deployment(findings.source().name(), front, versions, layout, sites, catchAll);
  }

  private Versions versions() {
    Located<VersionsDescription> given = description.versions();
    Span span = given == null ? description.span() : given.span();
    VersionsDescription v =
        given == null ? new VersionsDescription(span, null, null, null, null, null) : given.value();
    return new Versions(
        oldest(VersionsDescription.NGINX.or(v.nginx()), v.nginx(), "nginx", "1.20"),
        oldest(VersionsDescription.HTTPD.or(v.httpd()), v.httpd(), "httpd", "2.4.47"),
        oldest(VersionsDescription.GUNICORN.or(v.gunicorn()), v.gunicorn(), "gunicorn", "20.0"),
        oldest(VersionsDescription.UWSGI.or(v.uwsgi()), v.uwsgi(), "uWSGI", "2.0.15"),
        oldest(VersionsDescription.MOD_WSGI.or(v.modWsgi()), v.modWsgi(), "mod_wsgi", "4.6"));
  }

  private Version oldest(
      Version version, @Nullable Located<Version> given, String title, String oldest) {
    if (given != null && !version.atLeast(oldest)) {
      findings.error(
          "deployment/version",
          given.span(),
          title + " `" + version + "` is older than what is written for",
          "use " + title + " " + oldest + " or newer");
    }
    return version;
  }
}
