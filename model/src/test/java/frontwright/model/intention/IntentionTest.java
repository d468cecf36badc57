package frontwright.model.intention;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.deployment.Decider;
import frontwright.model.deployment.Deployment;
import frontwright.model.description.Description;
import frontwright.model.description.DescriptionReader;
import frontwright.model.routing.Environ;
import frontwright.model.routing.Field;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Request;
import frontwright.model.routing.RequestUrl;
import frontwright.model.routing.Route;
import frontwright.model.routing.ServedFiles;
import frontwright.model.routing.ServedFiles.Kind;
import frontwright.model.routing.Value;
import frontwright.model.source.Findings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a description means for single requests. */
class IntentionTest {

  private static final String DESCRIPTION =
      """
      frontwright: 1
      sites:
        - names: [www.example.com, "*.shops.example.com"]
          listen: [80, "10.0.0.1:8080"]
          trusted_proxies: [10.0.0.0/8]
          static:
            - {url: /, directory: /srv/www, missing: application}
          apps:
            - {name: root, module: root, directory: /srv/root}
            - {name: shop, mount: /shop, slash: redirect, module: shop, directory: /srv/shop, io: {body_limit: 1k}}
            - name: staff
              mount: /shop/staff
              module: staff
              directory: /srv/staff
              basic_auth: {realm: Staff, users_file: /etc/staff}
              metadata: {Colour: blé}
              static:
                - {url: /shop/staff/static/, directory: /srv/static}
        - names: [files.example.com]
          static:
            - {url: /pub/, directory: /srv/pub}
        - names: [secure.example.com]
          tls: {certificate: /c.pem, key: /k.pem, acme_webroot: /var/acme}
          apps:
            - {name: secure, module: secure, directory: /srv/secure, authorization: pass}
      """;

  private static final Set<String> FILES =
      Set.of(
          "/srv/www/a.css",
          "/srv/static/s.css",
          "/srv/pub/.env",
          "/var/acme/.well-known/acme-challenge/t");

  private static Route asked(String method, String url, String... headers) {
    return asked(IntentionTest::here, method, url, headers);
  }

  private static Route asked(ServedFiles files, String method, String url, String... headers) {
    Findings findings =
        DescriptionReader.decode("deploy.yaml", DESCRIPTION.getBytes(StandardCharsets.UTF_8));
    Description description = DescriptionReader.read(findings).orElseThrow();
    Deployment deployment =
        Decider.decide(description, Decider.Overrides.NONE, findings).orElseThrow();
    List<Field> fields = new ArrayList<>();
    for (String header : headers) {
      String[] parts = header.split(": ", 2);
      fields.add(Field.of(parts[0], parts[1]));
    }
    Request request =
        RequestUrl.parse(url).orElseThrow().request(method, fields, "10.9.9.9", "10.0.0.1");
    Origins origins = Origins.of(findings.source(), description, deployment);
    return new Intention(deployment, origins, files).route(request);
  }

  private static Kind here(String path) {
    return FILES.contains(path) ? Kind.FILE : Kind.ABSENT;
  }

  @ParameterizedTest
  @CsvSource({
    "http://www.example.com/, root",
    "http://www.example.com/x/../a.css, file /srv/www/a.css",
    "http://www.example.com/a.css/, root",
    "http://WWW.example.com.:8080/shopx, root",
    "http://a.shops.example.com/shop/x, shop",
    "http://www.example.com/shop, 301 http://www.example.com/shop/",
    "http://www.example.com/shop?q=1&r, 301 http://www.example.com/shop/?q=1&r",
    "http://www.example.com/shopx, root",
    "http://www.example.com/%73hop%2Fx, shop",
    "http://www.example.com/shop/staff/static, 404",
    "http://www.example.com/shop/staff/static/s.css, 401",
    "http://www.example.com/..%2fetc, 400",
    "http://www.example.com/%zz, 400",
    "http://other.example.com/, 421",
    "http://files.example.com/, 404",
    "http://files.example.com/pub, 404",
    "http://files.example.com/pub/.env, 404",
    "http://secure.example.com/x%20y?q, 301 https://secure.example.com/x%20y?q",
    "http://secure.example.com/.well-known/acme-challenge/t, file /var/acme/.well-known/acme-challenge/t",
    "http://secure.example.com/.well-known/acme-challenge/u, 404",
    "https://secure.example.com/.well-known/acme-challenge/t, secure",
  })
  void aRequestGoesWhereTheDescriptionSays(String url, String expected) {
    assertThat(shown(asked("GET", url).outcome())).as(url).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "http://files.example.com/pub/a, perhaps /srv/pub/a",
    "http://files.example.com/pub/.env, 404",
    "http://files.example.com/pub/, 404",
    "http://www.example.com/, root",
    "http://www.example.com/a.css, whether there is /srv/www/a.css",
    "http://www.example.com/.git/config, root",
    "http://secure.example.com/.well-known/acme-challenge/u, perhaps /var/acme/.well-known/acme-challenge/u",
  })
  void whatIsOnAnotherMachineIsNotSaidToBeMissing(String url, String expected) {
    assertThat(shown(asked(ServedFiles.UNKNOWN, "GET", url).outcome())).as(url).isEqualTo(expected);
  }

  private static String shown(Outcome outcome) {
    if (outcome instanceof Outcome.File file) {
      return (file.isThere() ? "file " : "perhaps ") + file.path();
    } else if (outcome instanceof Outcome.Undecided undecided) {
      return undecided.on();
    } else if (outcome instanceof Outcome.Redirect redirect) {
      return redirect.status() + " " + ((Value.Known) redirect.location()).text();
    } else if (outcome instanceof Outcome.Answer answer) {
      return Integer.toString(answer.status());
    }
    return ((Outcome.Asked) outcome).application();
  }

  @Test
  void anApplicationSeesWhatTheFrontAsserts() {
    Environ environ =
        environ(
            asked(
                "GET",
                "http://www.example.com:8080/shop/staff/a%20b?q=%2F",
                "Authorization: Basic c3RhZmY6c2VjcmV0",
                "X-Forwarded-For: 192.0.2.1, 198.51.100.7, 10.2.2.2",
                "X-Forwarded-Proto: HTTPS",
                "X-Real-IP: 6.6.6.6",
                "Colour: red",
                "Remote-User: root",
                "X_Custom: no",
                "X-Custom: yes"));
    assertThat(environ.values())
        .isEqualTo(
            known(
                "REQUEST_METHOD=GET",
                "SCRIPT_NAME=/shop/staff",
                "PATH_INFO=/a b",
                "QUERY_STRING=q=%2F",
                "REMOTE_ADDR=198.51.100.7",
                "REMOTE_USER=staff",
                "wsgi.url_scheme=https",
                "HTTP_HOST=www.example.com:8080",
                "HTTP_X_FORWARDED_HOST=www.example.com:8080",
                "HTTP_X_FORWARDED_FOR=198.51.100.7",
                "HTTP_X_REAL_IP=198.51.100.7",
                "HTTP_X_FORWARDED_PROTO=https",
                "HTTP_COLOUR=bl\u00c3\u00a9",
                "HTTP_X_CUSTOM=yes"));
  }

  @Test
  void authorizationArrivesWhereItIsPassed() {
    Route passed = asked("GET", "https://secure.example.com/", "Authorization: Bearer x");
    Route dropped = asked("GET", "http://www.example.com/", "Authorization: Bearer x");
    assertThat(environ(passed).text("HTTP_AUTHORIZATION")).contains("Bearer x");
    assertThat(environ(dropped).text("HTTP_AUTHORIZATION")).isEmpty();
  }

  @Test
  void aBodyOverTheLimitIsRefused() {
    assertThat(asked("POST", "http://www.example.com/shop/x", "Content-Length: 1024").outcome())
        .isInstanceOf(Outcome.Asked.class);
    assertThat(asked("POST", "http://www.example.com/shop/x", "Content-Length: 1025").outcome())
        .isEqualTo(new Outcome.Answer(413));
  }

  @Test
  void reasonsPointAtTheDescription() {
    assertThat(asked("GET", "http://www.example.com/shop/x").reasons())
        .extracting(reason -> reason.place() + " " + reason.text())
        .containsExactly(
            "deploy.yaml:3:12 the site of this name",
            "deploy.yaml:10:29 the longest prefix, `/shop`",
            "deploy.yaml:10:29 `shop` is asked");
  }

  private static Environ environ(Route route) {
    return ((Outcome.Asked) route.outcome()).environ();
  }

  private static Map<String, Value> known(String... values) {
    return Stream.of(values)
        .map(value -> value.split("=", 2))
        .collect(Collectors.toMap(parts -> parts[0], parts -> new Value.Known(parts[1])));
  }
}
