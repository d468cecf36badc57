package frontwright.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class ProgressTest {

  /** What a terminal would get, and a word when something of it is there. */
  private static final class Terminal extends ByteArrayOutputStream {

    private final String awaited;
    private final CountDownLatch seen = new CountDownLatch(1);

    Terminal(String awaited) {
      this.awaited = awaited;
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      super.write(bytes, from, length);
      if (toString(UTF_8).contains(awaited)) {
        seen.countDown();
      }
    }
  }

  private static Progress progress(Terminal terminal, Duration patience) {
    Progress progress = new Progress(new PrintStream(terminal, true, UTF_8), patience);
    progress.start();
    return progress;
  }

  @Test
  void showsNothingOfAShortRun() {
    Terminal terminal = new Terminal("lint");
    try (Progress progress = progress(terminal, Duration.ofHours(1))) {
      progress.found(2);
      progress.judged();
    }
    assertThat(terminal.toString(UTF_8)).isEmpty();
  }

  @Test
  void tellsHowManyConfigurationsOfALongRunAreJudged() throws InterruptedException {
    Terminal terminal = new Terminal("3/7");
    try (Progress progress = progress(terminal, Duration.ZERO)) {
      progress.found(7);
      progress.judged();
      progress.judged();
      progress.judged();
      assertThat(terminal.seen.await(1, TimeUnit.MINUTES)).as("3 of 7 is shown").isTrue();
    }
  }

  @Test
  void takesTheBarAway() throws InterruptedException {
    Terminal terminal = new Terminal("lint");
    try (Progress progress = progress(terminal, Duration.ZERO)) {
      progress.found(1);
      assertThat(terminal.seen.await(1, TimeUnit.MINUTES)).as("a bar is shown").isTrue();
    }
    String[] lines = terminal.toString(UTF_8).split("\r", -1);
    assertThat(lines[lines.length - 1]).as("what is left on the line").isBlank();
  }
}
