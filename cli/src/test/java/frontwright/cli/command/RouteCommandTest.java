package frontwright.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import frontwright.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code route} as its users meet it: what is read, what is answered, how it ends. */
class RouteCommandTest {

  private static final String DESCRIPTION =
      """
      frontwright: 1
      sites:
        - names: [www.example.com]
          apps:
            - {name: shop, mount: /shop, module: shop, directory: /srv/shop}
      """;

  private static final String NGINX =
      """
      events {}
      http {
          server {
              listen 80;
              server_name www.example.com;
              location /shop/ {
                  proxy_pass http://127.0.0.1:8000;
              }
          }
      }
      """;

  private static final String HTTPD =
      """
      ServerRoot /etc/apache2
      Listen 80
      <VirtualHost *:80>
          ServerName www.example.com
          ProxyPass /shop/ http://127.0.0.1:8000/shop/
      </VirtualHost>
      """;

  @TempDir private Path directory;

  private String write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  @Test
  void aDescriptionSaysWhatTheApplicationSees() throws IOException {
    String file = write("deploy.yaml", DESCRIPTION);

    Run run = Run.of("route", file, "http://www.example.com/shop/a%20b?q=1");

    assertThat(run.out().replace(file, "deploy.yaml"))
        .isEqualTo(
            """
            GET http://www.example.com/shop/a%20b?q=1
              asks shop
              since
                the site of this name
                  deploy.yaml:3:12 | - names: [www.example.com]
                the longest prefix, `/shop`
                  deploy.yaml:5:29 | - {name: shop, mount: /shop, module: shop, directory: /srv/shop}
                `shop` is asked
                  deploy.yaml:5:29 | - {name: shop, mount: /shop, module: shop, directory: /srv/shop}
              what the application sees
                SCRIPT_NAME              /shop
                PATH_INFO                /a b
                QUERY_STRING             q=1
                wsgi.url_scheme          http
                REMOTE_ADDR              192.0.2.7
                HTTP_HOST                www.example.com
                HTTP_X_FORWARDED_FOR     192.0.2.7
                HTTP_X_FORWARDED_HOST    www.example.com
                HTTP_X_FORWARDED_PROTO   http
                HTTP_X_REAL_IP           192.0.2.7
                REQUEST_METHOD           GET

            """);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(ExitCode.OK);
  }

  @ParameterizedTest
  @CsvSource({
    "nginx.conf, http://www.example.com/shop/x, passes to 127.0.0.1:8000 over http",
    "nginx.conf, http://www.example.com/shop, answers 301|301 redirect to http://www.example.com/shop/",
    "nginx.conf, http://www.example.com:81/shop/, undecided: depends on what listens on 192.0.2.1:81",
    "httpd.conf, http://www.example.com/shop/x, passes to http://127.0.0.1:8000 (127.0.0.1:8000) over http",
    "httpd.conf, http://www.example.com/shop, answers 404",
  })
  void filesOfEitherServerAreAsked(String name, String url, String expected) throws IOException {
    String file = write(name, name.equals("nginx.conf") ? NGINX : HTTPD);
    String urls = write("urls", url + "\n");

    Run run = Run.of("route", file, "--batch", urls);

    assertThat(run.out().strip()).isIn((Object[]) prefixed(url, expected));
    assertThat(run.code()).isEqualTo(ExitCode.OK);
  }

  private static String[] prefixed(String url, String expected) {
    return Arrays.stream(expected.split("\\|"))
        .map(words -> url + "\t" + words)
        .toArray(String[]::new);
  }

  @ParameterizedTest
  @CsvSource({
    "Redirect permanent /old /new, 301 redirect to http://www.example.com/new",
    "Nonsense on, answers 500",
    "Options Indexes, answers 500",
  })
  void accessFilesAreReadBelowTheRoot(String line, String expected) throws IOException {
    Path site = Files.createDirectories(directory.resolve("srv/www"));
    Files.writeString(site.resolve(".htaccess"), line + "\n");
    assertThat(outcome("AllowOverride FileInfo", "/old")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "/about, 'undecided: depends on MultiViews, and what there is of /srv/www/about.*'",
    "/about.html, serves /srv/www/about.html",
    "/nothing, answers 404",
  })
  void whatIsNegotiatedIsNoMissingFile(String path, String expected) throws IOException {
    Path site = Files.createDirectories(directory.resolve("srv/www"));
    Files.writeString(site.resolve("about.html"), "about");
    assertThat(outcome("Options +MultiViews", path)).isEqualTo(expected);
  }

  /** What becomes of a request, with a line about httpd's document root below {@code --root}. */
  private String outcome(String line, String path) throws IOException {
    String file =
        write(
            "httpd.conf",
            """
            ServerRoot /etc/apache2
            LoadModule alias_module modules/mod_alias.so
            LoadModule negotiation_module modules/mod_negotiation.so
            Listen 80
            ServerName www.example.com
            DocumentRoot /srv/www
            <Directory /srv/www>
                LINE
            </Directory>
            """
                .replace("LINE", line));
    Run run =
        Run.of("route", "--root", directory.toString(), file, "http://www.example.com" + path);
    return run.out().lines().skip(1).findFirst().orElseThrow().strip();
  }

  @Test
  void programsGetJson() throws IOException {
    Run run =
        Run.of(
            "route",
            write("nginx.conf", NGINX),
            "--format",
            "json",
            "--header",
            "X-A: b",
            "http://www.example.com/shop/x");

    JsonNode route = new ObjectMapper().readTree(run.out()).get("routes").get(0);
    assertThat(route.at("/outcome/kind").asText()).isEqualTo("passed");
    assertThat(route.at("/outcome/target").asText()).isEqualTo("/shop/x");
    assertThat(route.at("/outcome/headers").toString())
        .contains("{\"name\":\"X-A\",\"value\":\"b\"}");
    assertThat(route.at("/reasons/0/line").asInt()).isEqualTo(4);
    assertThat(route.at("/behind/0/server").asText()).isEqualTo("gunicorn");
    assertThat(route.at("/behind/0/outcome/environ/PATH_INFO").asText()).isEqualTo("/shop/x");
  }

  @Test
  void whatIsNoUrlIsSaidWithItsLineAndHindersNoOther() throws IOException {
    String urls = write("urls", "http://www.example.com/shop/\nwww.example.com\n");

    Run run = Run.of("route", write("nginx.conf", NGINX), "--batch", urls);

    assertThat(run.out()).startsWith("http://www.example.com/shop/\tpasses to ");
    assertThat(run.err())
        .isEqualTo(
            "frontwright: "
                + urls
                + ":2: `www.example.com` is not a URL such as https://www.example.com/path\n");
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
  }

  @Test
  void whatParsesIsAnsweredForWithTheMistakesTold() throws IOException {
    String file = write("nginx.conf", NGINX + "}\n");

    Run run = Run.of("route", file, "http://www.example.com/shop/x");

    assertThat(run.out()).contains("passes to 127.0.0.1:8000 over http");
    assertThat(run.err()).contains("unexpected \"}\"");
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
  }

  @Test
  void whatIsDifferentInAnotherFileIsTold() throws IOException {
    String old = write("old.conf", NGINX);
    String now = write("new.conf", NGINX.replace("8000", "9000"));

    Run run = Run.of("route", old, "--compare", now, "http://www.example.com/shop/x");

    assertThat(run)
        .isEqualTo(
            new Run(
                ExitCode.FINDINGS,
                """
                http://www.example.com/shop/x
                  - passes to 127.0.0.1:8000 over http
                  + passes to 127.0.0.1:9000 over http
                      HTTP_HOST: 127.0.0.1:8000 -> 127.0.0.1:9000
                      backends: 127.0.0.1:8000 -> 127.0.0.1:9000
                """,
                "1 request: 1 different\n"));
    assertThat(Run.of("route", old, "--compare", old).code()).isEqualTo(ExitCode.OK);
  }

  @ParameterizedTest
  @CsvSource({
    "--remote, nobody, `nobody` is not an IP address",
    "--header, novalue, `novalue` is no header field; write `NAME: VALUE`",
    "--root, /nonexistent, `/nonexistent` is no directory; name one with --root",
    "--batch, /nonexistent, `/nonexistent` does not exist; name a file of URLs",
  })
  void wrongOptionsAreSaidOnOneLine(String option, String value, String expected)
      throws IOException {
    Run run = Run.of("route", write("deploy.yaml", DESCRIPTION), option, value);

    assertThat(run).isEqualTo(new Run(ExitCode.INPUT, "", "frontwright: " + expected + "\n"));
  }
}
