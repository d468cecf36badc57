package frontwright.routing;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.routing.Outcome;
import frontwright.model.routing.Reason;
import frontwright.model.routing.Request;
import frontwright.model.routing.Route;
import frontwright.servers.Answer;
import frontwright.validators.routing.Router;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Requests that are put to the simulated and to the real httpd, and what came of them. */
final class HttpdPairs {

  private final Router router;
  private final List<String> disagreements = new ArrayList<>();
  private final Map<String, Integer> undecided = new TreeMap<>();
  private int pairs;

  HttpdPairs(Router router) {
    this.router = router;
  }

  /**
   * Asks both; of the real one nothing is asked that the simulator leaves open.
   *
   * @param server sends a request's bytes
   * @param about what a reader needs to know of the configuration
   */
  void ask(Request request, Function<byte[], Answer> server, String about) {
    pairs++;
    Route route = router.route(request);
    if (route.outcome() instanceof Outcome.Undecided open) {
      undecided.merge(open.on(), 1, Integer::sum);
      return;
    }
    HttpdObserved expected = HttpdObserved.of(route, request.method());
    HttpdObserved observed = HttpdObserved.of(server.apply(bytes(request)), request.method());
    if (!expected.equals(observed)) {
      disagreements.add(told(about, request, route, expected, observed));
    }
  }

  private static byte[] bytes(Request request) {
    StringBuilder raw = new StringBuilder();
    raw.append(request.method()).append(' ').append(request.target()).append(" HTTP/1.1\r\n");
    request
        .headers()
        .forEach(
            field ->
                raw.append(field.name())
                    .append(": ")
                    .append(request.header(field.name()).orElse(""))
                    .append("\r\n"));
    return raw.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String told(
      String about, Request request, Route route, HttpdObserved expected, HttpdObserved observed) {
    return "%s\n%s\nsimulated: %s\nobserved:  %s\n%s\n"
        .formatted(
            about,
            request,
            expected,
            observed,
            route.reasons().stream().map(Reason::text).toList());
  }

  /** How much the simulator left undecided in several configurations together. */
  static final class Share {
    private final Map<String, Integer> undecided = new TreeMap<>();
    private int pairs;

    private void add(HttpdPairs some) {
      some.undecided.forEach((on, count) -> undecided.merge(on, count, Integer::sum));
      pairs += some.pairs;
    }

    /** More than ninety-nine in a hundred must be decided. */
    void verify() {
      assertThat(undecided.values().stream().mapToInt(count -> count).sum())
          .as("undecided of %d pairs: %s", pairs, undecided)
          .isLessThan(pairs / 100);
    }
  }

  /** Both must have said the same; what is undecided is counted with that of others. */
  void verify(Share share) {
    List<String> first = disagreements.subList(0, Math.min(disagreements.size(), 15));
    assertThat(String.join("\n", first))
        .as("%d disagreements of %d pairs", disagreements.size(), pairs)
        .isEmpty();
    share.add(this);
  }

  /** Both must have said the same, and the simulator have decided almost all. */
  void verify() {
    Share alone = new Share();
    verify(alone);
    alone.verify();
  }
}
