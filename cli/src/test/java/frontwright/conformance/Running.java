package frontwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.deployment.Application;
import frontwright.servers.Answer;
import frontwright.servers.Client;
import frontwright.servers.Deployed;
import frontwright.servers.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A case that is running.
 *
 * @param of the case
 * @param deployed what runs
 * @param client speaks to it; what is said is written down in the sandbox
 * @param tlsPort where it listens for TLS, if it does
 */
record Running(Case of, Deployed deployed, Client client, int tlsPort) {

  /** Where the probes write down that they were asked. */
  static final String PROBE_LOG = "probe.requests";

  static Running of(Case one, Deployed deployed, int port, int tlsPort) {
    Path journal = deployed.sandbox().directory().resolve("requests.txt");
    Client client = new Client(port).told(line -> append(journal, line));
    return new Running(one, deployed, client, tlsPort);
  }

  private static void append(Path journal, String line) {
    try {
      Files.writeString(journal, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The mount as SCRIPT_NAME. */
  String prefix() {
    return of.mount().prefix();
  }

  /** The same client over TLS. */
  Client tls() {
    return client.tls(tlsPort, "www.example.com");
  }

  Heard get(String target, String... headers) {
    return send("GET", target, new byte[0], headers);
  }

  /** Sends a request; what an application sees of it is what {@code route} says. */
  Heard send(String method, String target, byte[] body, String... headers) {
    Heard heard = new Heard(client.send(method, target, body, headers));
    if (heard.isProbe()) {
      new Meant(deployed.deployment(), client).check(method, target, List.of(headers), heard);
    }
    return heard;
  }

  /** The application under test. */
  Application application() {
    return deployed
        .deployment()
        .applications()
        .filter(app -> app.id().equals("probe"))
        .findFirst()
        .orElseThrow();
  }

  /** How often any application was asked until now. */
  long asked() {
    Path log = sandbox().directory().resolve(PROBE_LOG);
    try {
      return Files.exists(log) ? Files.readAllLines(log).size() : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Expects that no application is asked meanwhile. */
  Heard unasked(Request request) {
    long before = asked();
    Answer answer = request.send();
    assertThat(asked() - before).as("how often an application was asked").isZero();
    return new Heard(answer);
  }

  /** Something that is sent. */
  @FunctionalInterface
  interface Request {
    Answer send();
  }

  Sandbox sandbox() {
    return deployed.sandbox();
  }
}
