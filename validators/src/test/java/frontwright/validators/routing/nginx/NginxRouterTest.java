package frontwright.validators.routing.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.validators.routing.Router;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where requests go. */
class NginxRouterTest {

  private static final Router NAMES =
      Routed.http(
          """
          server { listen 80; return 301 first; }
          server { listen 80; server_name www.example.com; return 301 exact; }
          server { listen 80; server_name *.example.com; return 301 leading; }
          server { listen 80; server_name *.sub.example.com; return 301 longer; }
          server { listen 80; server_name .example.org; return 301 dotted; }
          server { listen 80; server_name www.*; return 301 trailing; }
          server { listen 80; server_name ~^(?<who>[a-z]+)\\.test$; return 301 $who; }
          """);

  @ParameterizedTest
  @CsvSource({
    "www.example.com, exact",
    "WWW.EXAMPLE.COM:8080, exact",
    "www.example.com., exact",
    "a.example.com, leading",
    "a.sub.example.com, longer",
    "sub.example.com, leading",
    "example.org, dotted",
    "a.b.example.org, dotted",
    "www.elsewhere.net, trailing",
    "anna.test, anna",
    "example.com, first",
    "192.0.2.1, first",
  })
  void theServerIsChosenByItsName(String host, String server) {
    assertThat(Routed.outcome(NAMES, "/", "Host: " + host)).isEqualTo("301 " + server);
  }

  private static final Router LOCATIONS =
      Routed.server(
          """
          location = /a { return 301 exact; }
          location /a { return 301 a; location /a/b { return 301 ab; } location ~ c$ { return 301 inner; } }
          location ^~ /s/ { return 301 s; }
          location ~ \\.x$ { return 301 x; }
          location ~* \\.X(?<rest>.*)$ { return 301 caseless$rest; }
          location /p/ { proxy_pass http://127.0.0.1:8000; }
          location / { return 301 root; }
          """);

  @ParameterizedTest
  @CsvSource({
    "/a, exact",
    "/a?q, exact",
    "/ab, a",
    "/a/b, ab",
    "/a/b.x, x",
    "/abc, inner",
    "/s/a.x, s",
    "/q.x, x",
    "/q.Xy, caselessy",
    "/, root",
    "//a, exact",
    "/b/..//a, exact",
    "/%61, exact",
    "/p, http://example.com/p/",
    "/p?q=1, http://example.com/p/?q=1",
  })
  void theLocationIsChosenByThePath(String target, String location) {
    assertThat(Routed.outcome(LOCATIONS, target)).isEqualTo("301 " + location);
  }

  @ParameterizedTest
  @CsvSource({"/../a, 400", "/%00, 400", "/%zz, 400", "/a b, 400", "a, 400", "/%2e%2e/, 400"})
  void whatIsNoRequestLineIsRefused(String target, String status) {
    assertThat(Routed.outcome(LOCATIONS, target)).isEqualTo(status);
  }
}
