package frontwright.samples;

import frontwright.model.deployment.Application;
import frontwright.model.deployment.Backend;
import frontwright.model.deployment.BasicAuth;
import frontwright.model.deployment.Deployment;
import frontwright.model.deployment.Site;
import frontwright.model.deployment.Tls;
import frontwright.model.value.Endpoint;
import frontwright.model.value.WsgiModule;
import frontwright.servers.Deployed;
import frontwright.servers.Program;
import frontwright.servers.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * A sample in a temporary root: the paths that its description names are moved there, and what lies
 * at them (certificates, applications, files of users) is made, so that a server's own test of the
 * configuration finds everything.
 */
final class Stage implements AutoCloseable {

  private final Sandbox sandbox = new Sandbox();
  private final Deployment deployment;

  Stage(String description) {
    String moved =
        description
            .replaceAll(
                "(?<=[\\s:{,\\[])/(srv|etc|run|var)/", Matcher.quoteReplacement("DIR/") + "$1/")
            .replaceAll("user: \\w+", "user: " + Sandbox.account());
    deployment = Deployed.generate(sandbox, moved);
    for (Site site : deployment.sites()) {
      files(site);
    }
    deployment.applications().forEach(this::application);
    sandbox.handOver();
  }

  Deployment deployment() {
    return deployment;
  }

  /** Runs a checking command as the user of the test. */
  Sandbox.Said check(String... command) {
    return sandbox.asThisUser(command);
  }

  /** The path of what was generated for an instance. */
  String generated(String path) {
    return sandbox.directory() + "/out/" + path;
  }

  private void files(Site site) {
    Tls tls = site.tls();
    if (tls != null) {
      frontwright.servers.Tls.certificate(sandbox, Path.of(tls.certificate()), Path.of(tls.key()));
    }
    for (String log : logs(site)) {
      Sandbox.makeDirectory(Path.of(log).getParent());
    }
    site.spaces().stream()
        .filter(space -> space.files() != null)
        .forEach(space -> Sandbox.makeDirectory(Path.of(space.files().directory())));
  }

  private static List<String> logs(Site site) {
    List<String> logs = new ArrayList<>();
    if (site.accessLog() != null) {
      logs.add(site.accessLog());
    }
    if (site.errorLog() != null) {
      logs.add(site.errorLog());
    }
    return logs;
  }

  private void application(Application app) {
    WsgiModule module = app.module();
    Path file = Path.of(app.directory(), module.module().replace('.', '/') + ".py");
    Sandbox.makeDirectory(file.getParent());
    String definition =
        module.factory()
            ? "def %s():\n    return lambda environ, start_response: []\n"
            : "def %s(environ, start_response):\n    return []\n";
    write(file, definition.formatted(module.callable()));
    BasicAuth auth = app.basicAuth();
    if (auth != null) {
      Sandbox.makeDirectory(Path.of(auth.usersFile()).getParent());
      write(Path.of(auth.usersFile()), "");
    }
    if (app.envFile() != null) {
      Sandbox.makeDirectory(Path.of(app.envFile()).getParent());
      write(Path.of(app.envFile()), "");
    }
    if (app.virtualenv() != null) {
      virtualenv(Path.of(app.virtualenv()));
    }
    for (Backend backend : app.localBackends()) {
      if (backend.endpoint() instanceof Endpoint.UnixSocket socket) {
        Sandbox.makeDirectory(Path.of(socket.path()).getParent());
      }
    }
  }

  private void virtualenv(Path virtualenv) {
    Sandbox.makeDirectory(virtualenv.resolve("bin"));
    try {
      Files.createSymbolicLink(
          virtualenv.resolve("bin/gunicorn"), Path.of(Program.GUNICORN.need()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
