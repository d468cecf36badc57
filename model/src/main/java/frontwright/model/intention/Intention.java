package frontwright.model.intention;

import frontwright.model.deployment.Deployment;
import frontwright.model.deployment.Site;
import frontwright.model.deployment.Tls;
import frontwright.model.intention.Hosting.Hosted;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Request;
import frontwright.model.routing.Route;
import frontwright.model.routing.ServedFiles;
import frontwright.model.routing.UrlPath;
import frontwright.model.value.UrlPrefix;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a deployment means: where each request should go. It knows neither nginx nor httpd, and is
 * what both are held to.
 */
public final class Intention {

  /** Where the files of an ACME challenge are (RFC 8555, 8.3). */
  private static final UrlPrefix CHALLENGE = new UrlPrefix("/.well-known/acme-challenge");

  private final Origins origins;
  private final ServedFiles files;
  private final Hosting hosting;

  /**
   * The intention of a deployment.
   *
   * @param origins where the description says it, to point at
   * @param files what is there to be served
   */
  public Intention(Deployment deployment, Origins origins, ServedFiles files) {
    this.origins = origins;
    this.files = files;
    this.hosting = new Hosting(deployment);
  }

  /** Where a request should go. */
  public Route route(Request request) {
    Way way = new Way(request, origins, files);
    return way.to(arrive(way, Wanted.of(request, UrlPath::normal)));
  }

  /**
   * Where a request may go. An encoded slash beside dot segments is read in two ways, both within
   * the site: each front has its own, and no application gives such URLs.
   */
  public List<Outcome> readings(Request request) {
    return Stream.<Function<String, Optional<String>>>of(UrlPath::normal, UrlPath::resolvedFirst)
        .map(normal -> Wanted.of(request, normal))
        .distinct()
        .map(wanted -> arrive(new Way(request, origins, files), wanted))
        .distinct()
        .toList();
  }

  private Outcome arrive(Way way, Optional<Wanted> wanted) {
    if (wanted.isEmpty()) {
      return way.answer(400, "the request is not well formed");
    }
    Optional<String> address = hosting.address(way.request().local(), way.request().port());
    if (address.isEmpty()) {
      return way.answer(421, "no site listens there");
    }
    String host = wanted.get().authority().host();
    Optional<Hosted> named = hosting.named(address.get(), host);
    Optional<Hosted> hosted = named.or(() -> hosting.otherwise(address.get()));
    if (hosted.isEmpty()) {
      return way.answer(421, "no site has the name `" + host + "`");
    }
    Site site = hosted.get().site();
    boolean isNamed = named.isPresent();
    way.because(
        origins.of(site), isNamed ? "the site of this name" : "the site for every other name");
    if (way.request().method().equals("TRACE")) {
      return way.answer(405, "TRACE is not answered");
    }
    boolean redirects = site.redirecting().contains(hosted.get().listener());
    return acme(way, site, redirects, wanted.get())
        .orElseGet(
            () ->
                redirects
                    ? toHttps(way, site, wanted.get())
                    : new Content(way, site, wanted.get()).outcome());
  }

  private Optional<Outcome> acme(Way way, Site site, boolean redirects, Wanted wanted) {
    Tls tls = site.tls();
    boolean isHere = redirects || site.redirecting().isEmpty();
    if (tls == null || tls.acmeWebroot() == null || !isHere) {
      return Optional.empty();
    }
    if (!wanted.path().startsWith(CHALLENGE.withSlash())) {
      return Optional.empty();
    }
    way.because(origins.of(site), "a challenge of ACME");
    String directory = Way.below(tls.acmeWebroot()) + CHALLENGE.path();
    String rest = wanted.path().substring(CHALLENGE.path().length());
    return way.file(directory, rest, true).or(() -> Optional.of(way.answer(404, "no such file")));
  }

  private Outcome toHttps(Way way, Site site, Wanted wanted) {
    int port = site.listeners().stream().filter(l -> l.tls()).findFirst().orElseThrow().port();
    way.because(origins.of(site), "plain HTTP is redirected");
    String host = wanted.authority().host() + (port == 443 ? "" : ":" + port);
    return Way.redirect("https://" + host + wanted.target().raw());
  }
}
