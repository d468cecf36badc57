package frontwright.templates.systemd;

import frontwright.model.compatibility.AppServer;
import frontwright.model.deployment.Application;
import frontwright.model.deployment.Backend;
import frontwright.model.deployment.Deployment;
import frontwright.model.value.Endpoint;
import frontwright.templates.GeneratedFile;
import frontwright.templates.Heading;
import frontwright.templates.Target;
import frontwright.templates.engine.Templates;
import frontwright.templates.engine.Written;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** systemd: a service, and for a unix socket a socket unit, for each local instance. */
public final class SystemdTarget implements Target {

  /** How long requests under way may take to end when the service stops, beyond the timeout. */
  private static final int STOP_MARGIN_SECONDS = 5;

  private static final Templates TEMPLATES =
      new Templates(SystemdTarget.class, SystemdText.LANGUAGE);

  /** What both templates are filled with. */
  public record Unit(
      List<Written> heading,
      Written about,
      String id,
      String user,
      String group,
      String directory,
      @Nullable String envFile,
      List<Written> command,
      @Nullable String socket,
      boolean quitSignal,
      long stopSeconds) {}

  @Override
  public List<GeneratedFile> render(Deployment deployment) {
    List<GeneratedFile> files = new ArrayList<>();
    deployment
        .applications()
        .forEach(app -> app.localBackends().forEach(b -> files.addAll(units(deployment, app, b))));
    return files;
  }

  private static List<GeneratedFile> units(
      Deployment deployment, Application app, Backend backend) {
    String service = "systemd/" + backend.id() + ".service";
    Unit unit = unit(deployment, app, backend);
    List<GeneratedFile> files = new ArrayList<>();
    files.add(new GeneratedFile(service, TEMPLATES.fill("service.ftl", unit)));
    if (unit.socket() != null) {
      files.add(
          new GeneratedFile(
              "systemd/" + backend.id() + ".socket", TEMPLATES.fill("socket.ftl", unit)));
    }
    return files;
  }

  private static Unit unit(Deployment deployment, Application app, Backend backend) {
    String units = deployment.layout().path("systemd/" + backend.id());
    boolean gunicorn = app.link().server() == AppServer.GUNICORN;
    String socket = backend.endpoint() instanceof Endpoint.UnixSocket unix ? unix.path() : null;
    boolean activated = socket != null;
    String start = backend.id() + (activated ? ".socket" : ".service");
    return new Unit(
        Heading.lines(
            deployment,
            "systemd: the instance " + backend.id() + " of " + app.id() + ".",
            "Check:   systemd-analyze verify " + units + ".service",
            "Install: systemctl link " + units + ".*",
            "Start:   systemctl enable --now " + start),
        Heading.comment(
            app.id() + ": " + app.link().server().title() + ", instance " + backend.id()),
        backend.id(),
        app.user(),
        app.group(),
        app.directory(),
        app.envFile(),
        command(deployment, app, backend),
        socket,
        !gunicorn,
        app.io().serverTimeoutSeconds() + STOP_MARGIN_SECONDS);
  }

  private static List<Written> command(Deployment deployment, Application app, Backend backend) {
    String bin = app.virtualenv() == null ? "/usr/bin" : app.virtualenv() + "/bin";
    List<String> words =
        app.link().server() == AppServer.GUNICORN
            ? List.of(
                bin + "/gunicorn",
                "-c",
                deployment.layout().path("gunicorn/" + backend.id() + ".conf.py"))
            : List.of(
                "/usr/bin/uwsgi",
                "--ini",
                deployment.layout().path("uwsgi/" + backend.id() + ".ini"));
    return words.stream().map(SystemdText::word).toList();
  }
}
