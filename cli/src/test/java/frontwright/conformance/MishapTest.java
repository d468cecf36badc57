package frontwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontwright.servers.Deployed;
import frontwright.servers.Ports;
import frontwright.servers.Sandbox;
import frontwright.templates.GeneratedFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong with a server is named in one line, and its log says the rest. */
class MishapTest {

  private static final String NAME = "nginx-http-gunicorn-root-tcp";

  @ParameterizedTest
  @CsvSource({
    "nginx-http-gunicorn-root-tcp, nginx.conf, until the front listens, nginx.log, unknown"
        + " directive",
    "httpd-http-gunicorn-root-tcp, httpd.conf, until the front listens, httpd.log, Invalid command",
    "nginx-http-gunicorn-root-tcp, probe.conf.py, until probe listens, probe.log, SyntaxError",
    "nginx-uwsgi-uwsgi-root-tcp, probe.ini, until probe listens, probe.log, socket option is"
        + " missing",
  })
  void aServerThatFailsToStartIsNamed(
      String name, String file, String what, String log, String reason) {
    Function<GeneratedFile, String> broken =
        generated ->
            generated.path().endsWith("/" + file) ? broken(generated.text()) : generated.text();
    try (Sandbox sandbox = new Sandbox()) {
      assertThatThrownBy(() -> start(sandbox, name, Ports.free(), broken))
          .satisfies(
              e -> {
                String[] lines = String.valueOf(e.getMessage()).split("\n", 2);
                assertThat(lines[0])
                    .startsWith("not ready, " + what)
                    .contains("the server of " + log + " ended with code");
                assertThat(lines[1]).contains(reason);
              });
      sandbox.discard();
    }
  }

  /** Nonsense in every server's language. */
  private static String broken(String text) {
    return "nonsense ( of a test;\n[uwsgi\n" + text.replace("[uwsgi]", "");
  }

  @Test
  void aPortThatIsTakenIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Sandbox sandbox = new Sandbox()) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> start(sandbox, NAME, port, GeneratedFile::text))
          .hasMessageContaining("port " + port + " is taken by another process");
      sandbox.discard();
    }
  }

  private static Deployed start(
      Sandbox sandbox, String name, int port, Function<GeneratedFile, String> edit) {
    sandbox.write("run/README", "Sockets.\n");
    Stage stage = new OpenSite();
    stage.furnish(sandbox);
    String yaml = stage.yaml(Matrix.named(name), port, Ports.free());
    return Deployed.start(sandbox, yaml, Set.of(), edit);
  }
}
