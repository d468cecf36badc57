package frontwright.agreement;

import frontwright.model.deployment.Deployment;
import frontwright.model.deployment.Listener;
import frontwright.model.deployment.Site;
import frontwright.model.routing.Field;
import frontwright.model.routing.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A request in the making, of any deployment.
 *
 * @param site which site's listeners and prefixes, modulo their number
 * @param rest what stands behind the prefix
 */
record Ask(
    int site,
    int listener,
    int prefix,
    String rest,
    String name,
    String method,
    boolean isAbsolute,
    Set<String> headers) {

  private static final List<String> PIECES =
      List.of(
          "/",
          "/",
          "//",
          "/.",
          "/..",
          "%2F",
          "%2e",
          "..",
          ".",
          "x",
          "a%20b",
          "%C3%A9",
          "%41",
          "present.css",
          "/present.css",
          "/sub/present.css",
          "/.git",
          "static",
          "/static/",
          "admin",
          "+",
          "@",
          "~",
          "%7E",
          "%25",
          ";a=1",
          ":",
          "&",
          "'",
          "%0A",
          "%3F",
          "%23",
          "\\");

  private static final List<String> HEADERS =
      List.of(
          "X-Forwarded-For: 6.6.6.6",
          "X-Forwarded-For: 6.6.6.6, 10.1.1.1",
          "X-Forwarded-Proto: https",
          "X-Forwarded-Proto: http",
          "X-Forwarded-Host: evil.test",
          "X-Forwarded-Ssl: on",
          "Forwarded: for=6.6.6.6",
          "X-Real-IP: 6.6.6.6",
          "X_Real_IP: 6.6.6.6",
          "Script-Name: /evil",
          "Remote-User: root",
          "X-Remote-User: root",
          "Proxy: http://6.6.6.6",
          "Colour: red",
          "Authorization: Basic c3RhZmY6c2VjcmV0",
          "Authorization: Bearer x",
          "Cookie: R=app0; a=b",
          "X-Own: a value",
          "Accept: */*");

  static Arbitrary<Ask> any() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 9),
            rests(),
            Arbitraries.of("own", "own", "own", "wild", "other", "OWN"),
            Arbitraries.of("GET", "GET", "HEAD", "POST", "DELETE"),
            Arbitraries.of(false, false, true),
            Arbitraries.subsetOf(HEADERS).ofMaxSize(4))
        .as(Ask::new);
  }

  private static Arbitrary<String> rests() {
    Arbitrary<String> path =
        Arbitraries.of(PIECES).list().ofMaxSize(5).map(pieces -> String.join("", pieces));
    return Combinators.combine(path, Arbitraries.of("", "", "?", "?q=1", "?q=%2F&/../x?y"))
        .as(String::concat);
  }

  /** The request of a deployment. */
  Request of(Deployment deployment) {
    Site asked = deployment.sites().get(site % deployment.sites().size());
    Listener at = asked.listeners().get(listener % asked.listeners().size());
    String own = asked.names().isEmpty() ? "any.test" : asked.names().get(0);
    String host =
        switch (name) {
          case "wild" -> "w." + own;
          case "other" -> "other.test";
          case "OWN" -> own.toUpperCase(Locale.ROOT);
          default -> own;
        };
    String authority = at.isStandardPort() ? host : host + ":" + at.port();
    List<String> prefixes = asked.spaces().stream().map(s -> s.prefix().path()).toList();
    String path = (prefixes.isEmpty() ? "" : prefixes.get(prefix % prefixes.size())) + rest;
    String target = path.startsWith("/") ? path : "/" + path;
    List<Field> fields = new ArrayList<>();
    fields.add(Field.of("Host", isAbsolute ? "ignored.test" : authority));
    headers.stream()
        .sorted()
        .map(header -> header.split(": ", 2))
        .filter(parts -> fields.stream().noneMatch(field -> field.isHeader(parts[0])))
        .forEach(parts -> fields.add(Field.of(parts[0], parts[1])));
    if (method.equals("POST")) {
      fields.add(Field.of("Content-Length", "5"));
      fields.add(Field.of("Content-Type", "text/plain"));
    }
    boolean isV6 = at.host().contains(":");
    return new Request(
        method,
        isAbsolute ? (at.tls() ? "https://" : "http://") + authority + target : target,
        fields,
        at.tls(),
        isV6 ? "2001:db8::7" : headers.size() % 2 == 0 ? "10.0.0.9" : "192.0.2.7",
        at.host().equals("*") ? "127.0.0.1" : isV6 ? "::1" : at.host(),
        at.port());
  }
}
