package frontwright.validators.routing.httpd;

import frontwright.model.routing.Outcome;
import frontwright.model.routing.Request;
import frontwright.model.routing.Route;
import frontwright.model.routing.ServedFiles;
import frontwright.validators.configuration.httpd.HttpdConfiguration;
import frontwright.validators.files.FileTree;
import frontwright.validators.routing.Router;

/**
 * httpd 2.4, as far as it decides where requests go: its phases in their order, read in the source
 * of 2.4.68. It never guesses; what depends on something unknown is {@link Outcome.Undecided}.
 */
public final class HttpdRouter implements Router {

  private final Hosts hosts;
  private final Site site;

  private HttpdRouter(Hosts hosts, Site site) {
    this.hosts = hosts;
    this.site = site;
  }

  /**
   * A router for what httpd has read, to which nothing is known of access files ({@code
   * .htaccess}).
   *
   * @param served what it serves from
   */
  public static HttpdRouter of(HttpdConfiguration configuration, ServedFiles served) {
    return of(configuration, served, AccessFiles.UNKNOWN);
  }

  /**
   * A router for what httpd has read.
   *
   * @param served what it serves from
   * @param files where it reads access files; only those that {@code AllowOverride} opens are read
   */
  public static HttpdRouter of(
      HttpdConfiguration configuration, ServedFiles served, FileTree files) {
    return of(configuration, served, AccessFiles.of(files, Modules.of(configuration)));
  }

  private static HttpdRouter of(
      HttpdConfiguration configuration, ServedFiles served, AccessFiles accessFiles) {
    Modules modules = Modules.of(configuration);
    Site site = new Site(served, accessFiles, modules, OwnVariables.of(configuration));
    return new HttpdRouter(new Hosts(configuration), site);
  }

  @Override
  public Route route(Request request) {
    HttpdRequest r = new HttpdRequest(request, site);
    return new Route(outcome(r), r.reasons);
  }

  private Outcome outcome(HttpdRequest r) {
    try {
      int status = Reading.read(r, hosts);
      return status == 0 ? Answers.of(r) : Answers.refused(r, status);
    } catch (Undecidable undecidable) {
      return new Outcome.Undecided(undecidable.on());
    }
  }
}
