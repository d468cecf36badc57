package frontwright.up;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.servers.Program;
import frontwright.servers.Sandbox;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However it ends, no server is left, and no file. */
class StoppingTest {

  private final Sandbox sandbox = new Sandbox();

  @BeforeEach
  void project() {
    Program.NGINX.need();
    Program.GUNICORN.need();
    sandbox.write(
        "hello/hello.py",
        """
        def application(environ, start_response):
            start_response("200 OK", [("Content-Type", "text/plain")])
            return [b"hello"]
        """);
    sandbox.write(
        "hello/deploy.yaml",
        "frontwright: 1\napp: {module: hello, directory: %s/hello}\n"
            .formatted(sandbox.directory()));
  }

  @AfterEach
  void clean() {
    sandbox.close();
  }

  /** A process that was killed counts until the system's first process has taken notice. */
  private void areGone(List<ProcessHandle> all) {
    sandbox.until("until all end", () -> all.stream().noneMatch(ProcessHandle::isAlive));
  }

  @ParameterizedTest
  @CsvSource({"nginx, INT", "nginx, TERM", "httpd, INT"})
  void isToldTo(String front, String signal) {
    try (Session up = Session.begin(sandbox, "hello", "--front", front, "--port", "0")) {
      assertThat(up.servers()).as("%s", up).hasSize(2);
      List<ProcessHandle> all = up.descendants();
      up.signal(signal);
      assertThat(up.end()).as("%s", up).isZero();
      assertThat(up.err()).endsWith("frontwright: stopping\n");
      assertThat(all).hasSizeGreaterThan(3);
      areGone(all);
      assertThat(up.leftovers()).isEmpty();
    }
  }

  /** Nobody can remove the directory then, but nobody is left who would write there. */
  @Test
  void isKilled() {
    try (Session up = Session.begin(sandbox, "hello", "--port", "0")) {
      List<ProcessHandle> servers = up.servers();
      assertThat(servers).hasSize(2);
      List<ProcessHandle> all = up.descendants();
      up.signal("KILL");
      areGone(all);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void aServerIsKilled(int which) {
    try (Session up = Session.begin(sandbox, "hello", "--port", "0")) {
      ProcessHandle server = up.servers().get(which);
      List<ProcessHandle> all = up.descendants();
      server.destroyForcibly();
      assertThat(up.end()).as("%s", up).isEqualTo(1);
      String name = which == 0 ? "gunicorn of `hello`" : "nginx";
      assertThat(up.err())
          .contains("frontwright: " + name + " was ended by signal 9")
          .doesNotContain("Exception");
      areGone(all);
      assertThat(up.leftovers()).isEmpty();
    }
  }

  /** gunicorn listens before it loads the application, and ends when that fails. */
  @ParameterizedTest
  @CsvSource({"gunicorn", "uwsgi"})
  void anApplicationCannotBeLoaded(String server) {
    sandbox.write("hello/hello.py", "raise RuntimeError('of a test')\n");
    sandbox.write(
        "hello/deploy.yaml",
        "frontwright: 1\napp: {module: hello, directory: %s/hello, server: %s}\n"
            .formatted(sandbox.directory(), server));
    try (Session up = Session.begin(sandbox, "hello", "--port", "0")) {
      assertThat(up.end()).as("%s", up).isEqualTo(1);
      assertThat(up.err())
          .containsPattern(
              "frontwright: (gunicorn|uWSGI) of `hello` ended with code \\d+; the last")
          .doesNotContain("Exception");
      assertThat(up.err() + up.out()).contains("RuntimeError: of a test");
      assertThat(up.leftovers()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"nginx, cannot load certificate", "httpd, AH02562: Failed to configure certificate"})
  void theFrontCannotUseACertificate(String front, String words) {
    sandbox.write("hello/broken.pem", "nonsense\n");
    sandbox.write(
        "hello/deploy.yaml",
        """
        frontwright: 1
        sites:
          - tls: {certificate: DIR/broken.pem, key: DIR/broken.pem}
            apps: [{module: hello, directory: DIR}]
        """
            .replace("DIR", sandbox.directory() + "/hello"));
    try (Session up = Session.begin(sandbox, "hello", "--front", front, "--port", "0")) {
      assertThat(up.end()).as("%s", up).isEqualTo(1);
      assertThat(up.err())
          .contains("frontwright: " + front + " ended with code 1; the last lines of its log:\n")
          .contains(words)
          .doesNotContain("running");
      assertThat(up.out()).isEmpty();
      assertThat(up.leftovers()).isEmpty();
    }
  }

  @Test
  void filesAreKeptWhereItIsWanted() {
    try (Session up = Session.begin(sandbox, "hello", "--port", "0", "--keep", "kept")) {
      up.untilLogged("Booting worker");
      up.signal("INT");
      assertThat(up.end()).as("%s", up).isZero();
      assertThat(up.leftovers()).isEmpty();
      assertThat(sandbox.directory().resolve("hello/kept/nginx/nginx.conf")).exists();
      assertThat(sandbox.directory().resolve("hello/kept/nginx/access.log")).exists();
    }
  }
}
