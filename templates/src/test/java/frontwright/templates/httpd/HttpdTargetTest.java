package frontwright.templates.httpd;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.templates.Rendered;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written for httpd. */
class HttpdTargetTest {

  private static final String PLAIN = "app: {module: x, directory: /srv/x}";

  // ---- every description

  private static final List<String> LINKS =
      List.of(
          "server: gunicorn",
          "server: uwsgi, protocol: http",
          "server: uwsgi",
          "server: uwsgi, protocol: fastcgi",
          "server: uwsgi, protocol: scgi",
          "server: mod_wsgi");

  private static final List<String> APPS =
      List.of(
          "{name: a, module: x, directory: /srv/x, LINK}",
          "{name: a, module: x, directory: /srv/x, mount: /a.b, slash: redirect, env_file: /e, LINK,"
              + " metadata: {A-B: \"${PATH} expr=\", C: expr=x}, authorization: pass,"
              + " virtualenv: /srv/v, user: u, group: g, env: {A: b}}",
          "{name: a, module: x, directory: /srv/x, mount: /a, LINK, pool: {processes: 1,"
              + " max_requests: 9}, basic_auth: {realm: \"a \\\"b\\\"\", users_file: /u},"
              + " io: {read_timeout: 1500ms, body_limit: 2g, buffer_responses: false},"
              + " static: [{url: /a/s, directory: \"/srv/*\", expires: 1h},"
              + " {url: /t, directory: /srv/t, missing: not_found}]}");

  private static final List<String> SITES =
      List.of(
          "{apps: [APP]}",
          "{names: [x.test], apps: [APP], static: [{url: /, directory: /srv/w}]}",
          "{names: [\"*.x.test\", y.test], listen: [\"[::1]:80\", \"127.0.0.1:80 default\"],"
              + " trusted_proxies: [10.0.0.0/8, \"2001:db8::/32\"], apps: [APP],"
              + " logs: {access: /var/log/a, error: /var/log/e}}",
          "{names: [x.test], apps: [APP], tls: {certificate: /c, key: /k, hsts: 1d,"
              + " acme_webroot: /srv/acme}}",
          "{names: [x.test], apps: [APP], tls: {certificate: /c, key: /k, policy: modern,"
              + " redirect_http: false, acme_webroot: /srv/acme, listen: [8443]}, http2: false}");

  static Stream<String> descriptions() {
    return LINKS.stream()
        .flatMap(link -> APPS.stream().map(app -> app.replace("LINK", link)))
        .flatMap(app -> SITES.stream().map(site -> site.replace("APP", app)));
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void sectionsAreClosedAndNothingIsLeftOfTheTemplates(String site) {
    for (String text : files("sites: [" + site + "]").values()) {
      assertThat(topLevel(text)).as(text).isNotEmpty();
      assertThat(text)
          .doesNotContain("[=", "[#", "[/#")
          .doesNotContainPattern("[ \t]\n|(?<!/dev/)null");
    }
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void aSiteTouchesNoOther(String site) {
    files("sites: [" + site + "]").entrySet().stream()
        .filter(file -> file.getKey().startsWith("httpd/sites/"))
        .flatMap(file -> topLevel(file.getValue()).stream())
        .forEach(
            line ->
                assertThat(line)
                    .matches(
                        "Define FW_DOLLAR \\$|WSGIDaemonProcess fw-.*|<Proxy balancer://fw-.*>"
                            + "|<Directory \"/etc/frontwright/wsgi\">|<VirtualHost .*>"));
  }

  /** The lines outside of sections, and those that begin one; fails when one is not closed. */
  private static List<String> topLevel(String text) {
    Deque<String> open = new ArrayDeque<>();
    List<String> lines =
        text.replaceAll("\\\\\n *", "")
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .filter(line -> isTopLevel(line, open))
            .toList();
    assertThat(open).as(text).isEmpty();
    return lines;
  }

  private static boolean isTopLevel(String line, Deque<String> open) {
    boolean top = open.isEmpty();
    if (line.startsWith("</")) {
      assertThat(line).isEqualTo("</" + open.pop() + ">");
      return false;
    }
    if (line.startsWith("<")) {
      open.push(line.substring(1).split(" ", 2)[0]);
    }
    return top;
  }

  // ---- httpd.conf

  @Test
  void nginxInFrontNeedsNoHttpd() {
    assertThat(Rendered.by(new HttpdTarget(), "front: nginx\n" + PLAIN)).isEmpty();
  }

  @Test
  void theSiteForEveryNameIsItsOwnCatchAll() {
    assertThat(files(PLAIN).get("httpd/httpd.conf"))
        .doesNotContain("<VirtualHost")
        .endsWith(
            """
            Listen 0.0.0.0:80

            # In this order: the first one that matches answers.
            Include sites/x.conf
            """);
  }

  @Test
  void aNameThatNoSiteHasIsMisdirected() {
    String text =
        files(
                """
                sites:
                  - {names: [b.test], listen: [80, "[::]:80", "10.0.0.1:80"], static: [{url: /, directory: /w}]}
                  - {names: ["*.a.test"], listen: [80], static: [{url: /, directory: /w}]}
                  - {names: [x.a.test], listen: [80], static: [{url: /, directory: /w}]}
                  - {listen: ["10.0.0.1:80"], static: [{url: /, directory: /w}]}
                """)
            .get("httpd/httpd.conf");
    assertThat(text)
        .endsWith(
            """
            Listen 0.0.0.0:80
            Listen [::]:80

            # A Host that no site names is misdirected here (RFC 9110, 15.5.20): the first virtual host of an
            # address answers for every such name.
            <VirtualHost *:80>
                ServerName catch-all.invalid
                RewriteEngine On
                RewriteRule "^" "-" [R=421,L]
            </VirtualHost>

            # In this order: the first one that matches answers.
            Include sites/x.a.test.conf
            Include sites/_.a.test.conf
            Include sites/default.conf
            Include sites/b.test.conf
            """);
  }

  @Test
  void theCatchAllOverTlsShowsTheCertificateOfASiteThere() {
    String text =
        files(
                """
                sites:
                  - {names: [a.test], listen: [], tls: {certificate: /c1, key: /k1, listen: [443]}, static: [{url: /, directory: /w}]}
                  - {names: [b.test], listen: [], tls: {certificate: /c2, key: /k2, listen: [8443]}, static: [{url: /, directory: /w}]}
                """)
            .get("httpd/httpd.conf");
    assertThat(text)
        .containsSubsequence(
            "<VirtualHost *:443>",
            "SSLCertificateFile /c1\n",
            "</VirtualHost>",
            "<VirtualHost *:8443>",
            "SSLCertificateFile /c2\n",
            "</VirtualHost>");
  }

  @Test
  void onlyTheModulesInUseAreLoaded() {
    String text = files(PLAIN).get("httpd/httpd.conf");
    assertThat(text)
        .contains("LoadModule proxy_http_module /usr/lib/apache2/modules/mod_proxy_http.so\n")
        .doesNotContain("ssl_module", "wsgi_module", "proxy_fcgi_module", "remoteip_module");
  }

  // ---- who answers

  @Test
  void aGroupOfBackends() {
    assertThat(
            site(
                """
                sites:
                  - names: [x.test]
                    apps:
                      - module: x
                        directory: /srv/x
                        mount: /m
                        backends:
                          - {socket: /run/x/a.sock, weight: 2}
                          - {address: "[::1]:8001"}
                          - {address: "10.0.0.5:8002", backup: true, remote: true}
                        balance: least_connections
                        sticky: {cookie: ROUTE}
                        io: {connect_timeout: 500ms, read_timeout: 10s, send_timeout: 20s}
                """))
        .contains(
            """
            <Proxy balancer://fw-x>
                # What failed is left alone for some seconds (retry) while others are there.
                BalancerMember "unix:/run/x/a.sock|http://fw-x" route=x loadfactor=2 connectiontimeout=500ms timeout=20 retry=5 disablereuse=On
                BalancerMember "http://[::1]:8001" route=x-2 connectiontimeout=500ms timeout=20 retry=5 disablereuse=On
                BalancerMember http://10.0.0.5:8002 route=x-3 status=+H connectiontimeout=500ms timeout=20 retry=5 disablereuse=On
                ProxySet lbmethod=bybusyness stickysession=ROUTE
            </Proxy>
            """)
        .contains(
            "    Header always add Set-Cookie \"ROUTE=.%{BALANCER_WORKER_ROUTE}e; Path=/m; HttpOnly;"
                + " SameSite=Lax; Secure\" \"expr=-n %{reqenv:BALANCER_ROUTE_CHANGED} &&"
                + " %{REQUEST_SCHEME} == 'https'\"\n")
        .contains("    ProxyPass /m balancer://fw-x/m\n");
  }

  @Test
  void retainedConnections() {
    assertThat(
            site("app: {module: x, directory: /srv/x, connections: {keep: 8, idle: 1m, max: 20}}"))
        .contains("fw-x\" connectiontimeout=5 timeout=60 smax=8 ttl=60 max=20 acquire=5000\n");
  }

  @Test
  void theServerIsToldTheRestOfThePathWhereItAsksForIt() {
    String app = "app: {module: x, directory: /srv/x, mount: /a.b, server: uwsgi, protocol: ";
    String line = "    SetEnvIf Request_URI \"(?s)^/a\\.b(.*)\\z\" FW_PATH=$1\n";
    assertThat(site(app + "fastcgi}")).contains(line);
    assertThat(site(app + "scgi}")).contains(line);
    assertThat(site(app + "uwsgi}")).doesNotContain("FW_PATH");
  }

  @Test
  void theDaemonsOfModWsgi() {
    assertThat(
            site(
                """
                app:
                  module: x
                  directory: /srv/x y
                  server: mod_wsgi
                  virtualenv: /srv/v
                  pool: {processes: 3, threads: 5, max_requests: 100}
                """))
        .contains(
            """
            WSGIDaemonProcess fw-x \\
                user=www-data group=www-data \\
                processes=3 threads=5 \\
                home="/srv/x y" \\
                python-home=/srv/v \\
                lang=C.UTF-8 locale=C.UTF-8 \\
                connect-timeout=5 socket-timeout=60 \\
                request-timeout=65 \\
                maximum-requests=100 graceful-timeout=65 \\
                display-name=%{GROUP}
            """)
        .contains(
            "    WSGIScriptAlias / /etc/frontwright/wsgi/x.wsgi process-group=fw-x"
                + " application-group=%{GLOBAL}\n");
  }

  @Test
  void oneProcessIsNotCalledSeveral() {
    assertThat(site("app: {module: x, directory: /srv/x, server: mod_wsgi, pool: {processes: 1}}"))
        .doesNotContain("processes=");
  }

  // ---- what the application is told

  @Test
  void misspeltHeadersAreDroppedWhereTheyWouldGetThrough() {
    String app = "app: {module: x, directory: /srv/x, metadata: {A-B: c}, server: ";
    assertThat(site(app + "gunicorn}"))
        .contains("RequestHeader unset X_Forwarded-For\n", "RequestHeader unset A_B\n");
    assertThat(site(app + "mod_wsgi}"))
        .contains("RequestHeader unset Forwarded\n")
        .doesNotContain("X_Forwarded-For", "A_B");
  }

  @Test
  void metadataThatHttpdWouldEvaluateIsMarked() {
    assertThat(site("app: {module: x, directory: /srv/x, metadata: {A: \"Expr=50%\"}}"))
        .contains(
            """
                RequestHeader set A ".Expr=50%%"
                # The mark kept httpd from evaluating the value.
                RequestHeader edit A ^. ""
            """);
  }

  @Test
  void aTrustedProxyIsBelieved() {
    assertThat(
            site(
                "sites: [{names: [x.test], trusted_proxies: [10.0.0.0/8], apps: [{module: x,"
                    + " directory: /srv/x, server: mod_wsgi, mount: /m, slash: redirect}]}]"))
        .contains(
            "    RemoteIPInternalProxy 10.0.0.0/8\n",
            "    SetEnvIfExpr \"%{CONN_REMOTE_ADDR} -ipmatch '10.0.0.0/8'\" FW_TRUSTED\n",
            "    RequestHeader set X-Forwarded-Proto \"expr=%{reqenv:FW_SCHEME}\"\n",
            "    WSGITrustedProxyHeaders X-Forwarded-Proto\n",
            "\"%{ENV:FW_SCHEME}://%{SERVER_NAME}%{ENV:FW_PORT}/m/\" [R=301,L,NE]\n");
  }

  @Test
  void aDollarSignIsDefinedWhereItIsNeeded() {
    assertThat(site(PLAIN)).doesNotContain("FW_DOLLAR");
    assertThat(site("app: {module: x, directory: /srv/x, metadata: {A: \"${PATH}\"}}"))
        .contains("Define FW_DOLLAR $\n", "RequestHeader set A \"${FW_DOLLAR}{PATH}\"\n");
  }

  // ---- what answers where

  @Test
  void theLongestPrefixAnswers() {
    assertThat(
            site(
                """
                sites:
                  - names: [x.test]
                    static: [{url: /, directory: /srv/w, missing: application}]
                    apps:
                      - {name: outer, module: x, directory: /srv/x}
                      - {name: inner, module: x, directory: /srv/x, mount: /in}
                """))
        .contains(
            """
                # /in: inner
                RewriteCond expr "%{HTTP:Content-Length} -gt 1048576" [NV]
                RewriteRule "^/in(?:/|\\z)" "-" [R=413,L]
                RewriteCond "%{HTTP:Transfer-Encoding}" "!^$" [NV]
                RewriteRule "^/in(?:/|\\z)" "-" [R=411,L]
                RewriteRule "^/in(?:/|\\z)" "-" [L]

                # /: the files of /srv/w, else outer
                RewriteCond "$1" "!/\\.|\\?"
                RewriteCond /srv/w$1 -f
                RewriteRule "(?s)^(/.*)\\z" /srv/w$1 [L,E=FW_FILES:2]
            """)
        .containsSubsequence(
            "    ProxyPass /in balancer://fw-inner/in\n", "    ProxyPass / balancer://fw-outer/\n");
  }

  @Test
  void whatIsMissingBehindAuthenticationIsMissingForThoseWhoAreLetIn() {
    assertThat(
            site(
                "app: {module: x, directory: /srv/x, basic_auth: {realm: R, users_file: /u},"
                    + " static: [{url: /s, directory: /srv/s, missing: not_found}]}"))
        .contains(
            """
                RewriteRule "^/s(?:/|\\z)" /srv/s/.none [L,E=FW_FILES:1]
            """,
            """
                <If "reqenv('FW_FILES') == '1'">
                    AuthType Basic
                    AuthName "R"
                    AuthBasicProvider file
                    AuthUserFile /u
                    Require valid-user
                </If>
            """);
  }

  @Test
  void aDirectoryWithWildcardsIsMeantLiterally() {
    assertThat(site("sites: [{names: [x.test], static: [{url: /s, directory: \"/srv/[a] *\"}]}]"))
        .contains("<Directory \"/srv/[[]a] [*]\">", "RewriteCond /srv/[a]\\ *$1 -f\n");
  }

  @Test
  void whatIsNobodysIsNotFound() {
    String app = "app: {module: x, directory: /srv/x, mount: ";
    String line = "    # Nobody's.\n    RewriteRule \"^\" \"-\" [R=404,L]\n";
    assertThat(site(app + "/m}")).contains(line);
    assertThat(site(app + "/}")).doesNotContain(line);
  }

  // ---- virtual hosts

  @Test
  void plainHttpIsRedirectedExceptForTheChallenge() {
    String text =
        site(
            """
            sites:
              - names: [x.test, y.test]
                listen: [80, "[::]:80"]
                tls: {certificate: /c, key: /k, listen: [8443], hsts: 1d, acme_webroot: /srv/acme}
                static: [{url: /, directory: /srv/w}]
            """);
    assertThat(text)
        .containsSubsequence(
            "<VirtualHost *:80 [::]:80>",
            "ServerAlias y.test",
            "/srv/acme/.well-known/acme-challenge$1 [L,E=FW_FILES:1]",
            "\"https://%{SERVER_NAME}:8443%1\" [R=301,L,NE]",
            "</VirtualHost>",
            "<VirtualHost *:8443>",
            "Protocols h2 http/1.1",
            "\"max-age=86400\"",
            "</VirtualHost>");
    assertThat(text.split("/srv/w\\$1 -f", -1)).as("places with content").hasSize(2);
  }

  @Test
  void bothPlainAndTlsServeTheSame() {
    String text =
        site(
            "sites: [{names: [x.test], tls: {certificate: /c, key: /k, redirect_http: false},"
                + " static: [{url: /, directory: /srv/w}]}]");
    assertThat(text.split("/srv/w\\$1 -f", -1)).as("places with content").hasSize(3);
    assertThat(text).doesNotContain("R=301");
  }

  @Test
  void aCatchAllNeedsNoNameAndNoWildcard() {
    assertThat(site(PLAIN))
        .contains("    ServerName x.invalid\n")
        .contains("sites-enabled/000-x.conf")
        .contains("a2dissite 000-default");
    assertThat(
            site(
                "sites: [{names: [\"*.x.test\", y.test], listen: [80 default], static: [{url: /,"
                    + " directory: /srv/w}]}]"))
        .contains("    ServerName y.test\n")
        .doesNotContain("ServerAlias");
  }

  private static Map<String, String> files(String description) {
    return Rendered.by(new HttpdTarget(), "front: httpd\n" + description);
  }

  /** The file of the only site. */
  private static String site(String description) {
    List<String> sites =
        files(description).entrySet().stream()
            .filter(file -> file.getKey().startsWith("httpd/sites/"))
            .map(Map.Entry::getValue)
            .toList();
    assertThat(sites).hasSize(1);
    return sites.get(0);
  }
}
