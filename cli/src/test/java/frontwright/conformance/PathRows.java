package frontwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.compatibility.Row;
import java.util.List;
import java.util.Map;

/** Rows 1 to 6: which part of the path is SCRIPT_NAME and which is PATH_INFO. */
final class PathRows extends Rows {

  /** What comes after the mount, and PATH_INFO. */
  private static final Map<String, String> PATHS =
      Map.ofEntries(
          Map.entry("/p%25z", "/p%z"),
          Map.entry("/p%2525z", "/p%25z"),
          Map.entry("/n%0Al", "/n\nl"),
          Map.entry("/end%0A", "/end\n"),
          Map.entry("/sp%20", "/sp "),
          Map.entry("/q%3Fa?b", "/q?a"),
          Map.entry("/h%23a", "/h#a"),
          Map.entry("/%FF%FE", "/\u00ff\u00fe"),
          Map.entry("/a;b=c,d&e+f:g@h!i'j(k)*l$m~n", "/a;b=c,d&e+f:g@h!i'j(k)*l$m~n"),
          Map.entry("/%22%5C%7B%7C%7D%5B%5D%5E%60%3C%3E", "/\"\\{|}[]^`<>"),
          Map.entry("/a%26b", "/a&b"),
          Map.entry("/.well-known/x", "/.well-known/x"),
          Map.entry("/a..b/...", "/a..b/..."),
          Map.entry("/a/../b/./c", "/b/c"));

  PathRows(Running at) {
    super(at);
  }

  @Override
  protected void list() {
    mount();
    decoded();
    if (!m.isEmpty()) {
      boundary();
      List.of("/%6dyapp", "//myapp", "/x/../myapp", "/./myapp", "/x/%2e%2e/myapp")
          .forEach(start -> spelling(start + m.substring("/myapp".length()) + "/z"));
      spelling(m + "//z");
      spelling(m + "%2Fz");
    }
    pair(Row.ENCODED_SLASH, "GET M/x%2Fy", () -> at.get(m + "/x%2Fy").path(m, "/x/y"));
    String twice = at.of().meets(Row.DOUBLE_SLASH) ? "/a//b" : "/a/b";
    pair(Row.DOUBLE_SLASH, "GET M/a//b", () -> at.get(m + "/a//b").path(m, twice));
  }

  private void mount() {
    if (!m.isEmpty()) {
      pair(Row.MOUNT_WITHOUT_SLASH, "GET M", () -> at.get(m).path(m, ""));
      pair(
          Row.MOUNT_WITHOUT_SLASH,
          "GET M?q",
          () -> at.get(m + "?q=1%2F").path(m, "").has("QUERY_STRING", "q=1%2F"));
    }
    pair(Row.MOUNT_WITH_SLASH, "GET M/", () -> at.get(m + "/").path(m, "/"));
  }

  private void decoded() {
    pair(
        Row.DECODED_PATH,
        "GET M/a%20b/caf%C3%A9?q=1&r=%2F",
        () ->
            at.get(m + "/a%20b/caf%C3%A9?q=1&r=%2F")
                .path(m, Heard.wsgi("/a b/café"))
                .has("QUERY_STRING", "q=1&r=%2F"));
    PATHS.forEach(
        (path, info) ->
            pair(Row.DECODED_PATH, "GET M" + path, () -> at.get(m + path).path(m, info)));
    pair(
        Row.DECODED_PATH,
        "GET M/%00 reaches nobody",
        () -> at.unasked(() -> at.client().get(m + "/%00")).refused(400, 404));
    String length = "y".repeat(3000);
    pair(Row.DECODED_PATH, "a long path", () -> at.get(m + "/" + length).path(m, "/" + length));
  }

  private void boundary() {
    for (String end : List.of("x", "x/", "x/y", ".", "%20")) {
      pair(
          Row.PREFIX_BOUNDARY,
          "GET M" + end,
          () -> {
            if (at.of().mount() == Mount.NESTED) {
              at.get(m + end).path("/myapp", "/admin" + end.replace("%20", " "));
            } else {
              at.unasked(() -> at.client().get(m + end)).refused(404);
            }
          });
    }
  }

  /** Another spelling of M/z means the same, or is refused; it is never split wrongly. */
  private void spelling(String target) {
    pair(
        Row.PREFIX_BOUNDARY,
        "GET " + target,
        () -> {
          Heard heard = at.get(target);
          if (heard.isProbe()) {
            boolean doubled = target.equals(m + "//z") && at.of().meets(Row.DOUBLE_SLASH);
            heard.path(m, doubled ? "//z" : "/z");
          } else {
            assertThat(heard.status()).isIn(400, 403, 404);
          }
        });
  }
}
