package frontwright.templates;

import frontwright.model.deployment.Deployment;
import frontwright.templates.gunicorn.GunicornTarget;
import frontwright.templates.httpd.HttpdTarget;
import frontwright.templates.modwsgi.ModWsgiTarget;
import frontwright.templates.nginx.NginxTarget;
import frontwright.templates.systemd.SystemdTarget;
import frontwright.templates.uwsgi.UwsgiTarget;
import java.util.List;

/** The targets there are. */
public final class Targets {

  private static final List<Target> ALL =
      List.of(
          new NginxTarget(),
          new HttpdTarget(),
          new GunicornTarget(),
          new UwsgiTarget(),
          new ModWsgiTarget(),
          new SystemdTarget());

  private Targets() {}

  /** All files of a deployment, by path. */
  public static List<GeneratedFile> render(Deployment deployment) {
    return ALL.stream()
        .flatMap(target -> target.render(deployment).stream())
        .sorted((one, other) -> one.path().compareTo(other.path()))
        .toList();
  }
}
