package frontwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.compatibility.Row;
import frontwright.servers.Answer;
import frontwright.servers.Client;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows 1 (redirected), 11 (passed), 13 and 14: the site over TLS. */
final class TlsRows extends Rows {

  private static final String HSTS = "Strict-Transport-Security";

  TlsRows(Running at) {
    super(at);
  }

  @Override
  protected void list() {
    scheme();
    List.of("/s", "/_error", "/static/style.css", "/static/none", "/_absolute")
        .forEach(this::lasting);
    List.of("/a%20b/x%2Fy?q=1&r=%2F", "/", "/caf%C3%A9", "/a//b", "/100%25?", "/.env")
        .forEach(this::redirected);
    challenge();
    http2();
    strangers();
    if (!m.isEmpty()) {
      slash("", "");
      slash("?q=1&r=%2F", "?q=1&r=%2F");
    }
  }

  private Answer get(String target, String... headers) {
    String[] all = List.of(headers).toArray(new String[headers.length + 1]);
    all[headers.length] = GuardedSite.CREDENTIALS;
    return at.tls().get(target, all);
  }

  private String host() {
    return "www.example.com:" + at.tlsPort();
  }

  private void scheme() {
    pair(
        Row.TLS,
        "wsgi.url_scheme is https",
        () ->
            new Heard(get(m + "/s"))
                .path(m, "/s")
                .has("wsgi.url_scheme", "https")
                .has("HTTP_HOST", host())
                .has("HTTP_X_FORWARDED_PROTO", "https")
                .has("REMOTE_ADDR", Client.ADDRESS));
    pair(
        Row.TLS,
        "and stays https when the client says http",
        () ->
            new Heard(get(m + "/s", "X-Forwarded-Proto: http", "X-Forwarded-Ssl: off"))
                .has("wsgi.url_scheme", "https"));
    pair(
        Row.REDIRECTS,
        "absolute over TLS",
        () ->
            assertThat(get(m + "/_absolute").header("Location"))
                .hasValue("https://" + host() + m + "/target?x=1"));
    pair(
        Row.AUTHORIZATION,
        "authorization: pass",
        () ->
            new Heard(get(m + "/h"))
                .has("HTTP_AUTHORIZATION", GuardedSite.CREDENTIALS.split(": ")[1]));
  }

  private void lasting(String target) {
    pair(
        Row.TLS,
        "HSTS on " + target,
        () -> assertThat(get(m + target).all(HSTS)).containsExactly("max-age=63072000"));
  }

  private void redirected(String target) {
    pair(
        Row.TLS,
        "plain HTTP to " + target,
        () -> {
          Answer answer = at.client().get(m + target);
          assertThat(answer.status()).as("%s", answer).isIn(301, 308);
          assertThat(answer.header("Location")).hasValue("https://" + host() + m + target);
          assertThat(answer.all(HSTS)).isEmpty();
        });
  }

  private void challenge() {
    String directory = "/.well-known/acme-challenge/";
    pair(
        Row.TLS,
        "the ACME challenge is not redirected",
        () -> assertThat(at.client().get(directory + "token").text()).isEqualTo("token\n"));
    pair(
        Row.TLS,
        "an ACME challenge that is not there",
        () -> assertThat(at.client().get(directory + "none").status()).isEqualTo(404));
  }

  private void http2() {
    byte[] body = new byte[48_000];
    pair(Row.TLS, "HTTP/2", () -> http2(new byte[0]).path(m, "/h").has("wsgi.url_scheme", "https"));
    pair(
        Row.BODIES,
        "a body over HTTP/2 with its length",
        () -> http2(body, "content-length", "48000").received(body));
    pair(
        Row.BODIES,
        "a body over HTTP/2 without a length",
        () -> {
          if (Deviation.of(at.of(), Row.BODIES).isPresent()) {
            long before = at.asked();
            http2(body).refused(411);
            assertThat(at.asked()).as("how often the application was asked").isEqualTo(before);
          } else {
            http2(body).received(body);
          }
        });
  }

  private Heard http2(byte[] body, String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("authorization", GuardedSite.CREDENTIALS.split(": ")[1]));
    return new Heard(at.tls().http2(m + "/h", body, all.toArray(String[]::new)));
  }

  private void strangers() {
    pair(
        Row.UNKNOWN_HOST,
        "another Host over TLS",
        () -> at.unasked(() -> get(m + "/", "Host: evil.test")).refused(421, 400));
    for (String name : List.of("evil.test", "")) {
      pair(
          Row.UNKNOWN_HOST,
          "server name `" + name + "` in TLS, and its Host",
          () -> {
            long before = at.asked();
            stranger(name).ifPresent(answer -> new Heard(answer).refused(421, 400));
            assertThat(at.asked()).as("how often the application was asked").isEqualTo(before);
          });
    }
  }

  /** What somebody gets who asks for another name; nothing where the handshake is refused. */
  private Optional<Answer> stranger(String name) {
    try {
      Client client = at.client().tls(at.tlsPort(), name);
      return Optional.of(client.get(m + "/", "Host: evil.test", GuardedSite.CREDENTIALS));
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private void slash(String query, String expected) {
    pair(
        Row.MOUNT_WITHOUT_SLASH,
        "slash: redirect, GET M" + query,
        () -> {
          Answer answer = get(m + query);
          assertThat(answer.status()).as("%s", answer).isIn(301, 302, 307, 308);
          URI request = URI.create("https://" + host() + m + query);
          assertThat(request.resolve(answer.header("Location").orElseThrow()))
              .hasToString("https://" + host() + m + "/" + expected);
        });
  }
}
