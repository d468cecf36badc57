package frontwright.up;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.cli.command.Run;
import frontwright.servers.Answer;
import frontwright.servers.Program;
import frontwright.servers.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a project's files to its pages: {@code init}, {@code generate}, {@code up}, a browser. */
class ProjectsTest {

  private static final Pattern STYLE_SHEET =
      Pattern.compile("<link[^>]*rel=\"?stylesheet\"?[^>]*href=\"?([^\" >]+)");

  private final Sandbox sandbox = new Sandbox();
  private final Path project = sandbox.directory().resolve("shop");

  @AfterEach
  void clean() {
    sandbox.close();
  }

  @ParameterizedTest(name = "Django behind {0}")
  @CsvSource({"nginx", "httpd"})
  void showsAFreshProjectOfDjango(String front) throws IOException {
    String python = "/usr/bin/python3";
    sandbox.handOver();
    made(sandbox.run(Program.DJANGO_ADMIN.need(), "startproject", "shop"));
    Path settings = project.resolve("shop/settings.py");
    Files.writeString(settings, "STATIC_ROOT = BASE_DIR / 'static'\n", StandardOpenOption.APPEND);
    made(sandbox.run(python, project + "/manage.py", "collectstatic", "--noinput"));
    showsPageAndStyleSheet(front, "/admin/login/", "Django administration");
  }

  @ParameterizedTest(name = "Flask behind {0}")
  @CsvSource({"nginx", "httpd"})
  void showsAnApplicationOfFlask(String front) throws IOException {
    need(Path.of("/usr/lib/python3/dist-packages/flask/__init__.py"));
    styleSheet("static");
    sandbox.write(
        "shop/app.py",
        """
        from flask import Flask, url_for

        app = Flask(__name__)


        @app.route("/")
        def hello():
            return f'<link rel="stylesheet" href="{url_for("static", filename="style.css")}">Hello'
        """);
    showsPageAndStyleSheet(front, "/", "Hello");
  }

  @ParameterizedTest(name = "a factory behind {0}")
  @CsvSource({"nginx", "httpd"})
  void showsWhatAFactoryMakes(String front) throws IOException {
    styleSheet("shop/static");
    sandbox.write("shop/shop/__init__.py", "def main(global_config, **settings):\n" + inner());
    sandbox.write(
        "shop/wsgi.py",
        "from shop import main\n\napplication = main({}, greeting=\"Hello from settings\")\n");
    showsPageAndStyleSheet(front, "/", "Hello from settings", "--static", "/static/=shop/static");
  }

  @ParameterizedTest(name = "a plain file behind {0}")
  @CsvSource({"nginx", "httpd"})
  void showsAPlainFile(String front) throws IOException {
    styleSheet("static");
    sandbox.write(
        "shop/shop.py",
        """
        def application(environ, start_response):
            start_response("200 OK", [("Content-Type", "text/html")])
            return [b'<link rel="stylesheet" href="/static/style.css">Hello, plainly']
        """);
    showsPageAndStyleSheet(front, "/", "Hello, plainly", "--static", "/static/=static");
  }

  /** The rest of a factory. */
  private static String inner() {
    return """
        page = '<link rel="stylesheet" href="/static/style.css">' + settings["greeting"]

        def application(environ, start_response):
            start_response("200 OK", [("Content-Type", "text/html")])
            return [page.encode()]

        return application
    """;
  }

  private void styleSheet(String directory) {
    sandbox.write("shop/" + directory + "/style.css", "body { color: black }\n");
  }

  private void showsPageAndStyleSheet(String front, String page, String text, String... options)
      throws IOException {
    Program.GUNICORN.need();
    (front.equals("nginx") ? Program.NGINX : Program.HTTPD).need();
    succeeds(Stream.concat(Stream.of("init", project.toString()), Stream.of(options)));
    String description = project + "/deploy.yaml";
    String output = sandbox.directory() + "/deploy";
    succeeds(Stream.of("generate", description, "-o", output, "--front", front));
    try (Session up = Session.begin(sandbox, "shop", "--front", front, "--port", "0")) {
      URI site = up.urls().get(0);
      Answer answer = Session.get(site.resolve(page));
      assertThat(answer.status()).as("%s", up).isEqualTo(200);
      assertThat(answer.text()).contains(text);
      Matcher style = STYLE_SHEET.matcher(answer.text());
      assertThat(style.find()).as(answer.text()).isTrue();
      Answer sheet = Session.get(site.resolve(style.group(1)));
      assertThat(sheet.status()).as("%s of %s", style.group(1), up).isEqualTo(200);
      assertThat(sheet.header("Content-Type")).contains("text/css");
      assertThat(sheet.text()).contains("{");
      up.untilLogged("\"GET " + style.group(1) + " HTTP/1.1\" 200");
    }
    assertThat(compiled()).as("what Python compiled").isEmpty();
  }

  private Stream<Path> compiled() throws IOException {
    try (Stream<Path> all = Files.walk(project)) {
      return all.filter(path -> path.toString().contains("wsgi.cpython")).toList().stream();
    }
  }

  private static void succeeds(Stream<String> command) {
    Run run = Run.of(command.toArray(String[]::new));
    assertThat(run.code()).as(run.toString()).isZero();
  }

  private static void made(Sandbox.Said said) {
    assertThat(said.code()).as(said.text()).isZero();
  }

  private static void need(Path file) {
    if (!Files.exists(file)) {
      String message = file + " is not there; ./check installs it where it may";
      if ("required".equals(System.getProperty("frontwright.servers"))) {
        Assertions.fail(message);
      }
      Assumptions.abort(message);
    }
  }
}
