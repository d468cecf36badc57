package frontwright.cli.usecase.up;

import frontwright.model.value.Endpoint;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The servers of a deployment while they run: started in order, stopped in the opposite one. */
final class Running {

  /** How long a server may take to listen; applications are loaded afterwards. */
  private static final Duration READY = Duration.ofSeconds(30);

  /** How long each of three ways to stop may take, the politest first. */
  private static final Duration STOP = Duration.ofSeconds(3);

  private static final int ASK_MILLIS = 20;
  private static final int FOLLOW_MILLIS = 100;

  private final Journal journal;
  private final List<Child> children = new ArrayList<>();
  private final BlockingQueue<Child> ended = new LinkedBlockingQueue<>();
  private final List<LogFile> logs = new ArrayList<>();
  private final ScheduledExecutorService follower =
      Executors.newSingleThreadScheduledExecutor(Running::daemon);
  private boolean isStopping;

  Running(Journal journal) {
    this.journal = journal;
    var unused =
        follower.scheduleWithFixedDelay(
            this::follow, FOLLOW_MILLIS, FOLLOW_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "logs");
    thread.setDaemon(true);
    return thread;
  }

  private synchronized void follow() {
    logs.forEach(LogFile::follow);
  }

  /**
   * Starts servers and waits until all of them listen.
   *
   * @throws ServerException when one of them, or one that was started before, ends or does not
   *     listen in time
   * @throws IOException when a program cannot be started
   */
  void start(List<Server> servers, Account account)
      throws IOException, ServerException, InterruptedException {
    List<Child> started = new ArrayList<>();
    for (Server server : servers) {
      Child child = started(server, account);
      if (child == null) {
        awaitExit();
      } else {
        started.add(child);
      }
    }
    Instant latest = Instant.now().plus(READY);
    for (Child child : started) {
      while (!isReady(child)) {
        Child dead = ended.poll(ASK_MILLIS, TimeUnit.MILLISECONDS);
        if (dead != null) {
          throw died(dead);
        }
        if (Instant.now().isAfter(latest)) {
          throw silent(child.server());
        }
      }
    }
  }

  private static boolean isReady(Child child) {
    return child.server().endpoints().stream().allMatch(Running::isListening)
        && child.isConfigured();
  }

  /** Whoever stops everything ends the program, too. */
  private static void awaitExit() throws InterruptedException {
    new CountDownLatch(1).await();
  }

  /** Starts a server; null when all are stopped by now. */
  private synchronized @Nullable Child started(Server server, Account account) throws IOException {
    if (isStopping) {
      return null;
    }
    server.logs().forEach(log -> logs.add(new LogFile(log, server.name(), journal)));
    Child child = Child.start(server, account, journal);
    children.add(child);
    child.whenEnded(ended::add);
    return child;
  }

  private static boolean isListening(Endpoint endpoint) {
    boolean isUnix = endpoint instanceof Endpoint.UnixSocket;
    try (SocketChannel channel =
        SocketChannel.open(isUnix ? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET)) {
      return channel.connect(address(endpoint));
    } catch (IOException e) {
      return false;
    }
  }

  private static SocketAddress address(Endpoint endpoint) throws IOException {
    return endpoint instanceof Endpoint.Tcp tcp
        ? LoopbackPorts.address(tcp.port())
        : UnixDomainSocketAddress.of(((Endpoint.UnixSocket) endpoint).path());
  }

  /** Waits until one of them ends by itself, and tells how; null when nobody reads the journal. */
  @Nullable ServerException awaitEnd() throws InterruptedException {
    while (!journal.isLost()) {
      Child dead = ended.poll(FOLLOW_MILLIS, TimeUnit.MILLISECONDS);
      if (dead != null) {
        return died(dead);
      }
    }
    return null;
  }

  private ServerException died(Child dead) throws InterruptedException {
    dead.awaitLog();
    follow();
    if (isStopping()) {
      awaitExit(); // It was told to.
    }
    Server server = dead.server();
    return new ServerException(server.title() + " " + dead.outcome(), journal.last(server.name()));
  }

  private ServerException silent(Server server) {
    follow();
    return new ServerException(
        "%s does not listen after %d s".formatted(server.title(), READY.toSeconds()),
        journal.last(server.name()));
  }

  private synchronized boolean isStopping() {
    return isStopping;
  }

  /**
   * Stops all of them, the front first, and lets no other be started. Does so once.
   *
   * @return whether there were any
   */
  boolean stop() {
    List<Child> last = stopping();
    Collections.reverse(last);
    int front = Math.min(1, last.size());
    stop(last.subList(0, front));
    stop(last.subList(front, last.size()));
    follower.shutdown();
    follow();
    return !last.isEmpty();
  }

  private synchronized List<Child> stopping() {
    List<Child> all = isStopping ? List.of() : children;
    isStopping = true;
    return new ArrayList<>(all);
  }

  private static void stop(List<Child> some) {
    some.forEach(Child::quit);
    some.forEach(child -> child.stop(STOP));
    some.forEach(Child::awaitLog);
  }

  /** The servers that run, for people to see. */
  synchronized List<String> processes() {
    return children.stream()
        .filter(Child::isAlive)
        .map(child -> child.server().title() + " (" + child.pid() + ")")
        .toList();
  }
}
