package frontwright.validators.routing.httpd;

import frontwright.model.routing.Field;
import frontwright.model.routing.Request;
import frontwright.model.routing.ServedFiles;
import frontwright.model.routing.Value;
import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way through httpd: what {@code request_rec} (httpd.h) holds of it. The phases
 * change it, one after the other; a simulated request belongs to one thread.
 */
public final class HttpdRequest {

  /** What the client sent. */
  final Request sent;

  /** The method; GET for what httpd asks of itself. */
  String method;

  /** The request line's target without scheme and authority: {@code unparsed_uri}. */
  String unparsedUri = "";

  /** The path, decoded and normalised. */
  String uri = "";

  /** The query without its question mark, or null where there is no question mark. */
  @Nullable String args;

  /** The name that the client asked for, without port, in small letters; null without one. */
  @Nullable String hostname;

  /** The port that the client named, 0 where it named none. */
  int hostPort;

  /** The main server's name, which servers without one use. */
  String mainName = "";

  /** What {@code %{SERVER_NAME}} is; follows UseCanonicalName. */
  String serverName = "";

  /** What {@code %{SERVER_PORT}} is; follows UseCanonicalName and UseCanonicalPhysicalPort. */
  int serverPort;

  /** {@code DocumentRoot} in force. */
  String documentRoot = "";

  /** The server's configuration: what stands outside of sections. */
  Applicable server = Applicable.NOTHING;

  /** The directory's configuration, as far as the request has come. */
  Applicable directory = Applicable.NOTHING;

  /** The directive that mapped the path: {@code ProxyPass}, {@code Alias}; null where none did. */
  @Nullable HttpdNode mappedBy;

  /** Whether a directive has made it a request for a proxy: {@code proxyreq}. */
  boolean isProxied;

  /** Whether what it is handed on to is no host: httpd notices when it connects. */
  boolean isUnreachable;

  /** Whether the path goes on as it came: {@code nocanon}, or a rule with {@code NE}. */
  boolean isNocanon;

  /** What the path was mapped to: a file, or {@code proxy:http://...}; null before that. */
  @Nullable String filename;

  /** What is left of the path behind the file. */
  String pathInfo = "";

  /** {@code proxy-server}, {@code wsgi-script}, or null for the default. */
  @Nullable String handler;

  /** The authenticated user, or null. */
  @Nullable Value user;

  /** The client's address as mod_remoteip leaves it. */
  Value remote;

  /** The header fields of the request, as modules have changed them. */
  final List<Field> headers;

  /** Variables of the request ({@code subprocess_env}); capitals and small letters are the same. */
  final Map<String, Value> environment = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /**
   * Variables of {@code SetEnv} and {@code PassEnv}, which go behind others of their names: those
   * are seen here, these are handed on (apr_table_overlay in mod_env.c).
   */
  final Map<String, Value> overlaid = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /** The unix socket of the backend, or empty. */
  String socket = "";

  /** Whether {@code SetHandler} has made it a request for a proxy. */
  boolean isBySetHandler;

  /** The decisions so far. */
  final Reasons reasons;

  /** Where the answer redirects to: the Location field. */
  @Nullable Value location;

  /** What is at {@link #filename}, as far as it was looked for. */
  ServedFiles.@Nullable Kind kind;

  /** The prefix that {@code Alias} or the like has replaced: {@code %{CONTEXT_PREFIX}}. */
  String contextPrefix = "";

  /** What stands in its place; null where that is {@link #documentRoot}. */
  @Nullable String contextDocumentRoot;

  /** Whether the query is left out of what is handed on: {@code noquery}. */
  boolean isNoquery;

  /** The file of the application that was mapped to: taken to be there where nobody knows. */
  @Nullable String script;

  /** Whether the handler came with an alias: {@code ScriptAlias}, {@code WSGIScriptAlias}. */
  boolean isAliased;

  /** Whether a rule with {@code END} has ended all rewriting of this request. */
  boolean isRewritingOver;

  /** What rules with {@code H} have said, or null. */
  @Nullable String forcedHandler;

  /** The status of what httpd answers: a rule that redirects leaves its own behind. */
  int statusLeft = 200;

  /** The request that httpd has redirected here by itself, or null. */
  @Nullable HttpdRequest before;

  /** How many redirects inside httpd have led here. */
  int redirects;

  /** Whether httpd asks this of itself, to see what is there. */
  boolean isInside;

  /** The request that this one is inside of, or null. */
  @Nullable HttpdRequest around;

  /** The directory that {@code <Directory>} sections were looked for, and what was found. */
  @Nullable String walked;

  List<Scope> walkedScopes = List.of();

  /** The path that {@code <Location>} sections were looked for, and what was found. */
  @Nullable String located;

  List<Scope> locatedScopes = List.of();

  /** How many requests this one is inside of. */
  int depth;

  /** Whether it is for the body of an error's answer. */
  boolean isErrorDocument;

  /** What is around the configuration. */
  final Site site;

  private @Nullable Host host;

  /** A request that was just read, to a server of which nothing is known. */
  public HttpdRequest(Request sent) {
    this(sent, Site.UNKNOWN);
  }

  /** A request that was just read. */
  HttpdRequest(Request sent, Site site) {
    this(sent, site, new Reasons());
  }

  private HttpdRequest(Request sent, Site site, Reasons reasons) {
    this.site = site;
    this.sent = sent;
    this.remote = new Value.Known(sent.remote());
    this.headers = HeaderTable.read(sent.headers());
    this.reasons = reasons;
    this.method = sent.method();
  }

  /**
   * A request that httpd makes of this one: for another path, by the same client ({@code
   * internal_internal_redirect}). Variables are called {@code REDIRECT_} something.
   *
   * @param target path and query
   */
  HttpdRequest redirected(String target) {
    HttpdRequest next = like(target);
    environment.forEach((name, value) -> next.environment.put("REDIRECT_" + name, value));
    next.redirects = redirects + 1;
    next.before = this;
    next.statusLeft = statusLeft;
    next.isRewritingOver = isRewritingOver;
    return next;
  }

  /**
   * A request inside of this one, to see what is at a path ({@code ap_sub_req_lookup_uri}).
   *
   * @param name a path, or a name in the directory of this one's
   */
  HttpdRequest asked(String name) {
    String query = args == null ? "" : "?" + args;
    String directory = Escapes.path(uri.substring(0, uri.lastIndexOf('/') + 1));
    HttpdRequest next = like((name.startsWith("/") ? name : directory + name) + query);
    next.environment.putAll(environment);
    next.redirects = redirects;
    next.isInside = true;
    next.around = this;
    next.depth = depth + 1;
    next.method = "GET";
    return next;
  }

  private HttpdRequest like(String target) {
    HttpdRequest next = new HttpdRequest(sent, site, reasons);
    next.headers.clear();
    next.headers.addAll(headers);
    next.method = method;
    next.remote = remote;
    next.unparsedUri = target;
    String whole = target.indexOf('#') < 0 ? target : target.substring(0, target.indexOf('#'));
    while (whole.startsWith("//")) {
      whole = whole.substring(1);
    }
    int question = whole.indexOf('?');
    next.uri = question < 0 ? whole : whole.substring(0, question);
    next.args = question < 0 ? null : whole.substring(question + 1);
    next.hostname = hostname;
    next.mainName = mainName;
    next.documentRoot = documentRoot;
    next.host(host());
    return next;
  }

  /** The first of the requests before this one that all have left a status behind; or this one. */
  HttpdRequest first() {
    HttpdRequest first = this;
    while (first.before != null && first.before.statusLeft != 200) {
      first = first.before;
    }
    return first;
  }

  /** Takes what a request inside of this one has found ({@code ap_internal_fast_redirect}). */
  void become(HttpdRequest inside) {
    uri = inside.uri;
    unparsedUri = inside.unparsedUri;
    args = inside.args;
    filename = inside.filename;
    pathInfo = inside.pathInfo;
    kind = inside.kind;
    handler = inside.handler;
    isAliased = inside.isAliased;
    isProxied = inside.isProxied;
    isUnreachable = inside.isUnreachable;
    isNocanon = inside.isNocanon;
    isNoquery = inside.isNoquery;
    mappedBy = inside.mappedBy;
    directory = inside.directory;
    user = inside.user == null ? user : inside.user;
    environment.putAll(inside.environment);
  }

  /** The virtual host. */
  Host host() {
    Host known = host;
    if (known == null) {
      throw new IllegalStateException("no virtual host is chosen yet");
    }
    return known;
  }

  /** Chooses the virtual host, and takes its configuration. */
  void host(Host chosen) {
    host = chosen;
    server = chosen.server();
    directory = chosen.server();
  }

  /**
   * A path as {@code ap_server_root_relative} makes it absolute.
   *
   * @throws Undecidable when it is relative, and ServerRoot is not known
   */
  String absolute(String path) {
    return absolute(path, server);
  }

  /** The same for a path in a server's configuration. */
  static String absolute(String path, Applicable server) {
    if (path.startsWith("/")) {
      return path;
    }
    String root = server.value("serverroot", "");
    String merged = root.startsWith("/") ? Paths.merged(root, path) : null;
    if (merged == null) {
      throw new Undecidable("ServerRoot");
    }
    return merged;
  }

  /** What the path was mapped to; empty before that. */
  String filename() {
    return filename == null ? "" : filename;
  }

  /** Whether an expression of the configuration holds for this request now. */
  boolean holds(String condition) {
    return site.expressions().holds(condition, lookup());
  }

  /** What a text of the configuration says for this request now. */
  String text(String expression) {
    return site.expressions().text(expression, lookup());
  }

  /** What expressions find here. */
  RequestLookup lookup() {
    return new RequestLookup(this, site.files());
  }

  /** Notes a decision. */
  void because(@Nullable HttpdNode node, String text) {
    reasons.add(node, text);
  }

  /** Notes which sections apply, in the order in which they are merged. */
  void sectionsApplied() {
    directory.sections().forEach(reasons::applies);
  }

  /** Sets a variable. */
  void set(String name, Value value) {
    environment.put(name, value);
  }

  /** What a variable says; null where it is not set. */
  @Nullable Value variable(String name) {
    return environment.get(name);
  }
}
