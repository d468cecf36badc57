package frontwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.compatibility.Row;
import frontwright.servers.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows 11 and 12: the application is told what the front knows, never what a client claims. */
final class SpoofingRows extends Rows {

  /** What a client may claim. */
  static final List<String> CLAIMS =
      List.of(
          "X-Forwarded-For: 6.6.6.6",
          "X-Forwarded-Proto: https",
          "X-Forwarded-Protocol: ssl",
          "X-Forwarded-Ssl: on",
          "X-Forwarded-Host: evil.test",
          "X-Forwarded-Prefix: /evil",
          "X-Forwarded-Port: 666",
          "X-Forwarded-Server: evil",
          "X-Forwarded-Scheme: https",
          "Forwarded: for=6.6.6.6;proto=https;host=evil",
          "X-Real-IP: 6.6.6.6",
          "Script-Name: /evil",
          "Path-Info: /evil",
          "Proxy: http://evil",
          "Remote-User: evil",
          "X-Remote-User: evil",
          "Remote-Addr: 6.6.6.6",
          "X-Scheme: https");

  /** What must not be in the environ at all. */
  private static final String[] FORBIDDEN = {
    "HTTP_PROXY",
    "HTTP_FORWARDED",
    "HTTP_X_FORWARDED_PREFIX",
    "HTTP_X_FORWARDED_SSL",
    "HTTP_X_FORWARDED_PROTOCOL",
    "HTTP_X_FORWARDED_PORT",
    "HTTP_X_FORWARDED_SERVER",
    "HTTP_X_FORWARDED_SCHEME",
    "HTTP_SCRIPT_NAME",
    "HTTP_PATH_INFO",
    "HTTP_REMOTE_USER",
    "REMOTE_USER"
  };

  /** Variables that repeat what the client sent, and claim nothing. */
  private static final Set<String> ECHOES =
      Set.of("HTTP_CONNECTION", "REQUEST_URI", "QUERY_STRING", "SCRIPT_URI");

  private static final String PROXY = "127.0.0.50";

  SpoofingRows(Running at) {
    super(at);
  }

  @Override
  protected void list() {
    pair(
        Row.AUTHORIZATION,
        "authorization: drop",
        () ->
            at.get(m + "/h", "Authorization: Basic YTpi", "Proxy-Authorization: Basic YTpi")
                .has("HTTP_AUTHORIZATION", null)
                .has("HTTP_PROXY_AUTHORIZATION", null));
    spoof("no claims");
    spoof("claims", claims());
    spoof("claims in small letters", small(claims()));
    spoof("claims with underscores", underscored());
    spoof("claims with one underscore", mixed());
    spoof(
        "contradicting claims",
        "X-Forwarded-For: 6.6.6.6",
        "X-Forwarded-For: 6.6.6.7",
        "X-Forwarded-Proto: https",
        "X-Forwarded-Proto: http");
    connection();
    absolute();
    trusted();
  }

  private static String[] claims() {
    return CLAIMS.toArray(String[]::new);
  }

  private static String[] small(String[] headers) {
    return Stream.of(headers).map(h -> h.toLowerCase(Locale.ROOT)).toArray(String[]::new);
  }

  private static String[] underscored() {
    List<String> all = new ArrayList<>(List.of("X_FORWARDED-For: 6.6.6.6"));
    CLAIMS.forEach(claim -> all.add(name(claim).replace('-', '_') + value(claim)));
    return all.toArray(String[]::new);
  }

  private static String[] mixed() {
    return CLAIMS.stream()
        .map(claim -> name(claim).replaceFirst("-", "_") + value(claim))
        .toArray(String[]::new);
  }

  private static String name(String header) {
    return header.substring(0, header.indexOf(':'));
  }

  private static String value(String header) {
    return header.substring(header.indexOf(':'));
  }

  private void spoof(String title, String... headers) {
    pair(Row.NO_SPOOFING, title, () -> judge(at.get(m + "/s", headers), host(), Client.ADDRESS));
  }

  private String host() {
    return "www.example.com:" + at.client().port();
  }

  /** Headers that the client names in Connection are not taken off behind the front's back. */
  private void connection() {
    String names =
        Stream.concat(
                CLAIMS.stream().map(SpoofingRows::name), Stream.of("Deploy-Colour", "SCRIPT_NAME"))
            .collect(Collectors.joining(", "));
    for (String value : List.of("close, " + names, names, "Deploy-Colour, X-Real-IP, close")) {
      pair(
          Row.NO_SPOOFING,
          "Connection: " + value.substring(0, 20) + "…",
          () -> {
            List<String> headers = new ArrayList<>(CLAIMS);
            headers.add("Connection: " + value);
            Heard heard = at.get(m + "/s", headers.toArray(String[]::new));
            judge(heard, host(), Client.ADDRESS).has("HTTP_DEPLOY_COLOUR", "blue");
          });
    }
  }

  private void absolute() {
    String site = "http://" + host() + m + "/s";
    pair(
        Row.NO_SPOOFING,
        "an absolute target with another Host",
        () -> judge(at.get(site, "Host: evil.test:99"), host(), Client.ADDRESS));
    pair(
        Row.NO_SPOOFING,
        "a Host without a port",
        () -> judge(at.get(m + "/s", "Host: www.example.com"), "www.example.com", Client.ADDRESS));
    pair(
        Row.NO_SPOOFING,
        "a Host in capitals",
        () ->
            judge(
                at.get(m + "/s", "Host: WWW.Example.COM:8"), "www.example.com:8", Client.ADDRESS));
  }

  private void trusted() {
    trust(
        "https from a trusted proxy",
        "https",
        "203.0.113.7",
        "X-Forwarded-For: 1.1.1.1, 203.0.113.7, 10.1.2.3",
        "X-Forwarded-Proto: https");
    trust(
        "http from a trusted proxy",
        "http",
        "2001:db8::7",
        "X-Forwarded-For: 2001:db8::7",
        "X-Forwarded-Proto: http");
    trust("a trusted proxy that says nothing", "http", PROXY);
    trust("a trusted proxy that says rubbish", "http", PROXY, "X-Forwarded-Proto: evil");
  }

  private void trust(String title, String scheme, String address, String... headers) {
    pair(
        Row.NO_SPOOFING,
        title,
        () -> {
          Heard heard = new Heard(at.client().from(PROXY).get(m + "/s", headers));
          heard
              .has("wsgi.url_scheme", scheme)
              .has("REMOTE_ADDR", address)
              .has("HTTP_X_FORWARDED_FOR", address)
              .has("HTTP_X_FORWARDED_PROTO", scheme)
              .has("HTTP_X_REAL_IP", address);
        });
  }

  private Heard judge(Heard heard, String host, String address) {
    heard
        .path(m, "/s")
        .has("REMOTE_ADDR", address)
        .has("wsgi.url_scheme", "http")
        .has("HTTP_HOST", host)
        .has("HTTP_X_FORWARDED_FOR", address)
        .has("HTTP_X_FORWARDED_PROTO", "http")
        .has("HTTP_X_FORWARDED_HOST", host)
        .has("HTTP_X_REAL_IP", address);
    Map<String, String> environ = heard.environ();
    assertThat(environ).doesNotContainKeys(FORBIDDEN);
    assertThat(environ.getOrDefault("HTTP_X_REMOTE_USER", "")).isEmpty();
    environ.keySet().removeAll(ECHOES);
    environ.values().removeIf(value -> !value.contains("evil") && !value.contains("6.6.6"));
    assertThat(environ).as("what came through").isEmpty();
    return heard;
  }
}
