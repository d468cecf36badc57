package frontwright.validators.oracle;

import frontwright.model.routing.Field;
import frontwright.model.routing.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes requests up, most of them nasty. */
final class NginxRequests {

  private static final String LOCAL = "127.0.0.1";

  private static final List<String> PIECES =
      List.of(
          "/",
          "//",
          "/.",
          "/..",
          "/./",
          "/../",
          "a",
          "b",
          "/a",
          "/b",
          "/a/",
          "%61",
          "%2e",
          "%2E%2e",
          "%2F",
          "%2f",
          "%25",
          "%3f",
          "%23",
          "%20",
          "+",
          "A",
          ".x",
          "x.html",
          "index.html",
          "/d",
          "e",
          "f",
          "?",
          "?q=1",
          "&q=2",
          "#",
          "#f?x",
          "%",
          "%0",
          "%00",
          "%zz",
          "\u00e4",
          "\u00ff",
          "!",
          "!x/",
          "-/",
          " ",
          "\"",
          "<",
          "{",
          "~",
          "c.x",
          "%0a",
          "?Q=b&x",
          "&q=",
          "=",
          ";",
          "@",
          ":",
          "\u0001",
          "\t",
          "/index.html",
          "%C3%A4",
          "q",
          "?q",
          "\\");

  private final Random random;

  NginxRequests(Random random) {
    this.random = random;
  }

  private boolean oneIn(int count) {
    return random.nextInt(count) == 0;
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** A request to a site. */
  Request next(int site, int port) {
    String name = "s" + site + ".test";
    String method =
        oneIn(6)
            ? any(
                List.of("HEAD", "POST", "PUT", "DELETE", "FOO", "get", "TRACE", "OPTIONS", "POST"))
            : "GET";
    List<Field> headers = new ArrayList<>();
    String target = target();
    if (oneIn(30)) {
      target =
          any(List.of("http://", "HTTPS://", "x+y.z://")) + host(name) + target.replace(" ", "");
    }
    if (!oneIn(60)) {
      headers.add(Field.of(oneIn(20) ? "HOST" : "Host", host(name)));
    }
    while (oneIn(3)) {
      headers.add(header());
    }
    return new Request(method, target, headers, false, LOCAL, LOCAL, port);
  }

  private String target() {
    StringBuilder target = new StringBuilder(oneIn(40) ? "" : any(NginxSites.PATHS));
    if (!oneIn(3)) {
      int count = random.nextInt(4);
      for (int i = 0; i < count; i++) {
        target.append(any(PIECES));
      }
    }
    if (oneIn(5)) {
      target.append(any(List.of("?q=1", "?a=b&q=2", "?", "?q=%20+", "?x#y")));
    }
    boolean keepsSpaces = oneIn(30);
    return keepsSpaces ? target.toString() : target.toString().replace(" ", "%20");
  }

  private String host(String name) {
    if (!oneIn(12)) {
      return name;
    }
    return any(
        List.of(
            name + ":80",
            name.toUpperCase(java.util.Locale.ROOT),
            name + ".",
            name + "..",
            "w." + name,
            "anna-" + name,
            name + "/x",
            "",
            " " + name + "  ",
            "[::1]:80",
            "[" + name,
            "other.test",
            "." + name,
            name + ":x:y",
            name + "\t",
            name + " x",
            ":80",
            "."));
  }

  private Field header() {
    return any(
        List.of(
            Field.of(
                "X-Forwarded-For",
                any(
                    List.of(
                        "10.0.0.1", "192.0.2.1, 10.0.0.2", "x", "", "::1", "1.2.3.4:80,10.0.0.1"))),
            Field.of("X-Real-IP", "192.0.2.9"),
            Field.of("X_Under", "1"),
            Field.of("X-Flag", any(List.of("0", "1", ""))),
            Field.of("Cookie", any(List.of("c=1", "a=2; c=3", "C=1;c=2", "c; c=1", "c =1, d=2"))),
            Field.of(
                "Authorization",
                any(List.of("Basic dTpw", "basic  dTpw", "Basic", "Bearer x", "Basic !!"))),
            Field.of("Content-Length", any(List.of("0", "0", "2000000", "x", "-1"))),
            Field.of("X!y", "z"),
            Field.of("Accept", "a"),
            Field.of("Accept", "b"),
            Field.of("Bad name", "x"),
            Field.of("Range", "x"),
            Field.of("Transfer-Encoding", "gzip"),
            Field.of("Expect", "x"),
            Field.of("TE", "trailers"),
            Field.of("Upgrade", "h2c"),
            Field.of("X-Forwarded-For", "10.0.0.9")));
  }

  /** The bytes of a request, each a character. */
  static String text(Request request) {
    StringBuilder text = new StringBuilder();
    text.append(request.method()).append(' ').append(request.target()).append(" HTTP/1.1\r\n");
    for (Field field : request.headers()) {
      String value = ((frontwright.model.routing.Value.Known) field.value()).text();
      text.append(field.name()).append(": ").append(value).append("\r\n");
    }
    return text.append("\r\n").toString();
  }
}
