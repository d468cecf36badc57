package frontwright.samples;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.compatibility.AppServer;
import frontwright.model.compatibility.Front;
import frontwright.model.deployment.Application;
import frontwright.model.deployment.Backend;
import frontwright.servers.Program;
import frontwright.servers.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample passes the check that each of its servers has for its own configuration. */
class AcceptedByServersTest {

  static Stream<String> names() {
    return Samples.names().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void byTheFront(String name) throws IOException {
    try (Stage stage = stage(name)) {
      boolean nginx = stage.deployment().front() == Front.NGINX;
      if (nginx) {
        String user = System.getProperty("user.name");
        Assumptions.assumeTrue(user.equals("root"), "nginx -t binds port 80, which needs root");
      }
      Sandbox.Said said =
          nginx
              ? stage.check(
                  Program.NGINX.need(), "-p", stage.generated("nginx"), "-c", "nginx.conf", "-t")
              : stage.check(
                  Program.HTTPD.need(), "-d", stage.generated("httpd"), "-f", "httpd.conf", "-t");
      assertThat(said.code()).as(said.text()).isZero();
      assertThat(said.text()).doesNotContain("warn", "AH0");
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void byTheApplicationServers(String name) throws IOException {
    try (Stage stage = stage(name)) {
      for (Application app : stage.deployment().applications().toList()) {
        for (Backend backend : app.localBackends()) {
          Sandbox.Said said =
              app.link().server() == AppServer.GUNICORN
                  ? stage.check(
                      Program.GUNICORN.need(),
                      "-c",
                      stage.generated("gunicorn/" + backend.id() + ".conf.py"),
                      "--check-config")
                  : stage.check(
                      Program.UWSGI.need(),
                      "--ini",
                      stage.generated("uwsgi/" + backend.id() + ".ini"),
                      "--no-server");
          assertThat(said.code()).as(said.text()).isZero();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void bySystemd(String name) throws IOException {
    try (Stage stage = stage(name)) {
      for (Application app : stage.deployment().applications().toList()) {
        for (Backend backend : app.localBackends()) {
          Sandbox.Said said =
              stage.check(
                  Program.SYSTEMD_ANALYZE.need(),
                  "verify",
                  stage.generated("systemd/" + backend.id() + ".service"));
          assertThat(said.text()).isEmpty();
          assertThat(said.code()).isZero();
        }
      }
    }
  }

  private static Stage stage(String name) throws IOException {
    return new Stage(Files.readString(Samples.folder(name).resolve("deploy.yaml")));
  }
}
