package frontwright.validators.routing.httpd;

import frontwright.model.routing.ServedFiles;
import frontwright.model.routing.Value;
import frontwright.model.routing.Value.Depends;
import frontwright.model.routing.Value.Known;
import frontwright.validators.routing.httpd.expression.Lookup;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What expressions find in a request, at the moment at which they ask (util_expr_eval.c).
 *
 * @param request may change between two questions
 * @param files what the server serves from
 */
record RequestLookup(HttpdRequest request, ServedFiles files) implements Lookup {

  private static final Known EMPTY = new Known("");

  private static Known known(@Nullable String text) {
    return text == null || text.isEmpty() ? EMPTY : new Known(text);
  }

  @Override
  public ServedFiles.Kind kind(String path) {
    return files.kind(path);
  }

  @Override
  public Value variable(String name) {
    return switch (name) {
      case "REQUEST_URI" -> known(request.uri);
      case "REQUEST_METHOD" -> known(request.method);
      case "REQUEST_SCHEME" -> known(request.sent.tls() ? "https" : "http");
      case "REQUEST_FILENAME", "SCRIPT_FILENAME" -> known(request.filename);
      case "REQUEST_STATUS" -> known("200");
      case "PATH_INFO" -> known(request.pathInfo);
      case "QUERY_STRING" -> known(request.args);
      case "THE_REQUEST" -> known(requestLine());
      case "DOCUMENT_ROOT" -> known(request.documentRoot);
      case "DOCUMENT_URI" -> request.environment.getOrDefault("DOCUMENT_URI", known(request.uri));
      case "CONTEXT_PREFIX" -> known(request.contextPrefix);
      case "CONTEXT_DOCUMENT_ROOT" ->
          known(
              request.contextDocumentRoot == null
                  ? request.documentRoot
                  : request.contextDocumentRoot);
      case "HANDLER" -> known(request.handler);
      case "IS_SUBREQ" -> known("false");
      default -> ofServer(name);
    };
  }

  private String requestLine() {
    return request.sent.method() + " " + request.sent.target() + " HTTP/1.1";
  }

  private Value ofServer(String name) {
    return switch (name) {
      case "SERVER_NAME" ->
          known(
              request.serverName.contains(":")
                  ? "[" + request.serverName + "]"
                  : request.serverName);
      case "SERVER_PORT" -> known(Integer.toString(request.serverPort));
      case "SERVER_PROTOCOL" -> known("HTTP/1.1");
      case "SERVER_ADMIN" -> known(request.server.value("serveradmin", "[no address given]"));
      case "HTTPS" -> known(request.sent.tls() ? "on" : "off");
      case "HTTP2" -> known("off");
      case "IPV6" -> known(request.sent.remote().indexOf(':') >= 0 ? "on" : "off");
      case "CONN_REMOTE_ADDR" -> known(request.sent.remote());
      case "REMOTE_ADDR" -> request.remote;
      case "REMOTE_HOST" -> remoteHost();
      case "REMOTE_USER" -> request.user == null ? EMPTY : request.user;
      case "REMOTE_IDENT" -> request.directory.isOn("identitycheck", false) ? depends(name) : EMPTY;
      case "AUTH_TYPE" -> authType();
      default -> ofHeader(name);
    };
  }

  private static Depends depends(String name) {
    return new Depends("%{" + name + "}");
  }

  /** Without a look-up of names it is the address. */
  private Value remoteHost() {
    boolean isLookedUp = !request.directory.value("hostnamelookups", "off").equalsIgnoreCase("off");
    return isLookedUp ? depends("REMOTE_HOST") : request.remote;
  }

  private Value authType() {
    String type = request.directory.value("authtype", "");
    return request.user == null ? EMPTY : type.isEmpty() ? depends("AUTH_TYPE") : known(type);
  }

  private Value ofHeader(String name) {
    return switch (name) {
      case "HTTP_USER_AGENT" -> header("User-Agent");
      case "HTTP_PROXY_CONNECTION" -> header("Proxy-Connection");
      case "HTTP_REFERER" -> header("Referer");
      case "HTTP_COOKIE" -> header("Cookie");
      case "HTTP_FORWARDED" -> header("Forwarded");
      case "HTTP_HOST" -> header("Host");
      case "HTTP_ACCEPT" -> header("Accept");
      default -> isOfPlainConnection(name) ? EMPTY : depends(name);
    };
  }

  /** A variable of mod_ssl, as {@code %{NAME}s} and {@code %{SSL:NAME}} name it. */
  Value ssl(String name) {
    boolean isLoaded = request.site.modules().has("ssl_module");
    if (name.equals("HTTPS") && isLoaded) {
      return variable(name);
    }
    boolean isEmpty = !isLoaded || isOfPlainConnection(name);
    return isEmpty ? EMPTY : new Depends("%{SSL:" + name + "}");
  }

  /** Without TLS mod_ssl has nothing but its versions to say. */
  private boolean isOfPlainConnection(String name) {
    return name.startsWith("SSL_") && !name.startsWith("SSL_VERSION") && !request.sent.tls();
  }

  /** The first field of a name; empty where there is none. */
  Value header(String name) {
    return HeaderTable.get(request.headers, name).orElse(EMPTY);
  }

  @Override
  public Value table(String function, String name) {
    return switch (function) {
      case "req", "http", "req_novary" -> header(name);
      case "reqenv" -> request.environment.getOrDefault(name, EMPTY);
      case "env" -> environment(name);
      default -> depends(function + ":" + name);
    };
  }

  /**
   * A variable of the request, or else of the server's process, which is not known. Those that
   * httpd or the configuration makes for requests are taken to be of the request.
   */
  Value environment(String name) {
    Value value = request.environment.get(name);
    String upper = name.toUpperCase(Locale.ROOT);
    boolean isOfRequest =
        upper.equals("HTTPS")
            || upper.startsWith("REDIRECT_")
            || upper.startsWith("HTTP_")
            || upper.startsWith("SSL_")
            || request.site.variables().contains(name);
    return value != null ? value : isOfRequest ? EMPTY : depends("ENV:" + name);
  }
}
