package frontwright.validators.routing.httpd;

import frontwright.model.routing.Field;
import frontwright.model.routing.Request;
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

  /** The request line's target without scheme and authority: {@code unparsed_uri}. */
  String unparsedUri = "";

  /** The path, decoded and normalised. */
  String uri = "";

  /** The query without its question mark, or null where there is no question mark. */
  @Nullable String args;

  /** The name that the client asked for, without port, in small letters. */
  String hostname = "";

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

  /** Whether the path goes on as it came: {@code nocanon}, or a rule with {@code NE}. */
  boolean isNocanon;

  /** What the path was mapped to: a file, or {@code proxy:http://...}; null before that. */
  @Nullable String filename;

  /** What is left of the path behind the file. */
  String pathInfo = "";

  /** The prefix that {@code Alias} or the like has replaced: {@code %{CONTEXT_PREFIX}}. */
  String contextPrefix = "";

  /** What stands in its place; null where that is {@link #documentRoot}. */
  @Nullable String contextDocumentRoot;

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

  /** A request that was just read. */
  public HttpdRequest(Request sent) {
    this.sent = sent;
    this.remote = new Value.Known(sent.remote());
    this.headers = HeaderTable.read(sent.headers());
  }
}
