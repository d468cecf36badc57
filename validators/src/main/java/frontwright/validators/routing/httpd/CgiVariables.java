package frontwright.validators.routing.httpd;

import frontwright.model.routing.Field;
import frontwright.model.routing.Value;
import frontwright.model.routing.Value.Depends;
import frontwright.model.routing.Value.Known;
import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The variables of CGI: ap_add_common_vars and ap_add_cgi_vars of server/util_script.c. */
final class CgiVariables {

  private CgiVariables() {}

  /** Whether mod_proxy_fcgi takes the backend for PHP's. */
  static boolean mayBeFpm(HttpdRequest r) {
    return !r.directory.value("proxyfcgibackendtype", "fpm").equalsIgnoreCase("generic");
  }

  /** Adds them to the variables of a request, which are handed on then. */
  static void add(HttpdRequest r) {
    r.environment.putAll(r.overlaid);
    Map<String, Value> common = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers(r, common);
    server(r, common);
    client(r, common);
    r.environment.putAll(common);
    request(r);
  }

  private static void headers(HttpdRequest r, Map<String, Value> common) {
    boolean passesPasswords = r.directory.isOn("cgipassauth", false);
    for (Field field : r.headers) {
      boolean isPassword = field.isHeader("Authorization") || field.isHeader("Proxy-Authorization");
      if (field.isHeader("Content-Type") || field.isHeader("Content-Length")) {
        common.put(Ascii.upper(field.name()).replace('-', '_'), field.value());
      } else if (!field.isHeader("Proxy") && (passesPasswords || !isPassword)) {
        name(field.name()).ifPresent(name -> common.put(name, field.value()));
      }
    }
  }

  /** The variable for a header field; none for a name with other characters. */
  static Optional<String> name(String header) {
    return header.matches("[A-Za-z0-9-]*")
        ? Optional.of("HTTP_" + Ascii.upper(header).replace('-', '_'))
        : Optional.empty();
  }

  private static Known known(@Nullable String text) {
    return new Known(text == null ? "" : text);
  }

  private static void server(HttpdRequest r, Map<String, Value> common) {
    RequestLookup lookup = r.lookup();
    boolean isSigned = !r.directory.value("serversignature", "off").equalsIgnoreCase("off");
    common.put("SERVER_SIGNATURE", isSigned ? new Depends("ServerSignature") : known(""));
    common.put("SERVER_SOFTWARE", new Depends("%{SERVER_SOFTWARE}"));
    common.put("SERVER_NAME", escaped(lookup.variable("SERVER_NAME")));
    common.put("SERVER_ADDR", known(r.sent.local()));
    common.put("SERVER_PORT", lookup.variable("SERVER_PORT"));
    common.put("DOCUMENT_ROOT", known(r.documentRoot));
    common.put("REQUEST_SCHEME", lookup.variable("REQUEST_SCHEME"));
    common.put("CONTEXT_PREFIX", lookup.variable("CONTEXT_PREFIX"));
    common.put("CONTEXT_DOCUMENT_ROOT", lookup.variable("CONTEXT_DOCUMENT_ROOT"));
    common.put("SERVER_ADMIN", lookup.variable("SERVER_ADMIN"));
    Value path = r.environment.get("PATH");
    common.put("PATH", path == null ? new Depends("%{osenv:PATH}") : path);
  }

  private static Value escaped(Value name) {
    return name instanceof Known known
        ? known(
            known
                .text()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;"))
        : name;
  }

  private static void client(HttpdRequest r, Map<String, Value> common) {
    RequestLookup lookup = r.lookup();
    Value host = lookup.variable("REMOTE_HOST");
    if (!host.equals(r.remote)) {
      common.put("REMOTE_HOST", host);
    }
    common.put("REMOTE_ADDR", r.remote);
    common.put("REMOTE_PORT", new Depends("%{REMOTE_PORT}"));
    common.put("SCRIPT_FILENAME", known(script(r)));
    if (r.user != null) {
      common.put("REMOTE_USER", r.user);
      common.put("AUTH_TYPE", lookup.variable("AUTH_TYPE"));
    }
    if (lookup.variable("REMOTE_IDENT") instanceof Depends ident) {
      common.put("REMOTE_IDENT", ident);
    }
  }

  private static String script(HttpdRequest r) {
    String filename = String.valueOf(r.filename);
    int question = r.isNoquery ? filename.indexOf('?') : -1;
    return question < 0 ? filename : filename.substring(0, question);
  }

  private static void request(HttpdRequest r) {
    r.set("GATEWAY_INTERFACE", known("CGI/1.1"));
    r.set("SERVER_PROTOCOL", known("HTTP/1.1"));
    r.set("REQUEST_METHOD", known(r.method));
    r.set("QUERY_STRING", known(r.args));
    r.set("REQUEST_URI", known(isCurrentUri(r) ? r.uri : r.sent.target()));
    if (r.pathInfo.isEmpty()) {
      r.set("SCRIPT_NAME", known(r.uri));
    } else {
      r.set("SCRIPT_NAME", known(r.uri.substring(0, split(r.uri, r.pathInfo))));
      r.set("PATH_INFO", known(r.pathInfo));
      r.set("PATH_TRANSLATED", new Depends("PATH_TRANSLATED"));
    }
  }

  private static boolean isCurrentUri(HttpdRequest r) {
    return r.directory
        .last("cgivar")
        .map(HttpdNode::arguments)
        .filter(words -> words.size() == 2 && words.get(0).equals("REQUEST_URI"))
        .map(words -> words.get(1).equals("current-uri"))
        .orElse(false);
  }

  /** {@code ap_find_path_info}: where the path behind the script begins. */
  private static int split(String uri, String pathInfo) {
    int at = uri.length();
    int in = pathInfo.length();
    while (true) {
      boolean hasMore = at-- > 0 && in-- > 0 && uri.charAt(at) == pathInfo.charAt(in);
      if (!hasMore) {
        break;
      }
      if (pathInfo.charAt(in) == '/') {
        while (at > 0 && uri.charAt(at - 1) == '/') {
          at--;
        }
      }
    }
    at = Math.max(at, 0);
    while (at < uri.length() && uri.charAt(at) != '/') {
      at++;
    }
    return at;
  }

  /** All that is handed on. */
  static List<Field> fields(HttpdRequest r) {
    return r.environment.entrySet().stream()
        .map(entry -> new Field(entry.getKey(), entry.getValue()))
        .toList();
  }
}
