package frontwright.cli.command;

import frontwright.validators.lint.LintWatcher;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A bar on a terminal that tells how far a long run has come. Whoever waits for less than two
 * seconds sees none, and the library that draws it is not even loaded.
 */
final class Progress implements LintWatcher, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long REFRESH_MILLIS = 200;

  /** Narrower than any terminal: the library would have to ask for the width in native code. */
  private static final int WIDTH = 78;

  private final PrintStream err;
  private final Duration patience;
  private final AtomicInteger found = new AtomicInteger();
  private final AtomicInteger judged = new AtomicInteger();
  private final CountDownLatch end = new CountDownLatch(1);
  private final Thread thread = new Thread(this::watch, "progress");

  /**
   * A bar, from after a while until it is closed.
   *
   * @param patience how long to show nothing
   */
  Progress(PrintStream err, Duration patience) {
    this.err = err;
    this.patience = patience;
    thread.setDaemon(true);
  }

  /** One for a console, if a person looks at it. */
  static Progress on(Console console) {
    Progress progress = new Progress(console.err(), PATIENCE);
    if (console.progress()) {
      progress.start();
    }
    return progress;
  }

  /** Begins to wait. */
  void start() {
    thread.start();
  }

  @Override
  public void found(int configurations) {
    found.addAndGet(configurations);
  }

  @Override
  public void judged() {
    judged.incrementAndGet();
  }

  private void watch() {
    try {
      if (!end.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        Bar.show(this);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes the bar away. */
  @Override
  public void close() {
    end.countDown();
    boolean isInterrupted = false;
    try {
      thread.join();
    } catch (InterruptedException e) {
      isInterrupted = true;
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * What uses the library: a class of its own, since the JVM loads what a class that it checks
   * uses.
   */
  private static final class Bar {

    private static void show(Progress progress) throws InterruptedException {
      try (ProgressBar bar = of(progress)) {
        do {
          // Of a single configuration nobody knows how far it is.
          bar.maxHint(progress.found.get() > 1 ? progress.found.get() : -1);
          bar.stepTo(progress.judged.get());
          bar.refresh();
        } while (!progress.end.await(REFRESH_MILLIS, TimeUnit.MILLISECONDS));
      }
    }

    private static ProgressBar of(Progress progress) {
      return new ProgressBarBuilder()
          .setTaskName("lint")
          .setInitialMax(-1)
          .startsFrom(0, progress.patience)
          .setStyle(ProgressBarStyle.ASCII)
          .setConsumer(new ConsoleProgressBarConsumer(progress.err, WIDTH))
          .clearDisplayOnFinish()
          .build();
    }
  }
}
