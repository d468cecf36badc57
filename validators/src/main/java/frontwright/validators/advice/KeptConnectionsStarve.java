package frontwright.validators.advice;

import frontwright.model.compatibility.AppServer;
import frontwright.model.deployment.Connections;
import frontwright.model.description.ConnectionsDescription;
import frontwright.model.source.Finding;
import java.util.function.Consumer;

/** Idle connections that occupy all of uWSGI. */
final class KeptConnectionsStarve implements AdviceRule {

  private static final String ID = "advice/kept-connections-starve";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void judge(Subject subject, Consumer<Finding> sink) {
    subject.apps().forEach(app -> judge(app, sink));
  }

  private static void judge(AppSubject app, Consumer<Finding> sink) {
    Connections connections = app.app().connections();
    int threads = app.app().pool().capacity();
    if (app.app().link().server() == AppServer.UWSGI
        && connections != null
        && connections.keep() != null
        && connections.keep() >= threads
        && !app.app().localBackends().isEmpty()) {
      sink.accept(
          Finding.warning(
              ID,
              app.at(Subject.within(app.wanted().connections(), ConnectionsDescription::keep)),
              "a worker process of nginx keeps "
                  + connections.keep()
                  + " connections, each of which occupies one of a backend's "
                  + threads
                  + " threads in uWSGI",
              "keep fewer than "
                  + threads
                  + " in all worker processes together, or use `server: gunicorn`"));
    }
  }
}
