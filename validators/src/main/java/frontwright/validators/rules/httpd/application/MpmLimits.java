package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** More requests at once than processes and threads have room for. */
final class MpmLimits extends NamedHttpdRule {

  /** {@code DEFAULT_SERVER_LIMIT} and others of the modules' sources. */
  private static final int SERVERS = 16;

  private static final int THREADS = 25;
  private static final int THREAD_LIMIT = 64;
  private static final int PREFORK_SERVERS = 256;

  MpmLimits() {
    super("mpm-limits", Severity.WARNING, "MaxRequestWorkers", "MaxClients", "ThreadsPerChild");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    Limits limits = new Limits(node, subject);
    Optional<Integer> value = number(node);
    if (value.isEmpty() || !limits.isKnown()) {
      return;
    }
    if (node.is("ThreadsPerChild")) {
      checkThreads(node, value.get(), limits, sink);
    } else if (limits.isPrefork()) {
      checkPrefork(node, value.get(), limits, sink);
    } else if (!limits.isOpen()) {
      checkWorkers(node, value.get(), limits, sink);
    }
  }

  private void checkThreads(HttpdNode node, int threads, Limits limits, Consumer<Finding> sink) {
    int limit = limits.value("ThreadLimit").orElse(THREAD_LIMIT);
    if (threads > limit && !limits.isPrefork()) {
      sink.accept(
          finding(
              node.argumentPlace(0),
              "`" + threads + "` threads for each process are decreased to " + limit,
              "write `ThreadLimit " + threads + "` above"));
    }
  }

  private void checkPrefork(HttpdNode node, int workers, Limits limits, Consumer<Finding> sink) {
    int servers = limits.value("ServerLimit").orElse(PREFORK_SERVERS);
    if (workers > servers) {
      sink.accept(decreased(node, workers, servers, "write `ServerLimit " + workers + "`"));
    }
  }

  private void checkWorkers(HttpdNode node, int workers, Limits limits, Consumer<Finding> sink) {
    int limit = limits.value("ThreadLimit").orElse(THREAD_LIMIT);
    int threads = Math.min(limits.value("ThreadsPerChild").orElse(THREADS), limit);
    int servers = limits.value("ServerLimit").orElse(SERVERS);
    if (threads <= 0 || servers <= 0) {
      return;
    }
    int needed = (workers + threads - 1) / threads;
    if (needed > servers) {
      String help = "write `ServerLimit " + needed + "`, or more `ThreadsPerChild`";
      sink.accept(decreased(node, workers, servers * threads, help));
    } else if (workers < threads) {
      sink.accept(
          finding(
              node.argumentPlace(0),
              "`" + workers + "` requests at once are increased to " + threads + ", a process's",
              "write `ThreadsPerChild " + workers + "`, too"));
    } else if (workers % threads != 0) {
      int multiple = workers / threads * threads;
      String help = "write a multiple of the " + threads + " threads of a process: `" + multiple;
      sink.accept(decreased(node, workers, multiple, help + "`"));
    }
  }

  private Finding decreased(HttpdNode node, int from, int to, String help) {
    return finding(
        node.argumentPlace(0), "`" + from + "` requests at once are decreased to " + to, help);
  }

  private static Optional<Integer> number(HttpdNode node) {
    String value = node.argument(0);
    return value.matches("\\d{1,7}") ? Optional.of(Integer.parseInt(value)) : Optional.empty();
  }

  /** What is said for one processing module. */
  private record Limits(HttpdNode node, HttpdSubject subject) {

    private static final List<String> NAMES = List.of("prefork", "worker", "event");

    Optional<Integer> value(String name) {
      return subject
          .configuration()
          .all(name)
          .filter(other -> module(other).equals(module(node)))
          .reduce((first, last) -> last)
          .flatMap(MpmLimits::number);
    }

    /** Whether nothing is said for all modules beside what is said for one. */
    boolean isKnown() {
      return Stream.of("ServerLimit", "ThreadsPerChild", "ThreadLimit", "MaxRequestWorkers")
          .flatMap(name -> subject.configuration().all(name))
          .noneMatch(
              other -> other.hasUnknown() || module(other).isEmpty() != module(node).isEmpty());
    }

    boolean isPrefork() {
      return module(node).equals("prefork") || isLoaded("prefork");
    }

    /** Whether it may be any module's. */
    boolean isOpen() {
      return module(node).isEmpty()
          && !isLoaded("worker")
          && !isLoaded("event")
          && value("ThreadsPerChild").isEmpty();
    }

    private boolean isLoaded(String module) {
      return module(node).isEmpty()
          && subject
              .configuration()
              .all("LoadModule")
              .anyMatch(each -> each.argument(0).equals("mpm_" + module + "_module"));
    }

    /** The module that conditions around a directive name; empty where none does. */
    private static String module(HttpdNode node) {
      return node.conditions().stream()
          .map(condition -> condition.section().rawArguments().toLowerCase(Locale.ROOT))
          .flatMap(text -> NAMES.stream().filter(text::contains))
          .findFirst()
          .orElse("");
    }
  }
}
