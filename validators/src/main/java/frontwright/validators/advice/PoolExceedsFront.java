package frontwright.validators.advice;

import frontwright.model.compatibility.AppServer;
import frontwright.model.compatibility.Front;
import frontwright.model.deployment.FrontLimits;
import frontwright.model.deployment.ProcessPool;
import frontwright.model.source.Finding;
import java.util.function.Consumer;

/** Threads that the front never has requests for. */
final class PoolExceedsFront implements AdviceRule {

  private static final String ID = "advice/pool-exceeds-front";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void judge(Subject subject, Consumer<Finding> sink) {
    subject.apps().forEach(app -> judge(app, sink));
  }

  /** A proxied request takes two connections, the client's and the backend's. */
  private static final int NGINX_PROCESS = FrontLimits.NGINX_WORKER_CONNECTIONS / 2;

  private static void judge(AppSubject app, Consumer<Finding> sink) {
    boolean embedded = app.app().link().server() == AppServer.MOD_WSGI;
    int backends = embedded ? 1 : app.app().localBackends().size();
    int capacity = backends * app.app().pool().capacity();
    String words = "the pool serves " + capacity + " requests at once" + sum(app, backends);
    if (app.front() == Front.HTTPD && capacity > FrontLimits.HTTPD_MAX_REQUEST_WORKERS) {
      sink.accept(
          Finding.warning(
              ID,
              app.at(app.wanted().pool(), app.wanted().backends()),
              words + ", httpd " + FrontLimits.HTTPD_MAX_REQUEST_WORKERS,
              "make `pool` smaller: what is beyond the front's is never used"));
    } else if (app.front() == Front.NGINX && capacity > NGINX_PROCESS) {
      int processes = (capacity + NGINX_PROCESS - 1) / NGINX_PROCESS;
      sink.accept(
          Finding.note(
              ID,
              app.at(app.wanted().pool(), app.wanted().backends()),
              words + ", a worker process of nginx " + NGINX_PROCESS,
              "nginx has a worker process for each CPU: use at least "
                  + processes
                  + " CPUs, or make `pool` smaller"));
    }
  }

  private static String sum(AppSubject app, int backends) {
    ProcessPool pool = app.app().pool();
    String product = pool.processes() + " processes × " + pool.threads() + " threads";
    return " (" + product + (backends > 1 ? " × " + backends + " backends)" : ")");
  }
}
