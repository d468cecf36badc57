package frontwright.validators.routing.nginx;

import frontwright.model.routing.Value;
import frontwright.validators.directives.NginxVariables;
import frontwright.validators.routing.nginx.Variable.Source;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables that follow from a request: ngx_http_variables.c and the modules'. */
final class BuiltIns {

  private static final Map<String, Variable> TABLE = new HashMap<>();

  static {
    each("uri", x -> Values.of(x.uri));
    each("document_uri", x -> Values.of(x.uri));
    each("args", x -> Values.of(x.args));
    each("query_string", x -> Values.of(x.args));
    each("is_args", x -> Values.of(x.args.isEmpty() ? "" : "?"));
    each("document_root", x -> root(x));
    each("request_filename", x -> Values.of(x.scope.conduct().root().file(x, x.uri)));
    each("request_method", x -> Values.of(x.method));
    each("fastcgi_script_name", x -> Values.of(PathSplit.script(x)));
    each("fastcgi_path_info", x -> Values.of(PathSplit.rest(x)));
    once("request_uri", x -> Values.of(x.unparsedUri));
    once("host", x -> Values.of(x.host.isEmpty() ? x.site.name() : x.host));
    once("server_name", x -> Values.of(x.site.name()));
    once("server_addr", x -> Values.of(x.address.spelled(x.request.local())));
    once("server_port", x -> Values.of(x.request.port() > 0 ? "" + x.request.port() : ""));
    once("remote_addr", x -> Values.of(x.remote));
    once("realip_remote_addr", x -> Values.of(x.address.spelled(x.request.remote())));
    once("remote_user", BuiltIns::user);
    once("scheme", x -> Values.of(x.request.tls() ? "https" : "http"));
    once("https", x -> Values.of(x.request.tls() ? "on" : ""));
    once("server_protocol", x -> Values.of("HTTP/1.1"));
    once("request", BuiltIns::requestLine);
    once("content_type", x -> first(x, "content-type"));
    once("content_length", BuiltIns::contentLength);
    once("http_cookie", x -> RequestFields.joined(x, "cookie", "; "));
    once("http_x_forwarded_for", x -> RequestFields.joined(x, "x-forwarded-for", ", "));
    once("proxy_add_x_forwarded_for", BuiltIns::forwardedFor);
    once("proxy_host", x -> Values.of(x.target == null ? "" : x.target.hostHeader()));
    once("proxy_port", x -> Values.of(x.target == null ? "" : x.target.portText()));
  }

  private BuiltIns() {}

  private static void each(String name, Source source) {
    TABLE.put(name, new Variable(source, false));
  }

  private static void once(String name, Source source) {
    TABLE.put(name, new Variable(source, true));
  }

  /** A variable of nginx's own; null for one that it does not have. */
  static @Nullable Variable find(String name) {
    Variable own = TABLE.get(name);
    if (own != null) {
      return own;
    } else if (name.startsWith("http_")) {
      String field = name.substring("http_".length());
      return new Variable(exchange -> RequestFields.first(exchange, field), true);
    } else if (name.startsWith("arg_")) {
      String argument = name.substring("arg_".length());
      return new Variable(
          exchange -> Values.of(RequestFields.argument(exchange.args, argument)), false);
    } else if (name.startsWith("cookie_")) {
      String cookie = name.substring("cookie_".length());
      return new Variable(exchange -> RequestFields.cookie(exchange, cookie), true);
    }
    Value unknown = Values.depends(name);
    return NginxVariables.knows(name) ? new Variable(exchange -> unknown, true) : null;
  }

  private static Value root(Exchange exchange) {
    return Values.of(exchange.scope.conduct().root().directory(exchange));
  }

  private static Value first(Exchange exchange, String key) {
    Value value = exchange.header(key);
    return value == null ? Values.EMPTY : value;
  }

  private static Value user(Exchange exchange) {
    Value authorization = first(exchange, "authorization");
    return authorization instanceof Value.Known known
        ? Values.of(BasicCredentials.user(known.text()))
        : authorization;
  }

  private static Value requestLine(Exchange exchange) {
    return Values.of(exchange.request.method() + " " + exchange.request.target() + " HTTP/1.1");
  }

  private static Value contentLength(Exchange exchange) {
    return exchange.isChunked
        ? Values.depends("content_length")
        : first(exchange, "content-length");
  }

  private static Value forwardedFor(Exchange exchange) {
    Value before = RequestFields.joined(exchange, "x-forwarded-for", ", ");
    if (before instanceof Value.Known known) {
      boolean isThere = exchange.header("x-forwarded-for") != null;
      return Values.of(isThere ? known.text() + ", " + exchange.remote : exchange.remote);
    }
    return before;
  }
}
