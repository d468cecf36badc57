package frontwright.cli.usecase.up;

import frontwright.model.deployment.Deployment;
import frontwright.model.deployment.Listener;
import frontwright.model.deployment.Site;
import frontwright.model.trial.Stage;
import frontwright.templates.GeneratedFile;
import frontwright.templates.Targets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is going to run.
 *
 * @param deployment as it is tried out
 * @param stage what it is tried out with
 * @param servers the servers
 * @param notes what is not as it would be where the deployment lives, a sentence each
 */
public record Trial(Deployment deployment, Stage stage, Servers.Found servers, List<String> notes) {

  /** All that the servers read; units of systemd are for another place. */
  public List<GeneratedFile> files() {
    return Targets.render(deployment).stream()
        .filter(file -> !file.path().startsWith("systemd/"))
        .toList();
  }

  /** A line for each site, with the URLs of all that is on it. */
  List<String> urls() {
    return deployment.sites().stream().map(Trial::line).toList();
  }

  /** What only leads to these URLs, a sentence each. */
  List<String> redirects() {
    return deployment.sites().stream()
        .flatMap(site -> site.redirecting().stream())
        .map(listener -> url(listener) + " redirects to HTTPS")
        .toList();
  }

  private static String line(Site site) {
    String name = site.names().isEmpty() ? site.id() : site.names().get(0);
    return site.serving().stream()
        .flatMap(listener -> paths(site).map(path -> url(listener) + path))
        .collect(Collectors.joining(" ", name + ": ", ""));
  }

  private static String url(Listener listener) {
    return (listener.tls() ? "https://" : "http://") + listener.address();
  }

  /** Where applications are, or files where there are none. */
  private static Stream<String> paths(Site site) {
    return site.applications().isEmpty()
        ? site.spaces().stream().map(space -> space.prefix().shown())
        : site.applications().stream().map(app -> app.mount().shown());
  }
}
