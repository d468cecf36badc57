package frontwright.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Arbitrary virtual hosts for httpd. */
final class HttpdSites {

  private static final List<String> PATHS =
      List.of(
          "/",
          "/a",
          "/a/",
          "/a/b",
          "/a/b/",
          "/app",
          "/app/",
          "/static",
          "/static/",
          "/x y",
          "/d",
          "/d/",
          "/a//b",
          "/files",
          "/c.txt",
          "/index.html",
          "/a/c.txt",
          "/~u",
          "/d.d/");

  private static final List<String> PATTERNS =
      List.of(
          "^/a(.*)$",
          "^/a/([^/]*)(/.*)?$",
          "\\.txt$",
          "^/(static|files)/(.*)",
          "/b",
          "^/app",
          "(?i)^/A/",
          "^/([a-z]+)/?$",
          "^(/.*\\.html)$",
          ".",
          "^/d(?:/|$)",
          "[^a-z/.]",
          "^/[^/]+/(.+)$",
          "c\\.txt");

  private static final List<String> MODULES =
      List.of(
          "mpm_event",
          "authn_core",
          "authn_file",
          "authz_core",
          "authz_host",
          "authz_user",
          "auth_basic",
          "access_compat",
          "mime",
          "dir",
          "alias",
          "autoindex",
          "headers",
          "env",
          "setenvif",
          "rewrite",
          "proxy",
          "proxy_http",
          "wsgi",
          "status",
          "negotiation");

  private static final List<String> RULE_PATTERNS =
      List.of("^", "!^/a", "^(.*)$", "^a(.*)", "^/?([^/]*)/(.*)", "(.+)/$", "^c\\.txt$");

  private static final List<String> OUTPUTS =
      lines(
          """
          -
          -
          /b/$1
          /$1
          $1
          /index.html
          index.html
          /a/c.txt?x=$1
          /c.txt?
          http://other.test/$1
          http://other.test/x?y=%1
          /static/%1
          /app/$1?%{QUERY_STRING}
          @ROOT/other$1
          @ROOT/www/c.txt
          %{DOCUMENT_ROOT}/c.txt
          /%{REQUEST_METHOD}
          //x/$1
          c.txt
          https://%{HTTP_HOST}%{REQUEST_URI}
          """);

  private static final List<String> INSIDE =
      lines(
          """
          Require all denied
          Require all granted
          Require method GET
          Require ip 10.0.0.0/8
          Require ip 127.0.0.0/8
          Require valid-user
          Options Indexes FollowSymLinks
          Options -Indexes
          Options +Indexes
          Options None
          Options -FollowSymLinks
          DirectoryIndex c.txt
          DirectoryIndex disabled
          DirectoryIndex b/index.html
          DirectoryIndex /c.txt
          DirectorySlash Off
          SetHandler none
          SetHandler default-handler
          SetHandler server-status
          AcceptPathInfo On
          AcceptPathInfo Off
          Order deny,allow
          Order allow,deny
          Allow from all
          Deny from all
          Deny from 127
          Satisfy any
          """);

  private static final List<String> FLAGS =
      lines(
          "L\nL\nR\nR=301\nR=308\nF\nG\nPT\nPT\nC\nS=1\nNC\nNE\nQSA\nQSD\nQSL\nB\nBNP\nB= /\nEND\nDPI\n"
              + "E=X:1\nE=X:$1\nR=404\nNS\nUnsafeAllow3F\nUNC\nUnsafePrefixStat\nBCTLS\nN=3");

  private static final List<String> CONDITIONS =
      lines(
          """
          %{REQUEST_URI} "^/(a|app)(/.*)?$"
          %{REQUEST_FILENAME} -f
          %{REQUEST_FILENAME} !-f
          %{REQUEST_FILENAME} -d
          %{DOCUMENT_ROOT}%{REQUEST_URI} -f
          %{QUERY_STRING} !^$
          %{QUERY_STRING} q=(.*)
          %{HTTP_HOST} ^h(\\d)
          %{REQUEST_METHOD} =GET
          %{REQUEST_METHOD} !=GET
          $1 >b
          %{THE_REQUEST} "^[A-Z]+ /([^? ]*)"
          %{ENV:REDIRECT_X} =1
          %{HTTPS} off
          %{REMOTE_ADDR} ^127\\.
          %{PATH_INFO} .
          expr "%{REQUEST_URI} =~ m#^/(s[^/]*)#"
          expr "-n %{QUERY_STRING}"
          """);

  private static List<String> lines(String text) {
    return text.lines().toList();
  }

  private final Random random;
  private final String root;
  private final int backend;
  private int sections;

  /**
   * A generator.
   *
   * @param root where files are, see {@link HttpdFiles}
   * @param backend a port of 127.0.0.1
   */
  HttpdSites(long seed, String root, int backend) {
    this.random = new Random(seed);
    this.root = root;
    this.backend = backend;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private String path() {
    return one(PATHS);
  }

  private String quoted(String word) {
    return "\"" + word + "\"";
  }

  /** A virtual host of a name. */
  String host(String name, int port) {
    StringBuilder host = new StringBuilder();
    host.append("<VirtualHost *:")
        .append(port)
        .append(">\n  ServerName ")
        .append(name)
        .append('\n');
    host.append("  DocumentRoot ").append(quoted(root + "/www")).append('\n');
    host.append("  Header always append X-Where host\n");
    int lines = 2 + random.nextInt(7);
    for (int i = 0; i < lines; i++) {
      host.append(one(kinds()).get().indent(2));
    }
    return host.append("</VirtualHost>\n").toString();
  }

  private List<Supplier<String>> kinds() {
    return List.of(
        this::alias,
        this::alias,
        this::aliasMatch,
        this::redirect,
        this::redirectMatch,
        this::pass,
        this::pass,
        this::pass,
        this::passMatch,
        this::wsgi,
        this::setting,
        this::location,
        this::location,
        this::location,
        this::locationMatch,
        this::directory,
        this::directory,
        this::files,
        this::conditional,
        this::rules,
        this::rules,
        this::rules,
        this::rules);
  }

  private String target() {
    return root
        + one(List.of("/www", "/other", "/other/", "/www/a", "/other/a/", "/www/c.txt", "/none"));
  }

  private String alias() {
    return "Alias " + quoted(path()) + " " + quoted(target());
  }

  private String aliasMatch() {
    String suffix = one(List.of("", "/$1", "$1", "/a/$1", "/$2", "\\$1"));
    return "AliasMatch " + quoted(one(PATTERNS)) + " " + quoted(target() + suffix);
  }

  private String status() {
    return one(
        List.of(
            "", "", "301 ", "302 ", "303 ", "307 ", "308 ", "permanent ", "temp ", "seeother "));
  }

  private String url() {
    return one(
        List.of(
            "http://other.test/",
            "https://other.test",
            "/new",
            "/new/",
            "http://o.test/x?y=1",
            "/q?z"));
  }

  private String redirect() {
    return random.nextInt(8) == 0
        ? "Redirect " + one(List.of("gone", "404", "403", "410")) + " " + quoted(path())
        : "Redirect " + status() + quoted(path()) + " " + quoted(url());
  }

  private String redirectMatch() {
    return random.nextInt(8) == 0
        ? "RedirectMatch " + one(List.of("gone", "404", "410")) + " " + quoted(one(PATTERNS))
        : "RedirectMatch "
            + status()
            + quoted(one(PATTERNS))
            + " "
            + quoted(url() + one(List.of("", "$1", "/$1", "?$1", "%$1", "#$1")));
  }

  private String backend() {
    return "http://127.0.0.1:" + backend + one(List.of("", "/", "/b", "/b/", "/x/y/"));
  }

  private String pass() {
    String target = random.nextInt(4) == 0 ? "!" : backend();
    String options = target.equals("!") ? "" : one(List.of("", "", "", " nocanon", " noquery"));
    return "ProxyPass " + quoted(path()) + " " + quoted(target) + options;
  }

  private String passMatch() {
    String target = random.nextInt(4) == 0 ? "!" : backend() + one(List.of("", "$1", "/$1"));
    return "ProxyPassMatch " + quoted(one(PATTERNS)) + " " + quoted(target);
  }

  private String wsgi() {
    String file =
        root + one(List.of("/wsgi/app.wsgi", "/wsgi/two.wsgi", "/wsgi/app.wsgi/", "/wsgi"));
    return "WSGIScriptAlias " + quoted(path()) + " " + quoted(file);
  }

  private String setting() {
    return one(
        List.of(
            "AllowEncodedSlashes On",
            "AllowEncodedSlashes NoDecode",
            "MergeSlashes Off",
            "UseCanonicalName On",
            "TraceEnable Off",
            "DirectoryIndex index.html",
            "DirectoryIndex c.txt none.html index.html",
            "DirectoryIndex disabled",
            "DirectorySlash Off",
            "FallbackResource /c.txt",
            "AcceptPathInfo On",
            "ErrorDocument 404 http://elsewhere.test/lost",
            "Redirect gone /gone"));
  }

  private String section(String open, String close, boolean isDirectory) {
    StringBuilder section = new StringBuilder(open).append('\n');
    section.append("  Header always append X-Where s").append(sections++).append('\n');
    if (random.nextInt(4) == 0) {
      section.append(rules().indent(2));
      if (random.nextInt(3) == 0) {
        section
            .append("  RewriteBase ")
            .append(one(List.of("/", "/a/", "/new", "/app")))
            .append('\n');
      }
    }
    int lines = random.nextInt(3);
    for (int i = 0; i < lines; i++) {
      section.append("  ").append(inside(isDirectory)).append('\n');
    }
    return section.append(close).toString();
  }

  /** A line for a section; for any but {@code <Location>} where {@code isDirectory}. */
  String inside(boolean isDirectory) {
    return switch (random.nextInt(isDirectory ? 8 : 12)) {
      case 0, 1 -> "Redirect " + status() + quoted(path()) + " " + quoted(url());
      case 8 -> "ProxyPass " + quoted(random.nextInt(4) == 0 ? "!" : backend());
      case 9 -> "Alias " + quoted(target());
      case 10 -> one(List.of("Redirect ", "Redirect 301 ")) + quoted(url());
      case 11 -> "Redirect 404";
      default -> one(INSIDE);
    };
  }

  /** Rules of mod_rewrite. */
  String rules() {
    StringBuilder rules = new StringBuilder("RewriteEngine On\n");
    if (random.nextInt(6) == 0) {
      rules
          .append("RewriteOptions ")
          .append(
              one(
                  List.of(
                      "Inherit",
                      "AllowNoSlash",
                      "InheritBefore",
                      "IgnoreContextInfo",
                      "LegacyPrefixDocRoot",
                      "UnsafePrefixStat",
                      "MergeBase")))
          .append('\n');
    }
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      int conditions = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0;
      for (int c = 0; c < conditions; c++) {
        rules
            .append("RewriteCond ")
            .append(condition())
            .append(one(List.of("", "", " [OR]", " [NC]")))
            .append('\n');
      }
      rules.append(rule()).append('\n');
    }
    return rules.toString();
  }

  private String condition() {
    return one(CONDITIONS);
  }

  private String rule() {
    String pattern = random.nextBoolean() ? one(PATTERNS) : one(RULE_PATTERNS);
    boolean isPassed = random.nextInt(6) == 0;
    String output =
        isPassed
            ? "http://127.0.0.1:" + backend + one(List.of("/r$1", "/q?z=$1"))
            : one(OUTPUTS).replace("@ROOT", root);
    List<String> flags = new ArrayList<>(isPassed ? List.of("P") : List.of());
    int count = random.nextInt(3);
    for (int i = 0; i < count; i++) {
      flags.add(one(FLAGS));
    }
    String written = flags.isEmpty() ? "" : " " + quoted("[" + String.join(",", flags) + "]");
    return "RewriteRule " + quoted(pattern) + " " + quoted(output) + written;
  }

  private String conditional() {
    String what =
        one(
            List.of(
                "%{REQUEST_URI} =~ m#^/a#",
                "-n %{QUERY_STRING}", "%{REQUEST_METHOD} == 'GET'", "%{REQUEST_URI} == '/app'"));
    String other = random.nextBoolean() ? "\n" + section("<Else>", "</Else>", true) : "";
    return section("<If " + quoted(what) + ">", "</If>", true) + other;
  }

  private String location() {
    String path =
        one(List.of(path(), path(), path(), path(), "/*/b", "/a*", "/[a-d]/*", "/?", "*"));
    return section("<Location " + quoted(path) + ">", "</Location>", path.startsWith("*"));
  }

  private String locationMatch() {
    return random.nextBoolean()
        ? section("<LocationMatch " + quoted(one(PATTERNS)) + ">", "</LocationMatch>", true)
        : section("<Location ~ " + quoted(one(PATTERNS)) + ">", "</Location>", true);
  }

  private String directory() {
    String end =
        one(
            List.of(
                "/www",
                "/www/",
                "/other",
                "/www/a",
                "/www/a/",
                "/www/a/b",
                "/wsgi",
                "/*/a",
                "/www/*",
                "/www/c.txt",
                "/none",
                ""));
    return random.nextInt(5) == 0
        ? section(
            "<DirectoryMatch "
                + quoted(one(List.of("/a/", "/a$", "www", "^/tmp/.*/other/?$", "\\.txt")))
                + ">",
            "</DirectoryMatch>",
            true)
        : section("<Directory " + quoted(root + end) + ">", "</Directory>", true);
  }

  private String files() {
    return random.nextBoolean()
        ? section(
            "<Files "
                + quoted(
                    one(List.of("c.txt", "*.txt", "index.html", "a", "[a-c]*", "none", "app.wsgi")))
                + ">",
            "</Files>",
            true)
        : section(
            "<FilesMatch " + quoted(one(List.of("\\.txt$", "^i", ".", "^$", "wsgi"))) + ">",
            "</FilesMatch>",
            true);
  }

  /** What is needed around the hosts. */
  static String main(String root, int port, List<String> hosts) {
    String text =
        """
        ServerName main.test
        Listen 127.0.0.1:PORT
        PidFile ROOT/httpd.pid
        DefaultRuntimeDir ROOT
        ErrorLog ROOT/error.log
        LogLevel crit
        TypesConfig /dev/null
        ThreadsPerChild 8
        ServerLimit 2
        MaxRequestWorkers 16
        ProxyTimeout 10
        """;
    StringBuilder all = new StringBuilder();
    for (String module : MODULES) {
      all.append("LoadModule ").append(module).append("_module ");
      all.append("/usr/lib/apache2/modules/mod_").append(module).append(".so\n");
    }
    all.append(text.replace("PORT", Integer.toString(port)).replace("ROOT", root));
    hosts.forEach(all::append);
    return all.toString();
  }
}
