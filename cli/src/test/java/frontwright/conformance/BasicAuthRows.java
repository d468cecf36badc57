package frontwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.compatibility.Row;
import frontwright.servers.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Row 22: who has no password does not reach the application, however the path is spelt. */
final class BasicAuthRows extends Rows {

  private static final String WRONG = "Authorization: Basic YWw6bm8=";

  BasicAuthRows(Running at) {
    super(at);
  }

  @Override
  protected void list() {
    for (String target : List.of("/", "/x", "/x%2Fy", "/static/style.css", "/static/none")) {
      demanded(target, "nothing");
      demanded(target, "a wrong password", WRONG);
      demanded(target, "a claim", "Remote-User: al", "X-Remote-User: al", "X_Remote_User: al");
    }
    spellings().forEach(this::noWayRound);
    pair(
        Row.BASIC_AUTH,
        "the realm",
        () ->
            assertThat(at.tls().get(m + "/").header("WWW-Authenticate"))
                .hasValue("Basic realm=\"Staff \\\"only\\\" $1 \\\\\""));
    pair(Row.BASIC_AUTH, "REMOTE_USER", () -> user());
    pair(
        Row.BASIC_AUTH,
        "REMOTE_USER is no claim",
        () ->
            user(
                "X-Remote-User: root",
                "Remote-User: root",
                "REMOTE_USER: root",
                "X-Remote_User: root"));
    pair(
        Row.BASIC_AUTH,
        "the application's files",
        () ->
            assertThat(at.tls().get(m + "/static/style.css", GuardedSite.CREDENTIALS).text())
                .isEqualTo("p {}\n"));
  }

  private void demanded(String target, String with, String... headers) {
    pair(
        Row.BASIC_AUTH,
        "GET M" + target + " with " + with,
        () -> {
          Heard heard = at.unasked(() -> at.tls().get(m + target, headers)).refused(401);
          assertThat(heard.answer().header("WWW-Authenticate").orElse("")).startsWith("Basic ");
        });
  }

  private void user(String... claims) {
    List<String> headers = new ArrayList<>(List.of(claims));
    headers.add(GuardedSite.CREDENTIALS);
    Heard heard = new Heard(at.tls().get(m + "/x", headers.toArray(String[]::new)));
    heard.path(m, "/x").has("REMOTE_USER", "al");
    assertThat(heard.environ().getOrDefault("HTTP_X_REMOTE_USER", "")).isEmpty();
    assertThat(heard.environ()).doesNotContainValue("root");
  }

  private List<String> spellings() {
    List<String> all =
        new ArrayList<>(
            List.of(
                "/" + m + "/x",
                m + "//x",
                m + "/./x",
                "/x/.." + m + "/x",
                "/x/%2e%2e" + m + "/x",
                m + "/%2e/x",
                m + "/?x",
                "https://www.example.com" + m + "/x",
                "http://www.example.com" + m + "/x"));
    if (!m.isEmpty()) {
      String parent = m.substring(0, m.lastIndexOf('/'));
      String last = m.substring(m.lastIndexOf('/') + 1);
      for (String way :
          List.of("%2F", "//", "/./", "/z/../", "/z/..%2F", "/z/%2e%2e/", "/%2F", "\\", "/;/../")) {
        all.add(parent + way + last + "/x");
      }
      String first = "/%" + Integer.toHexString(last.charAt(0)) + last.substring(1);
      List.of("/x", "%2Fx", ";x", "%00", "%0A", "%0a/x", "/..", "%2F..%2F", "#x", ".", "%20/x")
          .forEach(end -> all.add(m + end));
      all.add(parent + first + "/x");
      all.add(m.toUpperCase(Locale.ROOT) + "/x");
    }
    return all;
  }

  /** 401, or not the guarded application at all; its neighbour may be asked. */
  private void noWayRound(String target) {
    pair(
        Row.BASIC_AUTH,
        "no way round by " + target,
        () -> {
          String request = "GET " + target + " HTTP/1.1\r\nHost: www.example.com\r\n";
          byte[] bytes = (request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8);
          Answer answer = at.tls().raw(bytes);
          Heard heard = new Heard(answer);
          if (heard.isProbe()) {
            assertThat(heard.variable("SCRIPT_NAME")).as("%s", answer).isNotEqualTo(m);
          } else {
            assertThat(answer.status()).as("%s", answer).isIn(301, 400, 401, 403, 404);
          }
        });
  }
}
