package frontwright.templates.nginx;

import frontwright.templates.ContentTypes.ContentType;
import frontwright.templates.engine.Written;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the templates of nginx are filled with: every value decided and typed. */
final class NginxView { // Its records are public, or FreeMarker could not call their accessors.

  private NginxView() {}

  /** nginx.conf. */
  public record Main(
      List<Written> heading,
      int workerConnections,
      String defaultType,
      List<ContentType> contentTypes,
      List<CatchAll> catchAlls) {}

  /** A server for every name that no site has. */
  public record CatchAll(List<Written> listeners, List<Written> tls) {}

  /** sites/NAME.conf. */
  public record SiteFile(
      List<Written> heading,
      String var,
      boolean needsDollar,
      boolean needsNothing,
      List<String> trustedProxies,
      Written scheme,
      Written https,
      boolean servesFiles,
      List<Written> dottedPrefixes,
      List<Link> links,
      @Nullable Redirect redirect,
      Server server) {}

  /** The server that answers with content. */
  public record Server(
      List<Written> listeners,
      List<String> names,
      @Nullable Written accessLog,
      @Nullable String errorLog,
      List<Written> tls,
      @Nullable Written hsts,
      @Nullable Written acmeWebroot,
      boolean http2Directive,
      boolean setsCookies,
      List<Location> locations) {}

  /** The server that redirects plain HTTP. */
  public record Redirect(List<Written> listeners, Written port) {}

  /** What answers under one prefix. */
  public record Location(
      String path,
      String pathWithSlash,
      boolean root,
      @Nullable Files files,
      @Nullable Link link,
      boolean mount,
      boolean redirectsToSlash) {}

  /** Static files. */
  public record Files(
      Written directory, Written from, @Nullable Written expires, @Nullable Auth auth) {}

  /** Required authentication. */
  public record Auth(Written realm, Written usersFile) {}

  /** One application behind nginx. */
  public record Link(
      String name,
      Written title,
      String module,
      boolean http,
      String mount,
      @Nullable Written mountPattern,
      @Nullable Auth auth,
      List<Upstream> upstreams,
      @Nullable Sticky sticky,
      Written target,
      boolean keepsConnections,
      Written bodyLimit,
      Written connectTimeout,
      Written readTimeout,
      Written sendTimeout,
      boolean severalBackends,
      boolean buffersRequests,
      boolean buffersResponses,
      List<Parameter> parameters,
      List<String> dropped) {}

  /** A header or a variable for the application, and whether it is left out when it is empty. */
  public record Parameter(String name, Written value, boolean optional, @Nullable Written why) {}

  /** A group of backends. */
  public record Upstream(
      String name,
      @Nullable Written method,
      List<Member> members,
      @Nullable Integer keepalive,
      Written idle) {}

  /** A backend in a group. */
  public record Member(
      String address, @Nullable Integer weight, @Nullable Integer maxConnections, boolean backup) {}

  /** Stickiness by a cookie. */
  public record Sticky(String cookie, String path, String otherwise, List<Route> routes) {}

  /** A value of the cookie, the group for it, and the address that answers under it. */
  public record Route(String id, String upstream, Written addressPattern) {}
}
