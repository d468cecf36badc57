package frontwright.cli.output;

import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** Lets work that must not stop half-way end before an interrupt or a termination stops the JVM. */
final class Shield {

  private Shield() {}

  static <T> T around(Supplier<T> work) {
    CountDownLatch done = new CountDownLatch(1);
    Thread waiting = new Thread(() -> await(done));
    Runtime.getRuntime().addShutdownHook(waiting);
    try {
      return work.get();
    } finally {
      done.countDown();
      remove(waiting);
    }
  }

  private static void await(CountDownLatch done) {
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void remove(Thread waiting) {
    try {
      Runtime.getRuntime().removeShutdownHook(waiting);
    } catch (IllegalStateException e) {
      // The JVM is stopping, and no longer waits for us.
    }
  }
}
