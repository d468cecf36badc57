package frontwright.validators.advice;

import frontwright.model.compatibility.Front;
import frontwright.model.deployment.Connections;
import frontwright.model.deployment.FrontLimits;
import frontwright.model.description.ConnectionsDescription;
import frontwright.model.source.Finding;
import java.util.function.Consumer;

/** Threads that `connections.max` keeps idle. */
final class ThreadsBeyondConnections implements AdviceRule {

  private static final String ID = "advice/threads-beyond-connections";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void judge(Subject subject, Consumer<Finding> sink) {
    subject.apps().forEach(app -> judge(app, sink));
  }

  private static final int HTTPD_CHILDREN =
      FrontLimits.HTTPD_MAX_REQUEST_WORKERS / FrontLimits.HTTPD_THREADS_PER_CHILD;

  private static void judge(AppSubject app, Consumer<Finding> sink) {
    Connections connections = app.app().connections();
    if (connections == null || connections.max() == null || app.app().localBackends().isEmpty()) {
      return;
    }
    int max = connections.max();
    int threads = app.app().pool().capacity();
    if (app.front() == Front.NGINX && max < threads) {
      report(
          app,
          "a worker process of nginx uses "
              + max
              + " of a backend's "
              + threads
              + " threads, and answers 502 when these are busy",
          threads,
          sink);
    } else if (app.front() == Front.HTTPD && max * HTTPD_CHILDREN < threads) {
      report(
          app,
          "the "
              + HTTPD_CHILDREN
              + " processes of httpd use "
              + max * HTTPD_CHILDREN
              + " of a backend's "
              + threads
              + " threads, and answer 503 when these stay busy",
          (threads + HTTPD_CHILDREN - 1) / HTTPD_CHILDREN,
          sink);
    }
  }

  private static void report(AppSubject app, String words, int enough, Consumer<Finding> sink) {
    sink.accept(
        Finding.warning(
            ID,
            app.at(Subject.within(app.wanted().connections(), ConnectionsDescription::max)),
            words,
            "write `max: " + enough + "` or more, or remove it"));
  }
}
