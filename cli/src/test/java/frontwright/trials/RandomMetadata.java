package frontwright.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Virtual hosts of httpd that hand requests on, and requests, at random. */
final class RandomMetadata {

  /** How to reach the echo. */
  private static final List<String> SCHEMES = List.of("http", "fcgi", "scgi", "uwsgi");

  private static final List<String> HOST_LINES =
      List.of(
          "ProxyPreserveHost On",
          "ProxyAddHeaders Off",
          "ProxyVia On",
          "ProxyVia Block",
          "ProxyMaxForwards 7",
          "UseCanonicalName On",
          "UseCanonicalName Off",
          "AllowEncodedSlashes On",
          "AllowEncodedSlashes NoDecode",
          "ServerAdmin hello@example.com",
          "ServerSignature On",
          "RequestHeader set X-Fixed \"a b\"",
          "RequestHeader add X-A more",
          "RequestHeader append X-A other",
          "RequestHeader merge X-A a",
          "RequestHeader merge x-b \"a, b\"",
          "RequestHeader unset X-B",
          "RequestHeader unset X_C env=E_A",
          "RequestHeader set X-E \"%{E_A}e %% %{HTTPS}s%{E_GONE}e\\t|\"",
          "RequestHeader setifempty X-B empty",
          "RequestHeader edit X-A ^(.)(.*)$ $2-$1",
          "RequestHeader edit* X-A [ab] <$0>",
          "RequestHeader edit X-Forwarded-For \",.*\" \"\"",
          "RequestHeader set X-Forwarded-Proto \"expr=%{REQUEST_SCHEME}\"",
          "RequestHeader set X-Forwarded-For \"expr=%{REMOTE_ADDR}\"",
          "RequestHeader set Host \"expr=%{SERVER_NAME}:1\"",
          "RequestHeader set X-Early 1 early",
          "RequestHeader unset Connection early",
          "RequestHeader set X-Path \"expr=%{escape:%{REQUEST_URI}}|%{escape:%{PATH_INFO}}|%{QUERY_STRING}\"",
          "RequestHeader set X-Cond 1 \"expr=%{HTTP:X-A} == 'a'\"",
          "RequestHeader set X-NotA 1 env=!E_A",
          "RequestHeader edit* Connection \"(?i)(x-[a-z]+)\" close",
          "SetEnvIf X-A ^(.*)$ E_A=$1",
          "SetEnvIfNoCase X-A A|B E_A !E_B",
          "SetEnvIf Request_URI ^/app(.*) E_PATH=$1",
          "SetEnvIf ^X-.$ ^(.)(.) E_D=$2$1",
          "SetEnvIf Remote_Addr ^127 E_LOCAL E_A=x=y",
          "SetEnvIf Host example E_B=host",
          "SetEnvIf E_B host E_C=chained",
          "SetEnvIfExpr \"%{HTTP:X-A} =~ /(a)(.*)/\" E_X=$2",
          "SetEnvIfExpr \"-n %{QUERY_STRING}\" E_Q E_A=query",
          "SetEnvIf Server_Addr 127\\.0 E_S",
          "SetEnvIf Request_Method ^P E_P",
          "SetEnvIf Request_Protocol 1.1$ E_11=\\$1",
          "BrowserMatch ^a E_BROWSER",
          "BrowserMatchNoCase ^A E_BROWSERS=$0",
          "SetEnv E_A set",
          "SetEnv E_S2 \"a $1 b\"",
          "SetEnv E_EMPTY",
          "SetEnv REMOTE_ADDR 1.2.3.4",
          "SetEnv SCRIPT_NAME /x",
          "UnsetEnv E_A",
          "RemoteIPHeader X-Forwarded-For",
          "RemoteIPInternalProxy 127.0.0.9",
          "RemoteIPTrustedProxy 127.0.0.0/8 10.0.0.0/8",
          "RemoteIPProxiesHeader X-Proxies");

  private static final List<String> CGI_LINES =
      List.of(
          "CGIPassAuth On",
          "SetEnvIf Request_URI . proxy-scgi-pathinfo",
          "SetEnvIf Request_URI . proxy-fcgi-pathinfo=unescape",
          "SetEnvIf Request_URI . proxy-fcgi-pathinfo",
          "SetEnvIf Request_URI . proxy-fcgi-pathinfo=first-dot",
          "SetEnvIf Request_URI . proxy-fcgi-pathinfo=last-dot",
          "SetEnv proxy-scgi-pathinfo 1",
          "ProxyFCGIBackendType GENERIC",
          "ProxyFCGISetEnvIf \"reqenv('SCRIPT_NAME') =~ m#^(/app)(.*)#\" PATH_INFO \"$2\"",
          "ProxyFCGISetEnvIf true SCRIPT_NAME /fixed",
          "ProxyFCGISetEnvIf \"-n reqenv('E_A')\" !E_A",
          "CGIVar REQUEST_URI current-uri");

  private static final List<String> WSGI =
      List.of(
          "WSGIScriptAlias /app @ROOT@/echo.wsgi\n",
          "WSGIScriptAlias /app/ @ROOT@/echo.wsgi/\n",
          "WSGIScriptAlias / @ROOT@/echo.wsgi\n",
          "WSGIScriptAliasMatch ^/app(?=/|$) @ROOT@/echo.wsgi\n",
          """
          WSGIScriptAlias /app/x @ROOT@/echo.wsgi
          Alias /app @ROOT@/none
          """,
          """
          RewriteEngine On
          RewriteRule ^/app(.*) /w$1 [PT]
          WSGIScriptAlias /w @ROOT@/echo.wsgi
          """,
          """
          Alias /app @ROOT@/echo.wsgi
          <Location /app>
          SetHandler wsgi-script
          Options +ExecCGI
          </Location>
          """);

  private static final List<String> PASSWORDS =
      List.of(
          "WSGIPassAuthorization On\n",
          """
          <Location />
          CGIPassAuth On
          </Location>
          """);

  private static final List<String> TARGETS =
      List.of(
          "/app",
          "/app/",
          "/app/x",
          "/app/x%20y",
          "/app/a%2Fb",
          "/app/a%2fb/c",
          "/app//b",
          "//app/b",
          "/app/../app/b",
          "/app/./b",
          "/app/b?q=1&r=%20",
          "/app/b?",
          "/app/%C3%A9",
          "/app/a;b=c",
          "/app/%25z",
          "/app/a+b",
          "/app/a&b=c",
          "/app/x.php/y.z/w",
          "/app/%7Eu/~u",
          "/appx",
          "/app?x",
          "/app/%3Fq",
          "/app/a:b@c",
          "/app/$1,'(x)*!",
          "/app/%22%5B%5D",
          "http://other.example/app/y?z",
          "/app/a%00b",
          "/app/%zz",
          "/app/%0A",
          "/app/a|b",
          "/%61pp/b",
          "/app/%2e%2e/app/c");

  private static final List<String> HEADERS =
      List.of(
          "X-A: a",
          "X-A: b, a",
          "X-A: abc",
          "x-a: second",
          "X-B: a",
          "X-C: c",
          "X_C: under",
          "X-Forwarded-For: 10.1.2.3",
          "X-Forwarded-For: 1.2.3.4, 10.0.0.1",
          "X-Forwarded-For: ::1",
          "X-Forwarded-For: 8.8.8.8 , 2001:DB8::0:1,9.9.9.9",
          "X-Forwarded-For: ",
          "X_Forwarded-For: 6.6.6.6",
          "X-Forwarded-Host: evil",
          "X-Forwarded-Server: s",
          "X-Forwarded-Proto: https",
          "Via: 1.0 x",
          "Authorization: Basic YTpi",
          "Proxy-Authorization: Basic Yzpk",
          "Proxy: http://x",
          "Connection: close, X-A",
          "Connection: X-Fixed;X-B x-c",
          "Connection: Keep-Alive",
          "Connection: Host, X-Forwarded-For",
          "Connection: \"X-A\", Cookie",
          "Proxy-Connection: x",
          "Keep-Alive: 5",
          "TE: trailers",
          "Upgrade: h2c",
          "Trailer: X-A",
          "Cookie: a=b; c=d",
          "Content-Type: text/plain",
          "Max-Forwards: 3",
          "Max-Forwards: 0",
          "Max-Forwards: x",
          "User-Agent: abc",
          "User-Agent: b",
          "Referer: http://x/",
          "Accept: */*",
          "X.Dot: 1",
          "SCRIPT_NAME: /evil",
          "X-Empty:",
          "X-Latin: caf\u00e9");

  private final Random random;

  RandomMetadata(Random random) {
    this.random = random;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** The name of a host. */
  static String name(int number) {
    return "h" + number + ".example.com";
  }

  /** A virtual host; some of them have a balancer, or sections. */
  String host(int number) {
    StringBuilder text = new StringBuilder("<VirtualHost *>\nServerName ");
    text.append(name(number)).append(random.nextInt(4) == 0 ? ":81" : "").append('\n');
    String scheme = any(SCHEMES);
    boolean isLocated = random.nextInt(3) == 0;
    lines(text, HOST_LINES, random.nextInt(9));
    text.append(passes(number, scheme, isLocated));
    if (random.nextBoolean()) {
      text.append(any(List.of("<Location />\n", "<Location /app>\n", "<LocationMatch ^/a>\n")));
      List<String> inside =
          HOST_LINES.stream()
              .filter(
                  line ->
                      line.matches(
                          "(RequestHeader|SetEnv|Browser|ProxyPres|ProxyAdd|UseC|Unset|ServerSig).*"))
              .toList();
      lines(text, inside, random.nextInt(5));
      if (!scheme.equals("http")) {
        lines(text, CGI_LINES, random.nextInt(4));
      }
      String tag = text.substring(text.lastIndexOf("<L") + 1).split(" ")[0];
      text.append("</").append(tag).append(">\n");
    }
    return text.append("</VirtualHost>\n").toString();
  }

  /** A virtual host with an application in httpd itself. */
  String embedded(int number) {
    StringBuilder text = new StringBuilder("<VirtualHost *>\nServerName ");
    text.append(name(number)).append('\n');
    List<String> plain = HOST_LINES.stream().filter(line -> !line.startsWith("Proxy")).toList();
    lines(text, plain, random.nextInt(9));
    text.append(any(WSGI));
    if (random.nextInt(3) == 0) {
      text.append(any(PASSWORDS));
    }
    return text.append("</VirtualHost>\n").toString();
  }

  private void lines(StringBuilder text, List<String> lines, int count) {
    for (int i = 0; i < count; i++) {
      text.append(any(lines)).append('\n');
    }
  }

  private String passes(int number, String scheme, boolean isLocated) {
    String path = any(List.of("/app", "/app/", "/base", "/", "/other/"));
    String url = scheme + "://@BACKEND@" + path;
    String option = random.nextInt(4) == 0 ? " nocanon" : "";
    int kind = random.nextInt(10);
    if (kind < 2) {
      String name = "balancer://b" + number;
      return "<Proxy %s>\nBalancerMember %s://@BACKEND@%s route=r1\n</Proxy>\nProxyPass /app %s%s%s\n"
          .formatted(
              name, scheme, any(List.of("", "/base")), name, any(List.of("", "/", "/app")), option);
    } else if (kind < 3 && !scheme.equals("uwsgi")) {
      return "RewriteEngine On\nRewriteRule ^/app(.*) %s$1 [P]\n".formatted(url);
    } else if (kind < 4) {
      return "ProxyPassMatch ^/app(.*)$ %s://@BACKEND@/m$1\n".formatted(scheme);
    } else if (isLocated) {
      return "<Location /app>\nProxyPass %s%s\n</Location>\n".formatted(url, option);
    }
    return "ProxyPass %s %s%s\n".formatted(any(List.of("/app", "/app/", "/")), url, option);
  }

  /** A target for any of the hosts. */
  String target() {
    return any(TARGETS);
  }

  /** Header lines to a host. */
  List<String> headers(int number) {
    List<String> headers = new ArrayList<>();
    headers.add(
        "Host: "
            + any(
                List.of(
                    name(number),
                    name(number) + ":8080",
                    name(number).toUpperCase(java.util.Locale.ROOT))));
    for (int i = random.nextInt(7); i > 0; i--) {
      headers.add(any(HEADERS));
    }
    return headers;
  }
}
