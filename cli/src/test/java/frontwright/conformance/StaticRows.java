package frontwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.compatibility.Row;
import frontwright.servers.Answer;
import java.util.List;

/** Rows 7 to 9: files that the front serves, files that are not there, and what it never serves. */
final class StaticRows extends Rows {

  private static final String FILE = "/static/style.css";

  /** Ways out of the directory and to what is hidden in it. */
  private static final List<String> TRAPS =
      List.of(
          "/static../secret/key",
          "/static/../secret/key",
          "/static/%2e%2e/secret/key",
          "/static/..%2fsecret/key",
          "/static/..%2Fsecret%2Fkey",
          "/static/.%2e/secret/key",
          "/static/..%5csecret/key",
          "/static/sub/..%2f..%2fsecret/key",
          "/static//..//secret/key",
          "/static/..;/secret/key",
          "/static/../app/probe.py",
          "/static/source/probe.py",
          "/static/.git/config",
          "/static/%2egit/config",
          "/static//.git/config",
          "/static/.git%2fconfig",
          "/static/./.git/config",
          "/static/.env",
          "/static//.env",
          "/static/sub/../.env",
          "/static/sub/.hidden",
          "/static/link.txt",
          "/static/linked/key",
          "/static/linked/",
          "/static/linked/../files/.env",
          "/app/probe.py",
          "/probe.py",
          "/secret/key");

  StaticRows(Running at) {
    super(at);
  }

  @Override
  protected void list() {
    files();
    missing();
    pair(Row.NO_TRAVERSAL, "GET /static", () -> at.unasked(() -> get("/static")).refused(404));
    TRAPS.forEach(trap -> pair(Row.NO_TRAVERSAL, "GET " + trap, () -> closed(trap)));
    pair(Row.NO_TRAVERSAL, "GET M/media/.env", () -> closed(m + "/media/.env"));
  }

  private void closed(String target) {
    Heard heard = at.get(target);
    if (!heard.isProbe()) {
      assertThat(heard.status()).as("%s", heard.answer()).isIn(400, 403, 404);
    }
    assertThat(heard.answer().latin1()).doesNotContain("SECRET", "hashlib");
  }

  private Answer get(String target, String... headers) {
    return at.client().get(target, headers);
  }

  private void files() {
    file("its bytes", () -> assertThat(get(FILE).text()).isEqualTo("p {}\n"));
    file("its type", () -> assertThat(get(FILE).header("Content-Type")).hasValue("text/css"));
    file(
        "its cache headers",
        () -> assertThat(get(FILE).all("Cache-Control")).containsExactly("max-age=2592000"));
    file("a query is nothing to it", () -> assertThat(get(FILE + "?v=1").status()).isEqualTo(200));
    file(
        "HEAD",
        () -> {
          Answer head = at.client().send("HEAD", FILE, new byte[0]);
          assertThat(head.status()).isEqualTo(200);
          assertThat(head.header("Content-Length")).hasValue("5");
        });
    file(
        "Range",
        () -> {
          Answer part = get(FILE, "Range: bytes=2-3");
          assertThat(part.status()).isEqualTo(206);
          assertThat(part.text()).isEqualTo("{}");
        });
    file(
        "If-Modified-Since",
        () -> {
          String date = get(FILE).header("Last-Modified").orElseThrow();
          assertThat(get(FILE, "If-Modified-Since: " + date).status()).isEqualTo(304);
        });
    file(
        "a file below",
        () -> {
          Answer page = get("/static/sub/page.js");
          assertThat(page.text()).isEqualTo("page\n");
          assertThat(page.header("Content-Type")).hasValue("text/javascript");
        });
    file(
        "a name that is not ASCII",
        () -> assertThat(get("/static/caf%C3%A9.txt").text()).isEqualTo("coffee\n"));
  }

  /** Whatever is asked of a file, the application does not hear of it. */
  private void file(String title, Pair.Check check) {
    pair(
        Row.STATIC_FILE,
        title,
        () -> {
          long before = at.asked();
          check.run();
          assertThat(at.asked()).as("how often the application was asked").isEqualTo(before);
        });
  }

  private void missing() {
    for (String target : List.of("/static/none.css", "/static/", "/static/sub", "/static/sub/")) {
      pair(
          Row.MISSING_FILE,
          "missing: not_found, GET " + target,
          () -> at.unasked(() -> get(target)).refused(404));
    }
    pair(
        Row.MISSING_FILE,
        "missing: application, the file",
        () ->
            assertThat(at.unasked(() -> get(m + "/media/photo.txt")).answer().text())
                .isEqualTo("photo\n"));
    for (String end : List.of("none", "", "photo.txt/x", "a%20b")) {
      pair(
          Row.MISSING_FILE,
          "missing: application, GET M/media/" + end,
          () -> at.get(m + "/media/" + end).path(m, "/media/" + end.replace("%20", " ")));
    }
  }
}
