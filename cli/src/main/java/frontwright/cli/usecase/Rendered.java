package frontwright.cli.usecase;

import frontwright.model.compatibility.Protocol;
import frontwright.model.deployment.Application;
import frontwright.model.deployment.Backend;
import frontwright.model.deployment.Deployment;
import frontwright.model.routing.Message;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Request;
import frontwright.model.routing.ServedFiles;
import frontwright.model.value.Endpoint;
import frontwright.templates.GeneratedFile;
import frontwright.validators.configuration.httpd.HttpdBuild;
import frontwright.validators.configuration.httpd.HttpdLoader;
import frontwright.validators.configuration.nginx.NginxLoader;
import frontwright.validators.files.MemoryFiles;
import frontwright.validators.routing.Router;
import frontwright.validators.routing.httpd.HttpdRouter;
import frontwright.validators.routing.nginx.NginxRouter;
import frontwright.validators.routing.server.ServerSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A deployment's files as its servers read them: what becomes of requests, both stages. */
public final class Rendered {

  private final Router front;
  private final Map<String, Runs> behind = new HashMap<>();

  /**
   * Who answers at an address.
   *
   * @param backend null for an embedded application
   */
  private record Runs(ServerSettings settings, @Nullable Backend backend) {

    boolean isHere() {
      return backend == null || !backend.remote();
    }

    /** A server believes connections from its own address, as from those of the loopback. */
    Outcome answer(Message message) {
      String address =
          backend != null && backend.endpoint() instanceof Endpoint.Tcp tcp
              ? "127.0.0.1:" + tcp.port()
              : backend == null ? "" : backend.endpoint().toString();
      Message.Destination to =
          new Message.Destination(
              message.destination().name(), address.isEmpty() ? List.of() : List.of(address));
      return settings.answer(
          new Message(
              message.protocol(),
              to,
              message.method(),
              message.target(),
              message.parameters(),
              message.headers(),
              message.limits()));
    }
  }

  private Rendered(Router front) {
    this.front = front;
  }

  /**
   * Reads what was rendered.
   *
   * @param served the files that the front serves from
   */
  public static Rendered of(Deployment deployment, List<GeneratedFile> files, ServedFiles served) {
    Router front = front(deployment, files, served);
    Rendered rendered = new Rendered(front);
    deployment.applications().forEach(app -> rendered.runs(deployment, app));
    return rendered;
  }

  /**
   * The front alone.
   *
   * @param served the files that it serves from
   */
  public static Router front(Deployment deployment, List<GeneratedFile> files, ServedFiles served) {
    MemoryFiles tree =
        new MemoryFiles(
            files.stream()
                .collect(Collectors.toMap(file -> "/" + file.path(), GeneratedFile::text)));
    return switch (deployment.front()) {
      case NGINX -> NginxRouter.of(new NginxLoader(tree).load("/nginx/nginx.conf", null), served);
      case HTTPD ->
          HttpdRouter.of(
              new HttpdLoader(tree, HttpdBuild.any(deployment.versions().httpd()))
                  .load("/httpd/httpd.conf", null),
              served);
    };
  }

  private void runs(Deployment deployment, Application app) {
    ServerSettings runs = ServerSettings.of(app);
    app.backends()
        .forEach(backend -> behind.put(backend.endpoint().toString(), new Runs(runs, backend)));
    if (app.link().protocol() == Protocol.EMBEDDED) {
      behind.put(deployment.layout().path(app.script()), new Runs(runs, null));
    }
  }

  /**
   * What becomes of a request: one outcome, or one for each backend that may be asked. Backends
   * that are set up elsewhere only count where there are no others.
   */
  public List<Outcome> outcomes(Request request) {
    Outcome outcome = front.route(request).outcome();
    return outcome instanceof Outcome.Passed passed ? asked(passed.message()) : List.of(outcome);
  }

  private List<Outcome> asked(Message message) {
    Message.Destination to = message.destination();
    List<String> addresses = to.addresses().isEmpty() ? List.of(to.name()) : to.addresses();
    List<Runs> all = addresses.stream().map(behind::get).filter(Objects::nonNull).toList();
    if (all.size() < addresses.size()) {
      return List.of(new Outcome.Undecided("who answers at " + to.name()));
    }
    List<Runs> here = all.stream().filter(Runs::isHere).toList();
    return (here.isEmpty() ? all : here).stream().map(runs -> runs.answer(message)).toList();
  }
}
