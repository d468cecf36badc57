package frontwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.compatibility.Row;
import frontwright.model.deployment.Application;
import frontwright.model.deployment.Backend;
import frontwright.servers.Answer;
import frontwright.servers.Silent;

/** Rows 19 and 20: a backend that is slow, down or silent, and a response that is streamed. */
final class TimeRows extends Rows {

  /** The limit of one second, and two more. */
  private static final long MILLIS = 3000;

  TimeRows(Running at) {
    super(at);
  }

  @Override
  protected void list() {
    int silence =
        Deviation.of(at.of(), Row.TIMEOUTS)
            .map(seen -> seen == Deviation.SILENCE_500 ? 500 : 502)
            .orElse(504);
    pair(Row.TIMEOUTS, "a slow application", () -> inTime("/_slow?2", silence));
    if (!at.of().isEmbedded()) {
      pair(Row.TIMEOUTS, "a backend that is down", () -> inTime("/down/x", 502, 503));
      pair(
          Row.TIMEOUTS,
          "a backend that accepts and never answers",
          () -> {
            try (Silent silent = new Silent(backend("silent").endpoint())) {
              inTime("/silent/x", silence);
              assertThat(silent.isAsked()).as("whether the backend was asked").isTrue();
            }
          });
    }
    pair(Row.STREAMING, "a response of two seconds", this::streamed);
  }

  private void inTime(String target, int... statuses) {
    long begin = System.nanoTime();
    at.get(m + target).refused(statuses);
    assertThat((System.nanoTime() - begin) / 1_000_000).as("milliseconds").isLessThan(MILLIS);
  }

  private Backend backend(String app) {
    return at.deployed()
        .deployment()
        .applications()
        .filter(one -> one.id().equals(app))
        .map(Application::backends)
        .findFirst()
        .orElseThrow()
        .get(0);
  }

  private void streamed() {
    Answer answer = at.client().get(m + "/_stream");
    assertThat(answer.text()).isEqualTo("chunk0\nchunk1\nchunk2\nchunk3\nchunk4\n");
    assertThat(answer.firstMillis()).as("milliseconds to the first byte").isLessThan(1000);
    assertThat(answer.lastMillis()).as("milliseconds to the end").isBetween(1500L, 5000L);
  }
}
