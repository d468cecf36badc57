package frontwright.validators.routing.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.routing.Request;
import frontwright.model.routing.Route;
import frontwright.model.routing.ServedFiles;
import frontwright.validators.configuration.nginx.NginxLoader;
import frontwright.validators.files.MemoryFiles;
import frontwright.validators.routing.Router;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be known is said, and not guessed. */
class UndecidedTest {

  private static Router unknownFiles(String server) {
    return Routed.router("server { listen 80; root /srv; " + server + " }", ServedFiles.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "return 302 $request_id; | 302 ? $request_id",
        "return 302 a$hostname; | 302 ? $hostname",
        "if ($request_id) { return 204; } | ? $request_id",
        "location / { content_by_lua_file x; } | ? content_by_lua_file",
        "location / { auth_request /a; return 204; } | 204",
        "location / { auth_request /a; proxy_pass http://127.0.0.1; } | ? auth_request",
        "location / { dav_methods PUT; root /srv; } | 404",
        "location / { proxy_pass http://$hostname; } | ? $hostname",
        "location / { grpc_pass 127.0.0.1:1; } | ? grpc_pass",
        "location / { include gone; return 204; } | ? include gone",
        "location ~ (?<!x)$ { return 204; } | 204",
      })
  void itDependsOnWhatIsNotKnown(String server, String outcome) {
    assertThat(Routed.outcome(Routed.server(server), "/")).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/a.css | location / {} | /srv/a.css?",
        "/ | location / {} | /srv/index.html?",
        "/ | index a b; | ? whether there is /srv/a",
        "/a | location / { try_files $uri =404; } | /srv/a?",
        "/a | location / { try_files $uri /b =404; } | ? whether there is /srv/a",
        "/a | location / { try_files $uri @n; } location @n { return 204; }"
            + " | ? whether there is /srv/a",
        "/a | location / { try_files $uri =404; proxy_pass http://127.0.0.1; }"
            + " | ? whether there is /srv/a",
        "/a | if (-f $request_filename) { return 204; } | ? -f /srv/a",
        "/a/ | if (-f $request_filename) { return 204; } return 302 b; | 302 b",
      })
  void filesOfOtherMachinesAreNotKnown(String target, String server, String outcome) {
    assertThat(Routed.outcome(unknownFiles(server), target)).isEqualTo(outcome);
  }

  @Test
  void whatAMissingFileOfAMapSaysIsNotKnown() {
    Router router =
        Routed.http("map $uri $m { include gone; } server { listen 80; return 302 $m; }");

    assertThat(Routed.outcome(router, "/")).isEqualTo("302 ? $m");
  }

  @Test
  void nobodyListens() {
    assertThat(Routed.outcome(Routed.http("server { listen 8080; }"), "/"))
        .isEqualTo("? what listens on 192.0.2.1:80");
  }

  @Test
  void aPasswordIsTakenForGranted() {
    Router router =
        Routed.server(
            "auth_basic a; auth_basic_user_file u; location / { return 204; }"
                + "location /in { proxy_pass http://127.0.0.1; }");

    Route route = router.route(Routed.request("/in", "Authorization: Basic dTpw"));

    assertThat(Routed.text(route.outcome())).isEqualTo("127.0.0.1:80 /in");
    assertThat(route.reasons()).anyMatch(reason -> reason.text().startsWith("taken for granted"));
    assertThat(Routed.outcome(router, "/in")).isEqualTo("401");
  }

  @Test
  void serversAloneAreAConfigurationToo() {
    NginxLoader loader =
        new NginxLoader(new MemoryFiles(Map.of("/site", "server { listen 80; return 204; }")));
    Router router = NginxRouter.of(loader.load("/site", null), ServedFiles.UNKNOWN);
    Request request = Routed.request("/");

    assertThat(Routed.text(router.route(request).outcome())).isEqualTo("204");
  }
}
