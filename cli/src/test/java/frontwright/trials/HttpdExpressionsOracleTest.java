package frontwright.trials;

import frontwright.model.routing.Outcome;
import frontwright.model.routing.Value;
import frontwright.validators.routing.httpd.expression.HttpdExpression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Expressions and header formats at random: each says to each request what it says in the real
 * httpd.
 */
class HttpdExpressionsOracleTest {

  private static final int LOCATIONS = 40;
  private static final int EACH = 25;
  private static final int FEW = 400;
  private static final int MANY = 4000;

  private final Random random = new Random(Long.getLong("frontwright.seed", 20_240_721L));
  private final RandomExpressions expressions = new RandomExpressions(random);

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private String configuration() {
    StringBuilder text = new StringBuilder("ServerAdmin hello@example.com\n");
    text.append("SetEnvIf X-A (.*) E_A=$1\nSetEnvIf X-B ^a E_B=b\n");
    text.append("ProxyPass / http://@BACKEND@/\n");
    for (int location = 0; location < LOCATIONS; location++) {
      text.append("<Location /l").append(location).append("/>\n");
      for (int i = 0; i < EACH; i++) {
        text.append("RequestHeader set X-R").append(i).append(' ').append(rule()).append('\n');
      }
      text.append("</Location>\n");
    }
    return text.toString();
  }

  private String rule() {
    if (random.nextInt(3) == 0) {
      String text;
      do {
        text = "[" + expressions.string() + "]";
      } while (HttpdExpression.string(text).expression().isEmpty());
      return quoted("expr=" + text);
    }
    String condition;
    do {
      condition = expressions.condition(3);
    } while (HttpdExpression.condition(condition).expression().isEmpty());
    return "1 " + quoted("expr=" + condition);
  }

  private List<String> headers() {
    List<String> values =
        List.of("a", "b", "ab", "abc", "A", "10", "off", "a.b", "x y", "caf\u00e9", "/a/b", "YWI=");
    List<String> headers = new ArrayList<>();
    for (String name : List.of("X-A", "X-B", "X-C", "User-Agent", "Cookie", "Referer", "x-a")) {
      if (random.nextInt(3) == 0) {
        headers.add(name + ": " + any(values));
      }
    }
    if (random.nextInt(4) == 0) {
      headers.add("Host: " + any(List.of("a.b", "Example.com:81", "10.1.2.3", "ab")));
    }
    return headers;
  }

  @Test
  void expressionsSayWhatTheySayInHttpd() {
    int wanted = Boolean.getBoolean("frontwright.all") ? MANY : FEW;
    String text = configuration();
    Tally tally = new Tally();
    try (HttpdFront front =
        new HttpdFront(List.of("proxy", "proxy_http", "headers", "setenvif"), text)) {
      for (int i = 0; i < wanted; i++) {
        String target =
            "/l"
                + random.nextInt(LOCATIONS)
                + any(List.of("/", "/a/b", "/a%20b", "/ab.c?a=b", "/x?"));
        String method = any(List.of("GET", "POST", "PUT"));
        String from = any(List.of("127.0.0.9", "127.0.0.10"));
        compare(front.send(method, target, headers(), from), tally);
      }
    }
    tally.judge();
  }

  private static void compare(HttpdFront.Sent sent, Tally tally) {
    if (!(sent.outcome() instanceof Outcome.Passed passed)) {
      tally.differs(sent.request() + " -> " + sent.outcome() + ", in httpd " + sent.answer());
      return;
    }
    Map<String, Value> fields = new HashMap<>();
    passed.message().headers().forEach(field -> fields.put(field.name(), field.value()));
    for (int i = 0; i < EACH; i++) {
      String name = "X-R" + i;
      tally.compare(name + " of " + sent.request(), fields.get(name), sent.received(name));
    }
  }
}
