package frontwright.validators.oracle;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Makes servers up, each with its own name, in which a request may lose its way. */
final class NginxSites {

  static final List<String> PATHS =
      List.of(
          "/",
          "/a",
          "/a/",
          "/a/b",
          "/a/b/",
          "/b",
          "/b/",
          "/ab",
          "/ab/",
          "/a.x",
          "/A/",
          "/d/",
          "/d/e/",
          "/f",
          "/a b/",
          "/a/b.x",
          "/a!x/",
          "/a-/",
          "/b/x.html",
          "/%/",
          "/f/",
          "/ab/c.x",
          "/a/index.html",
          "/a/b/c/",
          "/d",
          "/e.x");

  private static final List<String> EXPRESSIONS =
      List.of(
          "\\.x$",
          "^/a/(.*)$",
          "/(?<seg>[ab]+)/",
          "b$",
          "^/(a|b)/(?<seg>.*)\\.(x|y)$",
          "/[^/]+/$",
          "^/d",
          "(?i)F",
          "^(/a)(/.*)?$",
          "%",
          " ",
          "^/(.*)/(.*)$",
          "^//",
          "^/.{3,5}$",
          "^",
          "/$",
          "^/([^/]*)/([^/]*)$",
          "(a)|(b)");

  private static final List<String> REPLACEMENTS =
      List.of(
          "/a/$1",
          "/b",
          "/b?x=1",
          "/b?y=$1",
          "/f/x.html?",
          "$uri/",
          "/d/",
          "/$1/$2?z=$arg_q",
          "http://h.test/$1",
          "/c$1?",
          "/a/b.x?$args",
          "$1",
          "/e/$seg",
          "/a?$1&",
          "/a/$1$m",
          "https://h.test$request_uri?",
          "/b/x.html");

  private static final List<String> CONDITIONS =
      List.of(
          "($arg_q)",
          "($request_method = POST)",
          "($request_method != GET)",
          "(-f $request_filename)",
          "(!-e $request_filename)",
          "(-d $request_filename)",
          "($http_x_flag)",
          "($cookie_c = 1)",
          "($m = mapped)",
          "(!-f $document_root/a/b.x)",
          "($args ~* \"q=(.)\")",
          "($is_args = \"\")",
          "($remote_addr = 127.0.0.1)");

  private static final List<String> RETURNS =
      List.of(
          "return 404;",
          "return 403 text;",
          "return 204;",
          "return 444;",
          "return 418;",
          "return 301 /b/$1;",
          "return 302 $uri;",
          "return 307 http://h.test$request_uri;",
          "");

  private static final List<String> FLAGS =
      List.of("", " last", " break", " redirect", " permanent");

  private final Random random;
  private final NginxFurniture furniture;
  private int place;

  NginxSites(Random random, NginxFurniture furniture) {
    this.random = random;
    this.furniture = furniture;
  }

  /** A server, named {@code sN.test}. */
  String site(int number, int port) {
    StringBuilder site = new StringBuilder();
    site.append("server {\n listen 127.0.0.1:").append(port).append(";\n");
    site.append(" server_name s").append(number).append(".test");
    maybe(5, site, () -> " *.s" + number + ".test ~^(?<who>[a-z]+)-s" + number + "\\.test$");
    site.append(";\n root ").append(furniture.root()).append(";\n");
    serverSettings(site);
    if (oneIn(5)) {
      rewriting(site, " ");
    }
    locations(site, "", 0, " ");
    for (int i = 0; i < 2; i++) {
      site.append(" location @n").append(i).append(" {\n");
      content(site, Kind.NAMED, "  ");
      site.append(" }\n");
    }
    return site.append("}\n").toString();
  }

  /** What a location is for. */
  private enum Kind {
    PREFIX,
    EXACT,
    REGEX,
    NAMED
  }

  private boolean oneIn(int count) {
    return random.nextInt(count) == 0;
  }

  private void maybe(int count, StringBuilder out, Supplier<String> text) {
    if (oneIn(count)) {
      out.append(text.get());
    }
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private void serverSettings(StringBuilder out) {
    maybe(6, out, () -> " merge_slashes off;\n");
    maybe(6, out, () -> " absolute_redirect off;\n");
    maybe(8, out, () -> " port_in_redirect off;\n");
    maybe(8, out, () -> " server_name_in_redirect on;\n");
    maybe(6, out, () -> " underscores_in_headers on;\n");
    maybe(6, out, () -> " ignore_invalid_headers off;\n");
    maybe(8, out, () -> " recursive_error_pages on;\n");
    maybe(8, out, () -> " client_max_body_size 10;\n");
    maybe(
        6,
        out,
        () -> " index " + any(List.of("x.html", "none $m index.html", "/f", "a/b.x")) + ";\n");
    maybe(6, out, () -> " set_real_ip_from 127.0.0.0/8; real_ip_header X-Forwarded-For;\n");
    maybe(9, out, () -> " set_real_ip_from 10.0.0.0/8; real_ip_recursive on;\n");
    maybe(4, out, () -> errorPage(" "));
    maybe(8, out, () -> " proxy_set_header X-Site $server_name;\n");
    maybe(8, out, () -> " uwsgi_param SITE $server_name;\n");
  }

  private String errorPage(String indent) {
    String status =
        any(List.of("404", "403 404", "405", "400", "301", "401 413", "500", "404 418"));
    String change = any(List.of("", "", " =", " =200", " =503"));
    String page =
        any(List.of("/b/x.html", "@n0", "/none?e=1", "http://e.test/$uri", "/a/$status", "/d/"));
    return indent
        + "error_page "
        + status
        + change
        + " "
        + page.replace("$status", "$arg_q")
        + ";\n";
  }

  private void locations(StringBuilder out, String prefix, int depth, String indent) {
    Set<String> taken = new HashSet<>();
    int count = 1 + random.nextInt(depth == 0 ? 7 : 3);
    for (int i = 0; i < count; i++) {
      boolean isRegex = oneIn(4);
      String path = any(PATHS);
      String modifier = isRegex ? any(List.of("~ ", "~* ")) : any(List.of("", "", "", "= ", "^~ "));
      String key = (modifier.equals("= ") ? "=" : "") + path;
      if (isRegex) {
        path = any(EXPRESSIONS);
      } else if (!path.startsWith(prefix) || !taken.add(key)) {
        continue;
      }
      Kind kind = isRegex ? Kind.REGEX : modifier.equals("= ") ? Kind.EXACT : Kind.PREFIX;
      out.append(indent).append("location ").append(modifier);
      out.append('"').append(path.replace("\\", "\\\\")).append("\" {\n");
      if (kind != Kind.EXACT && depth < 2 && oneIn(4)) {
        locations(out, path, depth + 1, indent + " ");
      }
      content(out, kind, indent + " ");
      out.append(indent).append("}\n");
    }
  }

  private void content(StringBuilder out, Kind kind, String indent) {
    maybe(12, out, () -> indent + "internal;\n");
    guards(out, indent);
    maybe(
        6,
        out,
        () -> indent + "set $x \"" + any(List.of("$1", "v$uri", "$x$args", "$1-$2")) + "\";\n");
    if (oneIn(5)) {
      rewriting(out, indent);
    }
    switch (random.nextInt(9)) {
      case 0, 1, 2 -> out.append(indent).append(said());
      case 3 -> files(out, kind, indent);
      case 4 -> tries(out, kind, indent);
      case 5, 6 ->
          out.append(furniture.pass(random, indent, kind == Kind.PREFIX || kind == Kind.EXACT));
      case 7 -> {
        tries(out, kind, indent);
        out.append(furniture.pass(random, indent, kind == Kind.PREFIX || kind == Kind.EXACT));
      }
      default -> out.append(indent).append(any(RETURNS)).append('\n');
    }
  }

  private void guards(StringBuilder out, String indent) {
    maybe(
        12,
        out,
        () ->
            indent
                + any(List.of("deny 127.0.0.1;", "allow 127.0.0.1; deny all;", "deny 10.0.0.0/8;"))
                + "\n");
    maybe(
        14, out, () -> indent + "auth_basic r; auth_basic_user_file " + furniture.users() + ";\n");
    maybe(14, out, () -> indent + "satisfy any;\n");
    maybe(14, out, () -> indent + "limit_except GET { deny all; }\n");
    maybe(10, out, () -> errorPage(indent));
  }

  /** Says in a Location field where it is and what it knows. */
  private String said() {
    return "return 302 \"L"
        + place++
        + "|$uri|$args|$1|$2|$seg|$request_uri|$x|$is_args|$host|"
        + "$request_method|$query_string|$request_filename|$remote_addr|$arg_q|$who|$cookie_c\";\n";
  }

  private void files(StringBuilder out, Kind kind, String indent) {
    if (kind != Kind.NAMED && oneIn(2)) {
      String tail = any(List.of("/a/", "/b", "/d/e/", "", "/"));
      String captured = kind == Kind.REGEX && oneIn(2) ? any(List.of("/$1", "/a/$seg")) : tail;
      out.append(indent).append("alias ").append(furniture.root()).append(captured).append(";\n");
    } else if (oneIn(2)) {
      String tail = any(List.of("/a", "/", "/$arg_q", ""));
      out.append(indent).append("root ").append(furniture.root()).append(tail).append(";\n");
    }
    maybe(4, out, () -> indent + "index " + any(List.of("c.x", "b.x index.html", "x$m")) + ";\n");
    maybe(8, out, () -> indent + "autoindex on;\n");
  }

  private void tries(StringBuilder out, Kind kind, String indent) {
    files(out, kind, indent);
    out.append(indent).append("try_files");
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      out.append(' ')
          .append(
              any(
                  List.of(
                      "$uri",
                      "$uri/",
                      "/b/x.html",
                      "$uri.x",
                      "/none",
                      "/$1",
                      "/a/",
                      "$uri$arg_q")));
    }
    out.append(' ')
        .append(
            any(
                List.of(
                    "=404",
                    "=403",
                    "@n0",
                    "@n1",
                    "@none",
                    "/f",
                    "/none?u=$uri",
                    "$uri?x",
                    "/a/b.x")));
    out.append(";\n");
  }

  private void rewriting(StringBuilder out, String indent) {
    int count = 1 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      if (oneIn(3)) {
        out.append(indent).append("if ").append(condition()).append(" {\n");
        inside(out, indent + " ");
        out.append(indent).append("}\n");
      } else {
        out.append(indent).append(rewrite());
      }
    }
  }

  private void inside(StringBuilder out, String indent) {
    switch (random.nextInt(5)) {
      case 0 -> out.append(indent).append(rewrite());
      case 1 -> out.append(indent).append("set $x inside;\n");
      case 2 -> out.append(indent).append(said());
      case 3 -> out.append(indent).append("break;\n");
      default -> out.append(indent).append("return 418;\n");
    }
  }

  private String condition() {
    return oneIn(3)
        ? "($uri "
            + any(List.of("~", "~*", "!~"))
            + " \""
            + any(EXPRESSIONS).replace("\\", "\\\\")
            + "\")"
        : any(CONDITIONS);
  }

  private String rewrite() {
    return "rewrite \""
        + any(EXPRESSIONS).replace("\\", "\\\\")
        + "\" "
        + any(REPLACEMENTS)
        + any(FLAGS)
        + ";\n";
  }
}
