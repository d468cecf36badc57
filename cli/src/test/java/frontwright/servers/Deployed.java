package frontwright.servers;

import frontwright.cli.usecase.DescriptionFile;
import frontwright.cli.usecase.InputException;
import frontwright.model.compatibility.AppServer;
import frontwright.model.compatibility.Front;
import frontwright.model.deployment.Application;
import frontwright.model.deployment.Backend;
import frontwright.model.deployment.Decider;
import frontwright.model.deployment.Deployment;
import frontwright.model.deployment.Listener;
import frontwright.model.value.Endpoint;
import frontwright.templates.GeneratedFile;
import frontwright.templates.Targets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A description carried out: generated into a sandbox, unedited, and running there. In the
 * description {@code DIR} stands for the sandbox; the probe is {@code probe:application} in {@code
 * DIR/app}.
 */
public final class Deployed implements AutoCloseable {

  private final Sandbox sandbox;
  private final Deployment deployment;
  private final Map<String, Process> backends = new HashMap<>();
  private @Nullable Process front;

  private Deployed(Sandbox sandbox, Deployment deployment) {
    this.sandbox = sandbox;
    this.deployment = deployment;
  }

  /** Generates and starts; the sandbox may hold files of the test's own already. */
  public static Deployed start(Sandbox sandbox, String yaml) {
    return start(sandbox, yaml, Set.of(), GeneratedFile::text);
  }

  /**
   * Generates and starts.
   *
   * @param absent the ids of backends that are not started
   * @param edit what becomes of a generated file; for tests of the tests
   */
  public static Deployed start(
      Sandbox sandbox, String yaml, Set<String> absent, Function<GeneratedFile, String> edit) {
    sandbox.write("app/probe.py", resource("probe.py"));
    Deployment deployment = generate(sandbox, yaml);
    Targets.render(deployment).forEach(f -> sandbox.write("out/" + f.path(), edit.apply(f)));
    deployment.applications().forEach(app -> need(app.link().server()));
    (deployment.front() == Front.NGINX ? Program.NGINX : Program.HTTPD).need();
    sandbox.handOver();
    Deployed deployed = new Deployed(sandbox, deployment);
    try {
      deployed.ports().forEach(Deployed::assertFree);
      deployed.start(absent);
    } catch (RuntimeException | AssertionError e) {
      sandbox.keep();
      throw e;
    }
    return deployed;
  }

  /** The ports that it will listen on. */
  private Stream<Integer> ports() {
    return Stream.concat(
        deployment.sites().stream().flatMap(site -> site.listeners().stream()).map(Listener::port),
        deployment
            .applications()
            .flatMap(app -> app.localBackends().stream())
            .map(Backend::endpoint)
            .filter(Endpoint.Tcp.class::isInstance)
            .map(endpoint -> ((Endpoint.Tcp) endpoint).port()));
  }

  /** Whoever listens there would be taken for the server that is started. */
  private static void assertFree(int port) {
    if (Client.isListening(port)) {
      throw new AssertionError("port " + port + " is taken by another process");
    }
  }

  /** Generates into {@code DIR/out}, to run there, and starts nothing. */
  public static Deployment generate(Sandbox sandbox, String yaml) {
    String text = yaml.replace("DIR", sandbox.directory().toString());
    Path description = sandbox.write("deploy.yaml", text);
    String out = sandbox.directory().resolve("out").toString();
    Decider.Overrides overrides = new Decider.Overrides(null, null, out);
    try {
      DescriptionFile.Decided decided =
          DescriptionFile.decide(description.toString(), InputStream.nullInputStream(), overrides);
      Deployment deployment =
          decided.deployment().orElseThrow(() -> new AssertionError(decided.findings().toString()));
      Targets.render(deployment).forEach(f -> sandbox.write("out/" + f.path(), f.text()));
      return deployment;
    } catch (InputException e) {
      throw new AssertionError(e);
    }
  }

  private static void need(AppServer server) {
    switch (server) {
      case GUNICORN -> Program.GUNICORN.need();
      case UWSGI -> Program.UWSGI.need();
      case MOD_WSGI -> Program.HTTPD.need();
    }
  }

  private void start(Set<String> absent) {
    List<Backend> wanted = new ArrayList<>();
    deployment
        .applications()
        .forEach(
            app ->
                app.localBackends().stream()
                    .filter(backend -> !absent.contains(backend.id()))
                    .forEach(
                        backend -> {
                          startBackend(app, backend);
                          wanted.add(backend);
                        }));
    wanted.forEach(
        b -> sandbox.until("until " + b.id() + " listens", () -> isListening(b.endpoint())));
    front = startFront();
    for (Listener listener : deployment.sites().get(0).listeners()) {
      sandbox.until("until the front listens", () -> Client.isListening(listener.port()));
    }
  }

  /** Starts an instance of an application's server as its unit would. */
  public Process startBackend(Application app, Backend backend) {
    String out = sandbox.directory() + "/out/";
    List<String> command =
        app.link().server() == AppServer.GUNICORN
            ? List.of(Program.GUNICORN.need(), "-c", out + "gunicorn/" + backend.id() + ".conf.py")
            : List.of(Program.UWSGI.need(), "--ini", out + "uwsgi/" + backend.id() + ".ini");
    Process process = sandbox.start(backend.id() + ".log", command);
    backends.put(backend.id(), process);
    return process;
  }

  /** Kills an instance and waits until nobody can connect to it. */
  public void kill(Backend backend) {
    sandbox.kill(process(backend.id()));
    sandbox.until("until " + backend.id() + " is gone", () -> !isListening(backend.endpoint()));
  }

  /** The process number of an instance's master. */
  public long pid(String backend) {
    return process(backend).pid();
  }

  private Process process(String backend) {
    return Objects.requireNonNull(backends.get(backend), backend);
  }

  /** How many processes the front has, besides its master. */
  public long frontProcesses() {
    return Objects.requireNonNull(front).descendants().count();
  }

  private Process startFront() {
    String out = sandbox.directory() + "/out/";
    return deployment.front() == Front.NGINX
        ? sandbox.start(
            "nginx.log",
            List.of(
                Program.NGINX.need(), "-p", out + "nginx", "-c", "nginx.conf", "-g", "daemon off;"))
        : sandbox.start(
            "httpd.log",
            List.of(Program.HTTPD.need(), "-d", out + "httpd", "-f", "httpd.conf", "-DFOREGROUND"));
  }

  /** Whether an endpoint takes connections. */
  public static boolean isListening(Endpoint endpoint) {
    if (endpoint instanceof Endpoint.Tcp tcp) {
      return Client.isListening(tcp.port());
    }
    String path = ((Endpoint.UnixSocket) endpoint).path();
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      return channel.connect(UnixDomainSocketAddress.of(path));
    } catch (IOException e) {
      return false;
    }
  }

  /** What was decided. */
  public Deployment deployment() {
    return deployment;
  }

  /** The sandbox that it runs in. */
  public Sandbox sandbox() {
    return sandbox;
  }

  /** A file beside this class. */
  static String resource(String name) {
    try (InputStream in = Deployed.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
