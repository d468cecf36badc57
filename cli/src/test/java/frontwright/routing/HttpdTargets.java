package frontwright.routing;

import java.util.List;
import java.util.Random;

/** Arbitrary request targets, nasty ones among them. */
final class HttpdTargets {

  private static final List<String> SEGMENTS =
      List.of(
          "a",
          "b",
          "app",
          "static",
          "files",
          "d",
          "c.txt",
          "index.html",
          "x%20y",
          "new",
          "none",
          "~u",
          "d.d",
          "app.wsgi",
          "A",
          "two.wsgi",
          "gone");

  private static final List<String> ODD =
      List.of(
          "..", ".", "%2e%2e", "%2E", "%2f", "a%2Fb", "..%2f", "%00", "%zz", "%", "", "", "a;x=1",
          "%3f", "%25", "%3F", "%23", "+", "%c3%a9", "\u00e9", "a%0ab", "%5c", "\\", "%7e", "%41",
          "...", "*", ":", "a&b", "'", "%22", "%20", "a.txt.", "%2525");

  private final Random random;

  HttpdTargets(long seed) {
    this.random = new Random(seed);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** A target for a host. */
  String next(String host) {
    StringBuilder target = new StringBuilder();
    int segments = 1 + random.nextInt(4);
    for (int i = 0; i < segments; i++) {
      target.append(random.nextInt(12) == 0 ? "//" : "/");
      target.append(random.nextInt(7) == 0 ? one(ODD) : one(SEGMENTS));
    }
    if (random.nextInt(4) == 0) {
      target.append('/');
    }
    if (random.nextInt(5) == 0) {
      target.append(one(List.of("?", "?q=1", "?a=b&c=%20d", "?/x/../y", "?%zz", "?a?b")));
    }
    if (random.nextInt(60) == 0) {
      return one(
          List.of(
              "/",
              "*",
              "http://" + host + target,
              "http://" + host,
              "https://" + host + "/a",
              "ftp://x/",
              "a",
              "http://" + host + ":8080" + target));
    }
    return target.toString();
  }

  /** A method, mostly GET. */
  String method() {
    return random.nextInt(12) == 0
        ? one(List.of("HEAD", "POST", "OPTIONS", "PUT", "TRACE", "FOO", "DELETE"))
        : "GET";
  }
}
