package frontwright.validators.routing.httpd;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.routing.Field;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Reason;
import frontwright.model.routing.Request;
import frontwright.model.routing.Route;
import frontwright.model.routing.ServedFiles;
import frontwright.model.routing.Value;
import frontwright.validators.configuration.httpd.HttpdLoader;
import frontwright.validators.files.MemoryFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where single requests go; the real httpd is asked by the oracle tests. */
class HttpdRouterTest {

  private static final ServedFiles FILES =
      path -> {
        if (path.matches("/srv/[^.]*\\.(txt|html|wsgi)")) {
          return ServedFiles.Kind.FILE;
        }
        return path.matches("/(srv(/www|/other|/a)*/?)?")
            ? ServedFiles.Kind.DIRECTORY
            : ServedFiles.Kind.ABSENT;
      };

  private static Route route(String configuration, Request request) {
    Map<String, String> files = Map.of("/etc/httpd.conf", "Listen 80\n" + configuration);
    return HttpdRouter.of(
            new HttpdLoader(new MemoryFiles(files)).load("/etc/httpd.conf", null), FILES)
        .route(request);
  }

  private static Request request(String target, String host, String... headers) {
    List<Field> fields = new ArrayList<>(List.of(Field.of("Host", host)));
    for (int i = 0; i < headers.length; i += 2) {
      fields.add(Field.of(headers[i], headers[i + 1]));
    }
    return new Request("GET", target, fields, false, "192.0.2.7", "192.0.2.1", 80);
  }

  /** The outcome in a few words. */
  private static String outcome(String configuration, String target, String... headers) {
    return words(route(configuration, request(target, "www.test", headers)).outcome());
  }

  private static String words(Outcome outcome) {
    if (outcome instanceof Outcome.File file) {
      return file.path();
    } else if (outcome instanceof Outcome.Redirect redirect) {
      return redirect.status() + " " + ((Value.Known) redirect.location()).text();
    } else if (outcome instanceof Outcome.Answer answer) {
      return Integer.toString(answer.status());
    } else if (outcome instanceof Outcome.Passed passed) {
      return "to " + passed.message().destination().name() + " " + passed.message().target();
    }
    return "? " + ((Outcome.Undecided) outcome).on();
  }

  private static final String HOSTS =
      """
      <VirtualHost *:80>
        ServerName first.test
        Redirect 404 /
      </VirtualHost>
      <VirtualHost *:80>
        ServerName www.test
        ServerAlias *.www.test m?.test
        Redirect 410 /
      </VirtualHost>
      <VirtualHost 192.0.2.9:80>
        ServerName www.test
        Redirect 403 /
      </VirtualHost>
      """;

  @ParameterizedTest
  @CsvSource({
    "www.test, 410",
    "WWW.test., 410",
    "www.test:8080, 410",
    "a.b.www.test, 410",
    "m1.test, 410",
    "m12.test, 404",
    "first.test, 404",
    "nobody.test, 404",
    "www..test, 400",
    "12, 400",
    "'', 400"
  })
  void theHostChoosesAmongTheNamesOfItsAddress(String host, String expected) {
    assertThat(words(route(HOSTS, request("/", host)).outcome())).isEqualTo(expected);
  }

  @Test
  void anAddressOfItsOwnCountsMoreThanANameElsewhere() {
    Request request =
        new Request(
            "GET",
            "/",
            List.of(Field.of("Host", "first.test")),
            false,
            "192.0.2.7",
            "192.0.2.9",
            80);

    assertThat(words(route(HOSTS, request).outcome())).isEqualTo("403");
  }

  @Test
  void anAbsoluteTargetCountsMoreThanHost() {
    assertThat(words(route(HOSTS, request("http://www.test/", "first.test")).outcome()))
        .isEqualTo("410");
  }

  @ParameterizedTest
  @CsvSource({
    "/x/./y/../z.txt, /srv/www/x/z.txt",
    "//a///b.txt, /srv/www/a/b.txt",
    "/%61.txt, /srv/www/a.txt",
    "/../a.txt, 400",
    "/a%2Fb.txt, 404",
    "/a%00.txt, 404",
    "/a%zz, 400",
    "/a#b, 400",
    "*, 400"
  })
  void thePathIsCleanedBeforeItIsMapped(String target, String expected) {
    assertThat(outcome("DocumentRoot /srv/www\n", target)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"Off, 404", "On, /srv/www/a/b.txt", "NoDecode, /srv/www/a%2Fb.txt"})
  void encodedSlashesAreLetThroughAsItIsSaid(String slashes, String expected) {
    assertThat(outcome("DocumentRoot /srv/www\nAllowEncodedSlashes " + slashes, "/a%2Fb.txt"))
        .isEqualTo(expected);
  }

  private static final String MAPPED =
      """
      DocumentRoot /srv/www
      Alias /other/ /srv/other/
      AliasMatch ^/m/(.*)$ /srv/$1
      Redirect permanent /old http://new.test
      RedirectMatch ^/gone 410
      Redirect gone /lost
      ProxyPass /app/private !
      ProxyPass /app http://127.0.0.1:8000/base
      ProxyPass /nocanon http://127.0.0.1:8000 nocanon
      """;

  @ParameterizedTest
  @CsvSource({
    "/other/a.txt, /srv/other/a.txt",
    "/otherwise.txt, /srv/www/otherwise.txt",
    "/m/x.txt, /srv/x.txt",
    "/old/a%20b?q=1, 301 http://new.test/a%20b?q=1",
    "/older.txt, /srv/www/older.txt",
    "/lost/x, 410",
    "/app/x%20y?q, to http://127.0.0.1:8000 /base/x%20y?q",
    "/app, to http://127.0.0.1:8000 /base",
    "/apple.txt, /srv/www/apple.txt",
    "/app/private/x.txt, /srv/www/app/private/x.txt",
    "/nocanon/a%21, to http://127.0.0.1:8000 /a%21"
  })
  void aliasesRedirectsAndProxiesMapPaths(String target, String expected) {
    assertThat(outcome(MAPPED.replace("RedirectMatch ^/gone 410\n", ""), target))
        .isEqualTo(expected);
  }

  @Test
  void anAliasCountsMoreThanAWsgiScript() {
    String text = "DocumentRoot /srv\nWSGIScriptAlias / /srv/x.wsgi\nAlias /s /srv/other\n";

    assertThat(outcome(text, "/s/a.txt")).isEqualTo("/srv/other/a.txt");
    assertThat(outcome(text, "/a/b")).isEqualTo("to /srv/x.wsgi ");
  }

  @ParameterizedTest
  @CsvSource({
    "/a/x.txt, 403",
    "/www/x.txt, /srv/www/x.txt",
    "/www/secret.txt, 403",
    "/www/open/secret.txt, /srv/www/open/secret.txt"
  })
  void sectionsApplyFromDirectoriesOverFilesToLocations(String target, String expected) {
    String text =
        """
        DocumentRoot /srv
        <Location /www/open>
          Require all granted
        </Location>
        <Files secret.txt>
          Require all denied
        </Files>
        <Directory /srv/www>
          Require all granted
        </Directory>
        <Directory />
          Require all denied
        </Directory>
        """;

    assertThat(outcome(text, target)).isEqualTo(expected);
  }

  @Test
  void conditionsAreAskedOfTheRequest() {
    String text = "DocumentRoot /srv\n<If \"%{HTTP:X-A} == 'b'\">\n  Require all denied\n</If>\n";

    assertThat(outcome(text, "/a.txt", "X-A", "b")).isEqualTo("403");
    assertThat(outcome(text, "/a.txt", "X-A", "c")).isEqualTo("/srv/a.txt");
  }

  @ParameterizedTest
  @CsvSource({
    "Require ip 192.0.2.0/24, /srv/a.txt",
    "Require ip 10, 403",
    "Require not ip 10, 403",
    "Require method POST, 403",
    "Require valid-user, 500",
    "Require host example.com, ? Require host",
    "AllowMethods POST, 405",
    "Deny from all, 403"
  })
  void accessIsGrantedOrNot(String directive, String expected) {
    String text = "DocumentRoot /srv\n<Directory />\n" + directive + "\n</Directory>\n";

    assertThat(outcome(text, "/a.txt")).isEqualTo(expected);
  }

  @Test
  void credentialsAreTakenToBeRight() {
    String text =
        "DocumentRoot /srv\n<Location />\nAuthType Basic\nAuthName x\nRequire user u\n</Location>\n";

    assertThat(outcome(text, "/a.txt")).isEqualTo("401");
    assertThat(outcome(text, "/a.txt", "Authorization", "Basic dTpw")).isEqualTo("/srv/a.txt");
    assertThat(outcome(text, "/a.txt", "Authorization", "Basic djpw")).isEqualTo("401");
  }

  @ParameterizedTest
  @CsvSource({
    "/a, 301 http://www.test/a/",
    "/a/, /srv/www/a/index.html",
    "/none, 404",
    "/x.txt/more, 404"
  })
  void directoriesHaveASlashAndAnIndex(String target, String expected) {
    assertThat(outcome("DocumentRoot /srv/www\n", target)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "RewriteRule ^/o/(.*) /n/$1 [R=301], /o/x?q=1, 301 http://www.test/n/x?q=1",
    "RewriteRule ^/o - [F], /o, 403",
    "RewriteRule ^/o - [G], /o, 410",
    "RewriteRule ^/o(.*) http://127.0.0.1:8000$1 [P], /o/x, to http://127.0.0.1:8000 /x",
    "RewriteRule ^/o(.*) /alias$1 [PT], /o/x.txt, /srv/other/x.txt",
    "RewriteRule ^/o(.*) /srv/a$1, /o/x.txt, /srv/a/x.txt",
    "RewriteRule ^/o(.*) /www$1, /o/x.txt, /srv/www/www/x.txt",
    "RewriteRule ^/o(.*) /x$1? [R], /o/y?q, 302 http://www.test/x/y",
    "RewriteRule ^/o(.*) /x$1?a [R+QSA], /o/y?q, 302 http://www.test/x/y?a&q",
    "RewriteRule !^/o - [R=404], /a.txt, 404"
  })
  void rulesRewrite(String rule, String target, String expected) {
    String text = "DocumentRoot /srv/www\nAlias /alias /srv/other\nRewriteEngine On\n";

    assertThat(outcome(text + rule.replace('+', ','), target)).isEqualTo(expected);
  }

  @Test
  void rulesInDirectoriesStartAgain() {
    String text =
        """
        DocumentRoot /srv/www
        <Directory /srv/www/>
          RewriteEngine On
          RewriteRule ^old/(.*)$ new/$1
        </Directory>
        Alias /new /srv/other
        """;

    assertThat(outcome(text, "/old/x.txt")).isEqualTo("/srv/other/x.txt");
  }

  @Test
  void rulesInCirclesEnd() {
    String text =
        """
        DocumentRoot /srv/www
        <Directory /srv/www>
          RewriteEngine On
          RewriteRule ^ x$0/y
        </Directory>
        """;

    assertThat(outcome(text, "/a.txt")).isEqualTo("500");
  }

  @ParameterizedTest
  @CsvSource({
    "<IfDefine X>~Redirect 410 /~</IfDefine>, ? <IfDefine X>",
    "RewriteEngine On~RewriteRule ^ ${map:x} [R]~RewriteMap map txt:/map, ? ${map:x}"
  })
  void whatIsNotKnownIsSaid(String lines, String expected) {
    assertThat(outcome("DocumentRoot /srv\n" + lines.replace('~', '\n'), "/a.txt"))
        .isEqualTo(expected);
  }

  @Test
  void reasonsPointAtTheDecidingLines() {
    Route route =
        route(MAPPED.replace("RedirectMatch ^/gone 410\n", ""), request("/lost", "x.test"));

    assertThat(route.reasons().stream().map(Reason::place).filter(Objects::nonNull))
        .extracting(
            place -> place.source().text().substring(place.span().start(), place.span().end()))
        .contains("Redirect gone /lost");
  }
}
