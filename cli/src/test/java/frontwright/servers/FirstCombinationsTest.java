package frontwright.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each combination started for real and asked for the root, the prefix, and static files. */
class FirstCombinationsTest {

  @ParameterizedTest(name = "{0} over {1} to {2}")
  @CsvSource({
    "nginx, http, gunicorn",
    "nginx, http, uwsgi",
    "nginx, uwsgi, uwsgi",
    "nginx, fastcgi, uwsgi",
    "nginx, scgi, uwsgi",
    "httpd, http, gunicorn",
    "httpd, http, uwsgi",
    "httpd, uwsgi, uwsgi",
    "httpd, fastcgi, uwsgi",
    "httpd, scgi, uwsgi",
    "httpd, embedded, mod_wsgi",
  })
  void servesApplicationsAndFiles(String front, String protocol, String server) {
    int port = Ports.free();
    String yaml =
        """
        frontwright: 1
        front: %s
        sites:
          - names: [www.example.com]
            listen: ["127.0.0.1:%d"]
            apps:
              - {name: root, module: probe, directory: DIR/app, server: %s, protocol: %s}
              - name: mounted
                mount: /myapp
                module: probe:factory()
                directory: DIR/app
                server: %s
                protocol: %s
                metadata: {Deploy-Colour: 'b"lu\\e $5 100%% {;} #'}
                env: {T_A: "x y"}
                static:
                  - {url: /static/, directory: DIR/files, expires: 30d}
        """
            .formatted(front, port, server, protocol, server, protocol);
    Sandbox sandbox = new Sandbox();
    sandbox.write("files/style.css", "p {}\n");
    sandbox.write("files/.git/config", "secret");
    try (Deployed deployed = Deployed.start(sandbox, yaml)) {
      Client client = new Client(port);
      assertThat(client.get("/").text()).contains("\"SCRIPT_NAME\": \"\"", "\"PATH_INFO\": \"/\"");
      Answer mounted = client.get("/myapp/a%20b?q=%2F", "X-Forwarded-Proto: https");
      assertThat(mounted.text())
          .contains("\"SCRIPT_NAME\": \"/myapp\"", "\"PATH_INFO\": \"/a b\"")
          .contains("\"QUERY_STRING\": \"q=%2F\"", "\"REMOTE_ADDR\": \"" + Client.ADDRESS + "\"")
          .contains("\"wsgi.url_scheme\": \"http\"", "\"T_A\": \"x y\"")
          .contains("\"HTTP_DEPLOY_COLOUR\": \"b\\\"lu\\\\e $5 100% {;} #\"");
      assertThat(client.get("/myapp").text())
          .contains("\"SCRIPT_NAME\": \"/myapp\"", "\"PATH_INFO\": \"\"");
      assertThat(client.get("/myappx").text()).contains("\"PATH_INFO\": \"/myappx\"");
      Answer file = client.get("/static/style.css");
      assertThat(file.text()).isEqualTo("p {}\n");
      assertThat(file.header("Content-Type")).contains("text/css");
      assertThat(file.header("Cache-Control")).contains("max-age=2592000");
      for (String target :
          List.of(
              "/static/none",
              "/static",
              "/static/",
              "/static/.git/config",
              "/static../app/probe.py")) {
        assertThat(client.get(target).text()).as(target).doesNotContain("secret", "import");
      }
      assertThat(client.get("/static/none").status()).isEqualTo(404);
      assertThat(client.get("/", "Host: other.example.com").status()).isEqualTo(421);
    } catch (AssertionError e) {
      sandbox.keep();
      throw new AssertionError(e.getMessage() + "\nSee " + sandbox.directory(), e);
    }
  }
}
