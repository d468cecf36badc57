package frontwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import frontwright.model.compatibility.Row;
import frontwright.model.deployment.Backend;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows 16 and 17: balancing, stickiness, and a backend that dies. */
final class ClusterRows extends Rows {

  private static final int REQUESTS = 300;

  /** Fronts with several processes balance in each of them. */
  private static final int TOLERANCE = 15;

  private static final String STANDBY = "probe-4";

  private final Map<Long, String> byProcess = new HashMap<>();
  private String cookie = "";
  private String favourite = "";

  ClusterRows(Running at) {
    super(at);
  }

  @Override
  protected void list() {
    backends().forEach(b -> byProcess.put(at.deployed().pid(b.id()), b.id()));
    pair(Row.BALANCING, REQUESTS + " requests without a cookie", this::shared);
    pair(Row.BALANCING, "a cookie is given", this::cookie);
    pair(Row.BALANCING, REQUESTS + " requests with the cookie", this::sticky);
    pair(
        Row.BALANCING,
        "a cookie that nobody gave",
        () ->
            assertThat(at.get(m + "/w", "Cookie: ROUTE=nonsense").answer().all("Set-Cookie"))
                .hasSize(1));
    pair(Row.FAILOVER, "the sticky backend is killed", this::killed);
    pair(Row.FAILOVER, "only the standby is left", this::standby);
  }

  private List<Backend> backends() {
    return at.application().backends();
  }

  private String asked(Heard heard) {
    return byProcess.getOrDefault(heard.probe().get("parent").asLong(), "somebody else");
  }

  private Map<String, Integer> count(String... headers) {
    Map<String, Integer> counts = new TreeMap<>();
    for (int i = 0; i < REQUESTS; i++) {
      counts.merge(asked(at.get(m + "/w", headers)), 1, Integer::sum);
    }
    return counts;
  }

  private void shared() {
    Map<String, Integer> counts = count();
    assertThat(counts).containsOnlyKeys("probe", "probe-2", "probe-3");
    assertThat(counts.get("probe")).as("%s", counts).isCloseTo(150, within(TOLERANCE));
    assertThat(counts.get("probe-2")).as("%s", counts).isCloseTo(75, within(TOLERANCE));
  }

  private void cookie() {
    Heard heard = at.get(m + "/w");
    favourite = asked(heard);
    List<String> cookies = heard.answer().all("Set-Cookie");
    assertThat(cookies).hasSize(1);
    assertThat(cookies.get(0))
        .matches("ROUTE=[^;]+; Path=" + at.of().mount().url() + "; HttpOnly; SameSite=Lax");
    cookie = "Cookie: a=b; " + cookies.get(0).split(";")[0] + "; c=d";
  }

  private void sticky() {
    assertThat(count(cookie)).isEqualTo(Map.of(favourite, REQUESTS));
    assertThat(at.get(m + "/w", cookie).answer().all("Set-Cookie")).isEmpty();
  }

  private void killed() {
    kill(favourite);
    Heard next = at.get(m + "/w", cookie);
    assertThat(asked(next)).isNotIn(favourite, STANDBY, "somebody else");
    assertThat(next.answer().all("Set-Cookie")).as("the new cookie").hasSize(1);
    byte[] body = new byte[5000];
    for (int i = 0; i < 30; i++) {
      at.get(m + "/w", cookie).path(m, "/w");
      at.send("POST", m + "/w", body, cookie).received(body);
    }
    String another = "Cookie: " + next.answer().all("Set-Cookie").get(0).split(";")[0];
    assertThat(asked(at.get(m + "/w", another))).isEqualTo(asked(next));
  }

  private void standby() {
    for (Backend backend : backends()) {
      if (!backend.id().equals(STANDBY) && !backend.id().equals(favourite)) {
        kill(backend.id());
      }
    }
    for (int i = 0; i < 5; i++) {
      assertThat(asked(at.get(m + "/w", cookie))).isEqualTo(STANDBY);
    }
  }

  private void kill(String id) {
    backends().stream().filter(b -> b.id().equals(id)).forEach(b -> at.deployed().kill(b));
  }
}
