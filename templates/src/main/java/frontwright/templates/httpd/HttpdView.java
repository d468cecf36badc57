package frontwright.templates.httpd;

import frontwright.templates.ContentTypes.ContentType;
import frontwright.templates.engine.Written;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the templates of httpd are filled with: every value decided and typed. */
final class HttpdView { // Its records are public, or FreeMarker could not call their accessors.

  private HttpdView() {}

  /** httpd.conf. */
  public record Main(
      List<Written> heading,
      boolean needsDollar,
      List<Module> modules,
      int threadsPerChild,
      int servers,
      int maxRequestWorkers,
      boolean tls,
      boolean embedded,
      List<ContentType> contentTypes,
      List<Written> listen,
      List<CatchAll> catchAlls,
      List<String> sites) {}

  /** A module, and whether it may be built in. */
  public record Module(Written name, boolean maybeBuiltIn) {}

  /** The virtual host for names that no site has. */
  public record CatchAll(List<Written> addresses, List<Written> tls) {}

  /** sites/NAME.conf. */
  public record SiteFile(
      List<Written> heading,
      boolean needsDollar,
      List<Link> links,
      @Nullable Redirect redirect,
      List<Host> hosts,
      Common common,
      Content content) {}

  /** What all virtual hosts of a site have. */
  public record Common(
      String name,
      boolean nameless,
      List<String> aliases,
      @Nullable String accessLog,
      @Nullable String errorLog) {}

  /** The virtual host that redirects plain HTTP. */
  public record Redirect(List<Written> addresses, Written port, Places places) {}

  /** A virtual host that answers with content, and what it does not share with the others. */
  public record Host(
      List<Written> addresses, List<Written> tls, @Nullable Long hsts, boolean http2) {}

  /** What the virtual hosts that answer with content have in common. */
  public record Content(
      List<Written> trustedProxies,
      boolean asks,
      boolean overHttp,
      List<Header> asserted,
      List<String> dropped,
      Places places,
      List<Mount> mounts) {}

  /** A header for the application; a value that httpd would evaluate has a mark in front. */
  public record Header(String name, Written value, boolean marked) {}

  /** What answers under each prefix, longest first, and the directories of all files. */
  public record Places(List<Place> list, List<Written> directories, String otherwise) {}

  /**
   * What answers under one prefix, with an application at the end or not, which mod_wsgi runs or
   * not. A limit is given where bodies are counted by rules.
   */
  public record Place(
      Written title,
      boolean root,
      boolean challenge,
      Written pattern,
      @Nullable Written slashTarget,
      @Nullable Files files,
      boolean application,
      boolean embedded,
      @Nullable Long bodyLimit) {}

  /** Static files: their number tells the rules which they are. */
  public record Files(
      int number,
      Written directory,
      @Nullable Auth auth,
      @Nullable Long expires,
      @Nullable String type) {}

  /**
   * Where an application is mounted: a balancer's path, or a group of daemons and its script.
   *
   * @param inProxied whether another application's ProxyPass would take it
   */
  public record Mount(String path, String target, @Nullable String script, boolean inProxied) {}

  /** Required authentication. */
  public record Auth(Written realm, String usersFile) {}

  /** One application behind httpd. */
  public record Link(
      Written title,
      String balancer,
      String balancerAndSlash,
      boolean overHttp,
      List<Member> members,
      boolean limited,
      @Nullable Written group,
      @Nullable Daemon daemon,
      @Nullable Auth auth,
      String userHeader,
      boolean passesAuthorization,
      @Nullable String schemeHeader,
      List<String> dropped,
      List<Header> metadata,
      @Nullable PathVariable pathVariable,
      @Nullable Sticky sticky) {}

  /** A backend in a balancer. */
  public record Member(String url, Written parameters) {}

  /** The daemons of mod_wsgi. */
  public record Daemon(
      String group, List<Written> options, Written directory, String script, long bodyLimit) {}

  /** The variable with the decoded rest of the path, and the prefix before that. */
  public record PathVariable(Written name, Written prefix) {}

  /** Stickiness by a cookie. */
  public record Sticky(Written cookie, Written path, Written scheme) {}
}
