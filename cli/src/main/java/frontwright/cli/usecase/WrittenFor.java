package frontwright.cli.usecase;

import frontwright.model.compatibility.Front;
import frontwright.model.deployment.Deployment;
import frontwright.model.deployment.Versions;
import java.util.Map;
import java.util.TreeMap;

/** The servers that a deployment uses, with the versions that its files are written for. */
public final class WrittenFor {

  private WrittenFor() {}

  /** By name, each version as a description would write it. */
  public static Map<String, String> of(Deployment deployment) {
    Versions versions = deployment.versions();
    Map<String, String> used = new TreeMap<>();
    Front front = deployment.front();
    used.put(front.word(), (front == Front.NGINX ? versions.nginx() : versions.httpd()).toString());
    deployment
        .applications()
        .map(app -> app.link().server())
        .forEach(
            server ->
                used.put(
                    server.word(),
                    switch (server) {
                      case GUNICORN -> versions.gunicorn().toString();
                      case UWSGI -> versions.uwsgi().toString();
                      case MOD_WSGI -> versions.modWsgi().toString();
                    }));
    return used;
  }
}
