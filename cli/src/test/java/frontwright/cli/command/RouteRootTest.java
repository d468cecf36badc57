package frontwright.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import frontwright.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code route} for files that are not on this machine, or of which there is a copy here. */
class RouteRootTest {

  private static final String NGINX =
      """
      events {}
      http {
          include sites/*;
      }
      """;

  private static final String NGINX_SITE =
      """
      server {
          listen 80;
          server_name www.example.com;
          root /srv/www;
          location /own/ { root html; }
          location /gone/ { alias /srv/gone/; }
          location /two/ { alias /srv/gone/; index a.html b.html; }
      }
      """;

  private static final String HTTPD =
      """
      ServerRoot /etc/apache2
      Listen 80
      Include sites/*
      """;

  private static final String HTTPD_SITE =
      """
      <VirtualHost *:80>
          ServerName www.example.com
          DocumentRoot /srv/www
          Alias /own/ html/own/
          Alias /gone/ /srv/gone/
          Alias /two/ /srv/gone/
          <Directory />
              Require all granted
          </Directory>
          <Location /two/>
              DirectoryIndex a.html b.html
          </Location>
      </VirtualHost>
      """;

  @TempDir private Path root;

  @BeforeEach
  void copyAnotherMachine() throws IOException {
    write("etc/nginx/nginx.conf", NGINX);
    write("etc/nginx/sites/shop", NGINX_SITE);
    write("etc/nginx/html/own/page.html", "");
    write("etc/apache2/apache2.conf", HTTPD);
    write("etc/apache2/sites/shop", HTTPD_SITE);
    write("etc/apache2/html/own/page.html", "");
    write("srv/www/here.css", "");
  }

  private String write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "here.css, serves /srv/www/here.css",
    "absent.css, answers 404",
    "own/page.html, serves ETC/html/own/page.html",
    "own/absent.html, answers 404",
    "gone/x.css, 'serves /srv/gone/x.css if it exists, else 404'",
    "gone/, 'serves /srv/gone/index.html if it exists, else 404'",
  })
  void filesAreThoseOfTheCopy(String path, String expected) throws IOException {
    String urls = write("urls", "http://www.example.com/" + path + "\n");

    for (String file : new String[] {"/etc/nginx/nginx.conf", "/etc/apache2/apache2.conf"}) {
      Run run = Run.of("route", "--root", root.toString(), file, "--batch", urls);

      String etc = file.substring(0, file.lastIndexOf('/'));
      assertThat(run.out())
          .isEqualTo("http://www.example.com/" + path + "\t" + expected.replace("ETC", etc) + "\n");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "x.css, 'serves /srv/gone/x.css if it exists, else 404'",
    "'', answers 404",
    "sub/, answers 404",
    ".env, answers 404",
  })
  void aDescriptionAndItsFrontSayTheSameOfWhatIsNotHere(String path, String expected)
      throws IOException {
    String description =
        """
        frontwright: 1
        sites:
          - names: [www.example.com]
            static:
              - {url: /static/, directory: /srv/gone}
        """;
    String url = "http://www.example.com/static/" + path;
    String urls = write("urls", url + "\n");
    write("deploy.yaml", description);
    Path out = root.resolve("out");
    assertThat(Run.of("generate", root + "/deploy.yaml", "-o", out.toString()).code()).isZero();

    for (String file : new String[] {"/deploy.yaml", "/out/nginx/nginx.conf"}) {
      assertThat(Run.of("route", "--root", root.toString(), file, "--batch", urls).out())
          .as(file)
          .isEqualTo(url + "\t" + expected + "\n");
    }
  }

  @ParameterizedTest
  @CsvSource({"/etc/nginx/nginx.conf", "/etc/apache2/apache2.conf"})
  void whichOfSeveralIndexesIsThereIsNotGuessed(String file) {
    Run run = Run.of("route", "--root", root.toString(), file, "http://www.example.com/two/");

    assertThat(run.out()).contains("undecided: depends on wh", "/srv/gone/");
  }

  @ParameterizedTest
  @CsvSource({
    "/etc/nginx/nginx.conf, /etc/nginx/sites/shop:2:5",
    "/etc/apache2/apache2.conf, /etc/apache2/sites/shop:1:1",
  })
  void placesAreThoseOnTheOtherMachine(String file, String place) {
    Run there = Run.of("route", "--root", root.toString(), file, "http://www.example.com/");
    Run here = Run.of("route", "--root", root.toString(), root + file, "http://www.example.com/");

    assertThat(there.out()).contains("      " + place + " | ").doesNotContain(root.toString());
    assertThat(here).isEqualTo(there);
  }

  /** As in Debian's sites-enabled: on this machine, the link would lead out of the copy. */
  @Test
  void linksLeadWhereTheyLeadOnTheOtherMachine() throws IOException {
    write("etc/nginx/available/blog", NGINX_SITE.replace("www.example.com", "blog.example.com"));
    Files.createSymbolicLink(
        root.resolve("etc/nginx/sites/blog"), Path.of("/etc/nginx/available/../available/blog"));
    Files.createSymbolicLink(root.resolve("srv/www/there.css"), Path.of("../../srv/www/here.css"));

    Run run =
        Run.of(
            "route",
            "--root",
            root.toString(),
            "/etc/nginx/nginx.conf",
            "http://blog.example.com/there.css");

    assertThat(run.out()).contains("serves /srv/www/there.css\n", " /etc/nginx/sites/blog:3:17 | ");
  }

  @Test
  void mistakesAreThoseOnTheOtherMachine() throws IOException {
    write("etc/nginx/sites/broken", "server {");

    Run run =
        Run.of(
            "route",
            "--root",
            root.toString(),
            "/etc/nginx/nginx.conf",
            "http://www.example.com/here.css");

    assertThat(run.err())
        .contains("--> /etc/nginx/sites/broken:1:")
        .doesNotContain(root.toString());
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
  }

  @ParameterizedTest
  @CsvSource({"/etc/nginx/nginx.conf", "/etc/apache2/apache2.conf"})
  void programsAreToldWhatIsNotKnown(String file) throws IOException {
    Run run =
        Run.of(
            "route",
            "--root",
            root.toString(),
            file,
            "--format",
            "json",
            "http://www.example.com/here.css",
            "http://www.example.com/gone/x.css");

    JsonNode routes = new ObjectMapper().readTree(run.out()).get("routes");
    assertThat(routes.at("/0/outcome/exists").asBoolean()).isTrue();
    assertThat(routes.at("/1/outcome/exists").isNull()).isTrue();
    assertThat(routes.at("/1/outcome/path").asText()).isEqualTo("/srv/gone/x.css");
  }

  @Test
  void aFileThatTheCopyDoesNotHaveIsSaidByItsName() {
    Run run = Run.of("route", "--root", root.toString(), "/etc/none.conf", "http://a.example/");

    assertThat(run)
        .isEqualTo(
            new Run(
                ExitCode.INPUT,
                "",
                "frontwright: `/etc/none.conf` does not exist; name a file that can be read\n"));
  }
}
