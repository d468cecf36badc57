package frontwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.compatibility.Row;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows 14 and 15: hosts that no site names, and redirects that work from outside. */
final class HostRows extends Rows {

  private static final int[] NOT_HERE = {421, 400};

  HostRows(Running at) {
    super(at);
  }

  @Override
  protected void list() {
    for (String host :
        List.of("evil.test", "127.0.0.1", "www.example.com.evil.test", "sub.www.example.com", "")) {
      pair(
          Row.UNKNOWN_HOST,
          "Host: " + host,
          () -> at.unasked(() -> at.client().get(m + "/", "Host: " + host)).refused(NOT_HERE));
    }
    pair(
        Row.UNKNOWN_HOST,
        "a file of the site for another host",
        () ->
            at.unasked(() -> at.client().get("/static/style.css", "Host: evil.test"))
                .refused(NOT_HERE));
    raw("HTTP/1.0 without a Host", "GET " + m + "/ HTTP/1.0\r\n\r\n");
    raw("HTTP/1.1 without a Host", "GET " + m + "/ HTTP/1.1\r\nConnection: close\r\n\r\n");
    raw(
        "an absolute target elsewhere",
        "GET http://evil.test"
            + m
            + "/ HTTP/1.1\r\nHost: www.example.com\r\n"
            + "Connection: close\r\n\r\n");
    for (String host : List.of("www.example.com:" + at.client().port(), "example.com")) {
      redirect("/_absolute", host);
      redirect("/_relative", host);
    }
  }

  private void raw(String title, String request) {
    pair(
        Row.UNKNOWN_HOST,
        title,
        () ->
            at.unasked(() -> at.client().raw(request.getBytes(StandardCharsets.UTF_8)))
                .refused(NOT_HERE));
  }

  private void redirect(String task, String host) {
    pair(
        Row.REDIRECTS,
        task.substring(2) + " at " + host.replaceFirst(":.*", ":PORT"),
        () -> {
          String request = "http://" + host + m + task;
          Heard heard = at.get(m + task, "Host: " + host);
          assertThat(heard.status()).as("%s", heard.answer()).isEqualTo(302);
          String location = heard.answer().header("Location").orElseThrow();
          assertThat(URI.create(request).resolve(location))
              .hasToString("http://" + host + m + "/target?x=1");
        });
  }
}
