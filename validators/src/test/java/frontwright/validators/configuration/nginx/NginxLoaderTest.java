package frontwright.validators.configuration.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.source.Finding;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.files.MemoryFiles;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files are put together as nginx includes them. */
class NginxLoaderTest {

  private static final String MAIN = "/etc/nginx/nginx.conf";

  private static NginxConfiguration load(String path, Map<String, String> files) {
    return new NginxLoader(new MemoryFiles(files)).load(path, null);
  }

  private static NginxConfiguration fragment(String text) {
    return load("/site", Map.of("/site", text));
  }

  private static List<String> messages(NginxConfiguration configuration) {
    return configuration.problems().stream().map(Finding::message).toList();
  }

  @Test
  void whatIsIncludedStandsAmongItsNeighbours() {
    NginxConfiguration configuration =
        load(
            MAIN,
            Map.of(
                MAIN,
                "events {}\nhttp { include conf.d/*.conf; gzip on; }",
                "/etc/nginx/conf.d/b.conf",
                "server { include tls; }",
                "/etc/nginx/conf.d/a.conf",
                "sendfile on;",
                "/etc/nginx/tls",
                "listen 443 ssl;"));

    assertThat(configuration.all().map(NginxNode::toString))
        .containsExactly(
            "events at /etc/nginx/nginx.conf:1:1",
            "http at /etc/nginx/nginx.conf:2:1",
            "include at /etc/nginx/nginx.conf:2:8",
            "sendfile at /etc/nginx/conf.d/a.conf:1:1",
            "server at /etc/nginx/conf.d/b.conf:1:1",
            "include at /etc/nginx/conf.d/b.conf:1:10",
            "listen at /etc/nginx/tls:1:1",
            "gzip at /etc/nginx/nginx.conf:2:31");
    assertThat(configuration.isWhole()).isTrue();
  }

  @Test
  void contextsGoOnIntoIncludedFiles() {
    NginxConfiguration configuration =
        load(
            MAIN,
            Map.of(
                MAIN,
                "http { server { location / { include proxy; } } types { include more; } }",
                "/etc/nginx/proxy",
                "proxy_pass http://a;",
                "/etc/nginx/more",
                "text/html html;"));

    assertThat(configuration.all("proxy_pass").map(NginxNode::context))
        .containsExactly(NginxContext.LOCATION);
    assertThat(configuration.all("text/html").findFirst().orElseThrow().context()).isNull();
  }

  @Test
  void aFragmentsIncludesAreRelativeToTheNearestMainFile() {
    Map<String, String> files =
        Map.of(
            MAIN,
            "events {}",
            "/etc/nginx/sites-enabled/hello",
            "server { include snippets/tls; }",
            "/etc/nginx/snippets/tls",
            "listen 443 ssl;");

    NginxConfiguration configuration = load("/etc/nginx/sites-enabled/hello", files);

    assertThat(configuration.all("listen")).hasSize(1);
    assertThat(configuration.isWhole()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          events {} http { server {} }                             | MAIN
          user www; worker_processes 4; error_log /log;            | MAIN
          server { listen 80; location / { proxy_pass http://a; } }| HTTP
          upstream a { server b; } server { listen 80; }           | HTTP
          server { listen 53 udp; proxy_pass dns; }                | STREAM
          location / { proxy_pass http://a; }                      | SERVER
          listen 80; server_name a;                                | SERVER
          proxy_pass http://a; proxy_set_header Host $host;        | LOCATION
          server 127.0.0.1:1; keepalive 8;                         | UPSTREAM
          gzip on;                                                 | HTTP
          """)
  void aFragmentIsKnownByItsContent(String text, NginxContext context) {
    assertThat(fragment(text).context()).isEqualTo(context);
  }

  @Test
  void aCommentSaysWhatAFragmentIs() {
    assertThat(fragment("# frontwright: context=location if\ngzip on;").context())
        .isEqualTo(NginxContext.LOCATION_IF);
  }

  @Test
  void entriesAreNoDirectives() {
    assertThat(fragment("www.example.com app;\nexample.com app;\n").context()).isNull();
  }

  @Test
  void aFileThatIncludesItselfIsRefused() {
    NginxConfiguration configuration =
        load(
            MAIN,
            Map.of(
                MAIN,
                "http { include a; }",
                "/etc/nginx/a",
                "include b;",
                "/etc/nginx/b",
                "include /etc/nginx/a;"));

    assertThat(messages(configuration)).containsExactly("\"/etc/nginx/a\" includes itself");
    assertThat(configuration.isWhole()).isFalse();
  }

  @Test
  void whatIsMissingInTheTreeIsAnErrorAndElsewhereANote() {
    NginxConfiguration configuration =
        load(MAIN, Map.of(MAIN, "include gone;\ninclude /opt/gone;\ninclude gone/*.conf;"));

    assertThat(configuration.problems())
        .extracting(finding -> finding.severity() + " " + finding.place() + " " + finding.message())
        .containsExactly(
            "ERROR /etc/nginx/nginx.conf:1:9 open() \"/etc/nginx/gone\" failed"
                + " (2: No such file or directory)",
            "NOTE /etc/nginx/nginx.conf:2:9 open() \"/opt/gone\" failed"
                + " (2: No such file or directory): what is in it is not known");
  }

  @Test
  void aDirectoryCannotBeIncluded() {
    NginxConfiguration configuration =
        load(MAIN, Map.of(MAIN, "include conf.d;", "/etc/nginx/conf.d/a", ""));

    assertThat(messages(configuration))
        .containsExactly("open() \"/etc/nginx/conf.d\" failed: it is a directory");
  }

  @Test
  void aBombOfIncludesDoesNotGoOff() {
    Map<String, String> files = new HashMap<>();
    files.put(MAIN, "include 1; include 1;");
    for (int i = 1; i < 60; i++) {
      files.put("/etc/nginx/" + i, ("include " + (i + 1) + ";").repeat(10));
    }
    NginxConfiguration configuration =
        Assertions.assertTimeoutPreemptively(
            Duration.ofMinutes(1), () -> load(MAIN, files), "the bomb went off");

    assertThat(messages(configuration)).containsExactly("too much is included to go on");
  }
}
