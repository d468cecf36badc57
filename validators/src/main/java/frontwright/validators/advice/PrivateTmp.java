package frontwright.validators.advice;

import frontwright.model.compatibility.AppServer;
import frontwright.model.compatibility.Front;
import frontwright.model.deployment.Backend;
import frontwright.model.description.BackendDescription;
import frontwright.model.shape.Located;
import frontwright.model.source.Finding;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What lies below {@code /tmp} is not where the other side looks. */
final class PrivateTmp implements AdviceRule {

  private static final String ID = "advice/private-tmp";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void judge(Subject subject, Consumer<Finding> sink) {
    if (!subject.deployment().layout().selfContained()) {
      subject.apps().forEach(app -> judge(app, sink));
    }
  }

  private static void judge(AppSubject app, Consumer<Finding> sink) {
    boolean runsHere =
        app.app().link().server() == AppServer.MOD_WSGI || !app.app().localBackends().isEmpty();
    if (runsHere) {
      path(app, app.wanted().directory(), "below `/srv`", sink);
      path(app, app.wanted().virtualenv(), "below `/srv`", sink);
    }
    // systemd makes the sockets, in the /tmp that nginx sees, and Debian's httpd does not.
    if (app.front() == Front.HTTPD) {
      app.forEachBackend((wanted, backend) -> socket(app, wanted, backend, sink));
    }
  }

  private static void socket(
      AppSubject app, BackendDescription wanted, Backend backend, Consumer<Finding> sink) {
    path(
        app,
        wanted.socket(),
        "such as `/run/" + backend.id() + "/" + backend.id() + ".sock`",
        sink);
  }

  private static void path(
      AppSubject app, @Nullable Located<String> path, String better, Consumer<Finding> sink) {
    if (path != null && (path.value() + "/").matches("/(?:var/)?tmp/.*")) {
      sink.accept(
          Finding.warning(
              ID,
              app.at(path),
              "`" + path.value() + "` is not the same for all: services have a `/tmp` of their own",
              "choose a place " + better));
    }
  }
}
