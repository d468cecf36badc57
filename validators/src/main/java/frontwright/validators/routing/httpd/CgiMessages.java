package frontwright.validators.routing.httpd;

import frontwright.model.routing.Value;
import frontwright.model.routing.Value.Depends;
import frontwright.model.routing.Value.Known;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.routing.httpd.expression.Captures;
import frontwright.validators.routing.httpd.expression.HttpdExpression;
import frontwright.validators.routing.httpd.expression.Verdict;
import org.jspecify.annotations.Nullable;

/** What FastCGI, SCGI, uwsgi and mod_wsgi make of CGI's variables. */
final class CgiMessages {

  private CgiMessages() {}

  /**
   * Makes a request's variables what is sent; returns 0, or a status to answer with.
   *
   * @param scheme {@code fcgi}, {@code scgi} or {@code uwsgi}
   * @param url what is asked for
   * @param isBalanced whether a balancer has chosen the backend
   */
  static int prepare(HttpdRequest r, String scheme, String url, boolean isBalanced) {
    return switch (scheme) {
      case "fcgi" -> fastcgi(r);
      case "scgi" -> scgi(r);
      default -> uwsgi(r, url, isBalanced);
    };
  }

  /** {@code send_environment} of mod_proxy_fcgi.c. */
  private static int fastcgi(HttpdRequest r) {
    String proxied = String.valueOf(r.filename);
    if (!CgiVariables.mayBeFpm(r)) {
      r.filename = withoutOrigin(proxied, r.args);
    }
    CgiVariables.add(r);
    r.filename = proxied;
    for (HttpdNode node : r.directory.of("proxyfcgisetenvif")) {
      int status = set(r, node);
      if (status != 0) {
        return status;
      }
    }
    return 0;
  }

  private static String withoutOrigin(String filename, @Nullable String query) {
    String prefix = "proxy:fcgi://";
    if (!filename.startsWith(prefix)) {
      return filename;
    }
    String rest = filename.substring(prefix.length());
    String behind = query == null || query.isEmpty() ? "" : "?" + query;
    int question = rest.indexOf('?');
    boolean isQuery = question >= 0 && rest.substring(question).equals(behind);
    String path = isQuery ? rest.substring(0, question) : rest;
    return path.substring(path.indexOf('/'));
  }

  /** {@code fix_cgivars}. */
  private static int set(HttpdRequest r, HttpdNode node) {
    Captures captures = new Captures();
    captures.forget("$1 without an expression that captures");
    HttpdExpression condition =
        HttpdExpression.condition(node.argument(0))
            .expression()
            .orElseThrow(() -> new Undecidable(node.argument(0)));
    Verdict verdict = condition.test(r.lookup(), captures);
    if (verdict instanceof Verdict.Failed) {
      return 503;
    } else if (verdict.isFalse()) {
      return 0;
    }
    String name = node.argument(1);
    boolean isUnset = name.startsWith("!");
    String variable = isUnset ? name.substring(1) : name;
    Value value = isUnset ? null : value(r, node, captures);
    if (verdict instanceof Verdict.Depends depends) {
      r.set(variable, new Depends(depends.on()));
    } else if (isUnset) {
      r.environment.remove(variable);
    } else if (value != null) {
      r.set(variable, value);
    }
    return 0;
  }

  private static @Nullable Value value(HttpdRequest r, HttpdNode node, Captures captures) {
    return HttpdExpression.string(node.argument(2))
        .expression()
        .orElseThrow(() -> new Undecidable(node.argument(2)))
        .value(r.lookup(), captures)
        .orElse(null);
  }

  /** {@code send_headers} of mod_proxy_scgi.c. */
  private static int scgi(HttpdRequest r) {
    CgiVariables.add(r);
    Value length = HeaderTable.get(r.headers, "Content-Length").orElse(new Known("0"));
    r.environment.remove("GATEWAY_INTERFACE");
    r.set("CONTENT_LENGTH", length);
    r.set("SCGI", new Known("1"));
    return 0;
  }

  /** {@code uwsgi_handler} and {@code uwsgi_send_headers} of mod_proxy_uwsgi.c. */
  private static int uwsgi(HttpdRequest r, String url, boolean isBalanced) {
    int slash = url.indexOf('/', "uwsgi://".length());
    String path = slash < 0 ? "/" : unescaped(url.substring(slash));
    if (path == null) {
      return 500;
    }
    if (!isBalanced) {
      // The path is unescaped where it lies, in r->filename.
      r.filename = "proxy:" + (slash < 0 ? url : url.substring(0, slash) + path);
    }
    String pathInfo = path.replaceFirst("^/+(?=/)", "");
    r.set("PATH_INFO", new Known(pathInfo));
    r.overlaid.remove("PATH_INFO");
    CgiVariables.add(r);
    HeaderTable.get(r.headers, "Authorization")
        .ifPresent(value -> r.set("HTTP_AUTHORIZATION", value));
    if (r.variable("SCRIPT_NAME") instanceof Known script
        && r.variable("PATH_INFO") instanceof Known info) {
      r.set("SCRIPT_NAME", new Known(before(script.text(), info.text())));
    }
    return 0;
  }

  private static String before(String script, String info) {
    if (info.equals("/")) {
      return script.equals("/") ? "" : script;
    }
    int length = script.length() - info.length();
    return length < 0 ? script : script.substring(0, length);
  }

  /** {@code ap_unescape_url}; null where it refuses. */
  private static @Nullable String unescaped(String path) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '%') {
        if (!Escapes.isHex(path, i + 1) || !Escapes.isHex(path, i + 2)) {
          return null;
        }
        c = Escapes.decoded(path, i);
        if (c == '/' || c == 0) {
          return null;
        }
        i += 2;
      }
      plain.append(c);
    }
    return plain.toString();
  }

  /** {@code wsgi_build_environment} of mod_wsgi.c 4.9. */
  static void embedded(HttpdRequest r) {
    CgiVariables.add(r);
    if (r.directory.isOn("wsgipassauthorization", false)) {
      HeaderTable.get(r.headers, "Authorization")
          .ifPresent(value -> r.set("HTTP_AUTHORIZATION", value));
    }
    r.environment.putIfAbsent("PATH_INFO", new Known(""));
    for (String name : new String[] {"SCRIPT_NAME", "PATH_INFO"}) {
      if (r.variable(name) instanceof Known known) {
        r.set(name, new Known(known.text().replaceFirst("^/+(?=/)", "")));
      }
    }
  }
}
