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
import frontwright.templates.Targets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A description carried out: generated into a sandbox, unedited, and running there. In the
 * description {@code DIR} stands for the sandbox; the probe is {@code probe:application} in {@code
 * DIR/app}.
 */
public final class Deployed implements AutoCloseable {

  private final Sandbox sandbox;
  private final Deployment deployment;

  private Deployed(Sandbox sandbox, Deployment deployment) {
    this.sandbox = sandbox;
    this.deployment = deployment;
  }

  /** Generates and starts; the sandbox may hold files of the test's own already. */
  public static Deployed start(Sandbox sandbox, String yaml) {
    sandbox.write("app/probe.py", resource("probe.py"));
    Deployment deployment = generate(sandbox, yaml);
    deployment.applications().forEach(app -> need(app.link().server()));
    (deployment.front() == Front.NGINX ? Program.NGINX : Program.HTTPD).need();
    sandbox.handOver();
    Deployed deployed = new Deployed(sandbox, deployment);
    try {
      deployed.start();
    } catch (RuntimeException | AssertionError e) {
      sandbox.keep();
      throw e;
    }
    return deployed;
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

  private void start() {
    deployment
        .applications()
        .forEach(app -> app.localBackends().forEach(backend -> startBackend(app, backend)));
    deployment
        .applications()
        .flatMap(app -> app.localBackends().stream())
        .forEach(b -> sandbox.until(b.id() + " listens", () -> isListening(b.endpoint())));
    startFront();
    for (Listener listener : deployment.sites().get(0).listeners()) {
      sandbox.until("the front listens", () -> Client.isListening(listener.port()));
    }
  }

  /** Starts an instance of an application's server as its unit would. */
  public Process startBackend(Application app, Backend backend) {
    String out = sandbox.directory() + "/out/";
    List<String> command =
        app.link().server() == AppServer.GUNICORN
            ? List.of(Program.GUNICORN.need(), "-c", out + "gunicorn/" + backend.id() + ".conf.py")
            : List.of(Program.UWSGI.need(), "--ini", out + "uwsgi/" + backend.id() + ".ini");
    return sandbox.start(backend.id() + ".log", command);
  }

  private void startFront() {
    String out = sandbox.directory() + "/out/";
    if (deployment.front() == Front.NGINX) {
      sandbox.start(
          "nginx.log",
          List.of(
              Program.NGINX.need(), "-p", out + "nginx", "-c", "nginx.conf", "-g", "daemon off;"));
    } else {
      sandbox.start(
          "httpd.log",
          List.of(Program.HTTPD.need(), "-d", out + "httpd", "-f", "httpd.conf", "-DFOREGROUND"));
    }
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
