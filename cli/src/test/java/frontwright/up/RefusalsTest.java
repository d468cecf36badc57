package frontwright.up;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.cli.command.Run;
import frontwright.servers.Program;
import frontwright.servers.Sandbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is in the way is said on one line, before anything is started. */
class RefusalsTest {

  private static final String APP = "def application(environ, start_response): return []\n";

  private final Sandbox sandbox = new Sandbox();

  @AfterEach
  void clean() {
    sandbox.close();
  }

  private Run up(String description, String... arguments) {
    sandbox.write("p/hello.py", APP);
    Path file = sandbox.write("p/deploy.yaml", "frontwright: 1\n" + description);
    sandbox.handOver();
    String[] all = new String[arguments.length + 2];
    all[0] = "up";
    all[1] = file.toString();
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return Run.of(all);
  }

  private static void isRefused(Run run, String... words) {
    assertThat(run.code()).as("%s", run).isEqualTo(2);
    assertThat(run.err().lines().toList()).as(run.err()).hasSize(1);
    assertThat(run.err()).startsWith("frontwright: ").contains(words);
    assertThat(run.out()).isEmpty();
  }

  private String directory() {
    return sandbox.directory() + "/p";
  }

  @Test
  void thereIsNoDescription() {
    isRefused(Run.of("up", directory() + "/none.yaml"), "none.yaml` does not exist");
  }

  @Test
  void aPortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      isRefused(
          up("app: {module: hello, directory: " + directory() + "}", "--port", port),
          "port `" + port + "` of 127.0.0.1 cannot be had",
          "--port 0");
    }
  }

  @Test
  void aNumberIsNoPort() {
    isRefused(
        up("app: {module: hello, directory: " + directory() + "}", "--port", "65536"),
        "`65536` is no port");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{module: shop, directory: /srv/none} | `/srv/none`, the directory of `shop`, is not there",
        "{module: hello, directory: DIR, env_file: /etc/none.env}"
            + " | `/etc/none.env`, the env_file of `hello`, is not there",
        "{module: hello, directory: DIR, basic_auth: {realm: Staff, users_file: /etc/none}}"
            + " | `/etc/none`, the users_file of `/`, is not there",
      })
  void somethingIsMissing(String app, String words) {
    isRefused(up("app: " + app.replace("DIR", directory()), "--port", "0"), words);
  }

  @Test
  void everythingThatIsMissingIsNamed() {
    Run run =
        up(
            "app: {module: hello, directory: %s, env_file: /etc/none.env, basic_auth: {realm: S, users_file: /etc/none}}"
                .formatted(directory()));
    assertThat(run.err().lines().toList()).as(run.err()).hasSize(2);
  }

  @Test
  void theFilesCannotBeKeptWhereOthersAre() {
    sandbox.write("full/nginx/nginx.conf", "# of somebody else\n");
    Run run =
        up(
            "app: {module: hello, directory: %s}".formatted(directory()),
            "--port",
            "0",
            "--keep",
            sandbox.directory() + "/full");
    assertThat(run.code()).as("%s", run).isEqualTo(2);
    assertThat(sandbox.directory().resolve("full/nginx/nginx.conf"))
        .hasContent("# of somebody else");
  }

  @ParameterizedTest
  @CsvSource({"a b, cannot be written for", "LONG, is longer than 95 bytes"})
  void theFilesCannotBeKeptInADirectoryOfThatName(String name, String words) {
    isRefused(
        up(
            "app: {module: hello, directory: %s}".formatted(directory()),
            "--port",
            "0",
            "--keep",
            sandbox.directory() + "/" + name.replace("LONG", "l".repeat(80))),
        words);
  }

  /** Root's servers run as another account, which this directory keeps out. */
  @Test
  void rootsServersMayNotReadTheProject(@TempDir Path ours) throws IOException {
    Assumptions.assumeTrue("root".equals(System.getProperty("user.name")));
    Files.writeString(ours.resolve("hello.py"), APP);
    Path file = ours.resolve("deploy.yaml");
    Files.writeString(
        file, "frontwright: 1\napp: {module: hello, directory: %s}\n".formatted(ours));
    isRefused(
        Run.of("up", file.toString(), "--port", "0"),
        "`" + ours + "`, the directory of `hello`, may not be read by `www-data`",
        "run as an ordinary user");
  }

  /** All that is missing is named at once, with the packages to install. */
  @Test
  void serversAreNotInstalled() throws IOException {
    Program.NGINX.need();
    sandbox.write("p/hello.py", APP);
    sandbox.write(
        "p/deploy.yaml",
        """
        frontwright: 1
        sites:
          - tls: {certificate: /etc/none.pem, key: /etc/none.key}
            apps: [{module: hello, directory: %s}]
        """
            .formatted(directory()));
    Path programs = Files.createDirectories(sandbox.directory().resolve("bin"));
    for (String program : new String[] {"setpriv", "setsid", "test"}) {
      Files.createSymbolicLink(programs.resolve(program), Path.of("/usr/bin", program));
    }
    try (Session up =
        Session.begin(sandbox, Map.of("PATH", programs.toString()), "p", "--port", "0")) {
      assertThat(up.end()).as("%s", up).isEqualTo(2);
      assertThat(up.err())
          .isEqualTo(
              "frontwright: gunicorn, openssl are not installed; on Debian: apt install gunicorn"
                  + " openssl\n");
      assertThat(up.leftovers()).isEmpty();
    }
  }
}
