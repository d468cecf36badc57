package frontwright.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Arbitrary access files for the directories of {@link HttpdFiles}, and who may have them. */
final class HttpdAccessFiles {

  private static final List<String> DIRECTORIES =
      List.of(
          "", "www/", "www/a/", "www/a/b/", "www/app/", "www/d/", "other/", "other/a/", "wsgi/");

  private static final List<String> OVERRIDES =
      List.of(
          "All",
          "All",
          "All",
          "FileInfo AuthConfig Limit Indexes Options",
          "FileInfo",
          "FileInfo Limit Options=Indexes,FollowSymLinks",
          "FileInfo Nonfatal=All",
          "FileInfo Nonfatal=Override",
          "FileInfo Indexes Nonfatal=Unknown",
          "None");

  private static final List<String> LISTS =
      List.of(
          "Redirect RedirectMatch Header Require",
          "header options rewriteengine rewriterule DirectoryIndex",
          "None");

  /** What httpd may refuse, or may not; only the server knows. */
  private static final List<String> ODD =
      List.of(
          "Nonsense on",
          "DocumentRoot /srv",
          "AllowOverride All",
          "ProxyPass /a http://127.0.0.1:1/",
          "Options MultiViews",
          "Options +MultiViews",
          "Options Nothing",
          "Options +Indexes FollowSymLinks",
          "Options Indexes +FollowSymLinks",
          "Options Indexes None",
          "Options +All",
          "Options ExecCGI",
          "Options SymLinksIfOwnerMatch",
          "Options Includes IncludesNOEXEC FollowSymLinks",
          "Require not ip 10.0.0.0/8",
          "Require ip 300.0.0.1",
          "Require nonsense",
          "Require all",
          "Require all denied granted",
          "Require group staff",
          "Require valid-user x",
          "Require method FOO",
          "<RequireAll>\nRequire all granted\nRequire not ip 10.0.0.0/8\n</RequireAll>",
          "<RequireAny>\nRequire all granted\nRequire not ip 10.0.0.0/8\n</RequireAny>",
          "<RequireNone>\nRequire ip 10.0.0.0/8\n</RequireNone>",
          "<RequireAll>\nRequire all granted\nSetHandler none\n</RequireAll>",
          "Order sometimes",
          "Order allow,deny\nAllow all",
          "ErrorDocument 999 /c.txt",
          "ErrorDocument 404 /c.txt",
          "ErrorDocument 403 \"no\"",
          "ErrorDocument 404 http://elsewhere.test/lost",
          "Redirect 999 /a /b",
          "Redirect nonsense /a /b",
          "Redirect /a relative",
          "Redirect gone /a http://other.test/",
          "Redirect 404",
          "Redirect http://other.test/all",
          "RedirectMatch ( /x",
          "RedirectPermanent /a relative",
          "RewriteRule ( /x",
          "RewriteRule a b [XYZ]",
          "RewriteRule a b [R=999]",
          "RewriteRule a b L",
          "RewriteRule a",
          "RewriteRule ^c /index.html [D,L]",
          "RewriteRule a b [L,]",
          "RewriteCond %{REQUEST_URI} (",
          "RewriteCond %{REQUEST_URI} a [XX]",
          "RewriteCond %{REQUEST_URI} a [NC,OR]",
          "RewriteOptions Nonsense",
          "RewriteBase relative",
          "RewriteBase /a b",
          "RewriteMap x txt:/tmp/none",
          "SetEnvIf Host ( X",
          "SetEnvIf Host",
          "SetEnv X 1",
          "<Files a",
          "<Files a>",
          "</Files>",
          "<FilesMatch (>\n</FilesMatch>",
          "<Directory /srv>\n</Directory>",
          "<Location /a>\n</Location>",
          "<Limit GET>\nRequire all denied\n</Limit>",
          "<Limit POST>\nRequire all denied\n</Limit>",
          "<LimitExcept GET>\nRequire all denied\n</LimitExcept>",
          "<Limit NOSUCH>\nRequire all denied\n</Limit>",
          "<Limit TRACE>\nRequire all denied\n</Limit>",
          "<If \"nonsense\">\n</If>",
          "<If \"%{REQUEST_URI} =~ /c/\">\nHeader always append X-Where s8\nRedirect gone /\n</If>",
          "<IfModule mod_speling.c>\nRedirect gone /\n</IfModule>",
          "<IfModule mod_rewrite.c>\nRedirect gone /a\n</IfModule>",
          "<IfModule !speling_module>\nRedirect gone /a\n</IfModule>",
          "CheckSpelling On",
          "SSLOptions +StdEnvVars",
          "SSLRequireSSL",
          "ExpiresActive On",
          "AddHandler nonsense .txt",
          "AddType text/html .txt",
          "SetHandler nonsense",
          "SetHandler",
          "DirectoryIndex",
          "DirectorySlash Maybe",
          "Include /etc/passwd",
          "Define X y",
          "UnDefine X",
          "# nothing",
          "");

  private final Random random;
  private final HttpdSites sites;
  private final String prefix;
  private int marks;

  /**
   * Access files beside a site.
   *
   * @param prefix of the marks in answers: a number that no other generator uses
   */
  HttpdAccessFiles(long seed, HttpdSites sites, int prefix) {
    this.random = new Random(seed);
    this.sites = sites;
    this.prefix = "s" + prefix;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /**
   * Texts by their paths.
   *
   * @param name {@code AccessFileName}
   */
  Map<String, String> files(String name) {
    Map<String, String> files = new LinkedHashMap<>();
    for (String directory : DIRECTORIES) {
      if (random.nextInt(5) < 2) {
        files.put(directory + name, text());
      }
    }
    return files;
  }

  private String text() {
    List<String> lines = new ArrayList<>();
    if (random.nextInt(10) > 0) {
      lines.add("Header always append X-Where " + prefix + marks++);
    }
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      lines.add(line());
    }
    return "# read\n" + String.join("\n", lines) + "\n";
  }

  private String line() {
    return switch (random.nextInt(10)) {
      case 0 -> sites.rules();
      case 1 -> sites.rules() + "RewriteBase " + one(List.of("/", "/a/", "/new", "/app"));
      case 2, 3 -> one(ODD);
      case 4 ->
          "<Files "
              + one(List.of("c.txt", "index.html", "\"*.txt\""))
              + ">\nHeader always append X-Where "
              + prefix
              + marks++
              + "\n"
              + inFiles()
              + "\n</Files>";
      default -> sites.inside(true);
    };
  }

  /** What {@code Nonfatal} leaves out of a section of an access file is seldom decided. */
  private String inFiles() {
    String line = sites.inside(true);
    boolean isOpen = line.matches("(Order|Allow|Deny|Satisfy) .*") && random.nextInt(8) > 0;
    return isOpen ? "Require all granted" : line;
  }

  /**
   * Sections that let them say something.
   *
   * @param root of the site's files
   */
  String opened(String root) {
    StringBuilder text = new StringBuilder(section(root, one(OVERRIDES)));
    if (random.nextInt(3) == 0) {
      text.append(section(root + one(List.of("/www/a", "/other", "/wsgi")), one(OVERRIDES)));
    }
    return text.toString();
  }

  private String section(String directory, String overrides) {
    String list = random.nextInt(6) == 0 ? "  AllowOverrideList " + one(LISTS) + "\n" : "";
    return "<Directory \"%s\">\n  Header always append X-Where %s%d\n  AllowOverride %s\n%s</Directory>\n"
        .formatted(directory, prefix, marks++, overrides, list);
  }
}
