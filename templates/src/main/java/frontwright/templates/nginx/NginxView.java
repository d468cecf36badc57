package frontwright.templates.nginx;

import frontwright.templates.ContentTypes.ContentType;
import frontwright.templates.engine.Written;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the templates of nginx are filled with: every value decided and typed. */
final class NginxView {

  private NginxView() {}

  /** nginx.conf. */
  record Main(
      List<Written> heading,
      int workerConnections,
      String defaultType,
      List<ContentType> contentTypes,
      List<Written> catchAllListeners,
      @Nullable TlsSettings catchAllTls) {}

  /** sites/NAME.conf. */
  record SiteFile(
      List<Written> heading,
      String var,
      boolean needsDollar,
      List<String> trustedProxies,
      Written scheme,
      Written https,
      boolean servesFiles,
      List<Link> links,
      @Nullable Redirect redirect,
      Server server) {}

  /** The server that answers with content. */
  record Server(
      List<Written> listeners,
      List<String> names,
      @Nullable Written accessLog,
      @Nullable String errorLog,
      @Nullable TlsSettings tls,
      @Nullable Written hsts,
      @Nullable Written acmeWebroot,
      boolean http2Directive,
      boolean setsCookies,
      List<Location> locations) {}

  /** The server that redirects plain HTTP. */
  record Redirect(List<Written> listeners, Written port) {}

  /** Protocols, ciphers and files of TLS. */
  record TlsSettings(
      @Nullable Written certificate,
      @Nullable Written key,
      Written protocols,
      @Nullable Written ciphers,
      Written curves) {}

  /** What answers under one prefix. */
  record Location(
      String path,
      String pathWithSlash,
      boolean root,
      @Nullable Files files,
      @Nullable Link link,
      boolean mount,
      boolean redirectsToSlash) {}

  /** Static files. */
  record Files(Written directory, @Nullable Written expires, @Nullable Auth auth) {}

  /** Required authentication. */
  record Auth(Written realm, Written usersFile) {}

  /** One application behind nginx. */
  record Link(
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
  record Parameter(String name, Written value, boolean optional, @Nullable Written why) {}

  /** A group of backends. */
  record Upstream(
      String name,
      @Nullable Written method,
      List<Member> members,
      @Nullable Integer keepalive,
      Written idle) {}

  /** A backend in a group. */
  record Member(
      String address, @Nullable Integer weight, @Nullable Integer maxConnections, boolean backup) {}

  /** Stickiness by a cookie. */
  record Sticky(String cookie, String path, String otherwise, List<Route> routes) {}

  /** A value of the cookie, the group for it, and the address that answers under it. */
  record Route(String id, String upstream, Written addressPattern) {}
}
