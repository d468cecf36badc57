package frontwright.up;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.servers.Answer;
import frontwright.servers.Program;
import frontwright.servers.Sandbox;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What lives on another machine is tried out here: its directories, names, ports and certificates
 * are not there.
 */
class StagingTest {

  private static final String APP =
      """
      import os

      def application(environ, start_response):
          start_response("200 OK", [("Content-Type", "text/plain")])
          names = ["SCRIPT_NAME", "HTTP_HOST", "wsgi.url_scheme"]
          said = [environ[name] for name in names] + [os.environ.get("SECRET", "")]
          return [" ".join(said).encode()]
      """;

  private static final String DESCRIPTION =
      """
      frontwright: 1
      sites:
        - names: [www.example.com, example.com]
          listen: [80, "[::]:80"]
          tls:
            certificate: /etc/none/example.pem
            key: /etc/none/example.key
            hsts: 730d
          logs: {access: /var/log/none/access.log, error: /var/log/none/error.log}
          apps:
            - module: shop
              directory: /srv/none
              virtualenv: /srv/none/venv
              env_file: /srv/none/secrets.env
              static:
                - {url: /static/, directory: /srv/none/public}
                - {url: /media/, directory: /srv/media-of-none}
            - module: blog
              mount: /blog
              directory: /srv/none
              server: uwsgi
              protocol: http
              backends: [{address: "127.0.0.1:80"}, {socket: /run/none/blog.sock}]
        - names: [files.example.com]
          static: [{url: /, directory: /srv/none/public}]
      """;

  private final Sandbox sandbox = new Sandbox();

  @AfterEach
  void clean() {
    sandbox.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nginx", "httpd"})
  void showsWhatLivesElsewhere(String front) {
    List.of(Program.GUNICORN, Program.UWSGI, Program.OPENSSL).forEach(Program::need);
    (front.equals("nginx") ? Program.NGINX : Program.HTTPD).need();
    sandbox.write("p/shop.py", APP);
    sandbox.write("p/blog.py", APP);
    sandbox.write("p/secrets.env", "SECRET=\"of the file\"\n");
    sandbox.write("p/public/style.css", "p {}\n");
    sandbox.write("p/deploy.yaml", DESCRIPTION);
    try (Session up = Session.begin(sandbox, "p", "--front", front, "--port", "0")) {
      List<URI> urls = up.urls();
      assertThat(urls).as("%s", up).hasSize(3);
      URI shop = urls.get(0);
      assertThat(up.out())
          .startsWith("www.example.com: %s %sblog\nfiles.example.com: ".formatted(shop, shop));
      Answer page = Session.get(shop);
      assertThat(page.text()).isEqualTo(" " + shop.getAuthority() + " https of the file");
      assertThat(page.header("Strict-Transport-Security")).isEmpty();
      assertThat(Session.get(urls.get(1)).text()).startsWith("/blog " + shop.getAuthority());
      assertThat(Session.get(shop.resolve("/static/style.css")).text()).isEqualTo("p {}\n");
      assertThat(Session.get(shop.resolve("/media/x")).status()).isEqualTo(404);
      assertThat(Session.get(urls.get(2).resolve("/style.css")).text()).isEqualTo("p {}\n");
      assertThat(up.err())
          .contains("note: `" + sandbox.directory() + "/p` is taken for `/srv/none`")
          .contains("note: the virtualenv of `shop` is not at")
          .contains("note: `www.example.com` has a certificate that nobody has signed")
          .contains("note: Strict-Transport-Security is not sent")
          .contains("note: `/media` has no files: there is no directory `/srv/media-of-none`")
          .contains("checks names sees `127.0.0.1`");
    }
  }

  /** What lies beside the description: the project, and what a virtual environment runs. */
  @Test
  void findsTheProjectWithItsVirtualenv() {
    Program.NGINX.need();
    sandbox.write("p/shop/shop.py", APP);
    Path own =
        sandbox.write(
            "p/shop/venv/bin/gunicorn",
            "#!/bin/sh\necho it is the virtualenv\nexec %s \"$@\"\n"
                .formatted(Program.GUNICORN.need()));
    assertThat(own.toFile().setExecutable(true, false)).isTrue();
    sandbox.write(
        "p/deploy.yaml",
        "frontwright: 1\napp: {module: shop, directory: /srv/none/shop, virtualenv: /srv/none/shop/venv}\n");
    try (Session up = Session.begin(sandbox, "p", "--port", "0")) {
      up.untilLogged("shop  | it is the virtualenv");
      assertThat(Session.get(up.urls().get(0)).status()).isEqualTo(200);
      assertThat(up.err()).doesNotContain("virtualenv");
    }
  }

  /** What redirects leads to where the site is now. */
  @ParameterizedTest
  @ValueSource(strings = {"nginx", "httpd"})
  void redirectsLeadToTheStagedPorts(String front) {
    List.of(Program.GUNICORN, Program.OPENSSL).forEach(Program::need);
    (front.equals("nginx") ? Program.NGINX : Program.HTTPD).need();
    sandbox.write("p/shop.py", APP);
    sandbox.write(
        "p/deploy.yaml",
        """
        frontwright: 1
        sites:
          - names: [www.example.com]
            tls: {certificate: /etc/none/example.pem, key: /etc/none/example.key}
            apps: [{module: shop, mount: /shop, slash: redirect, directory: /srv/none}]
        """);
    try (Session up = Session.begin(sandbox, "p", "--front", front, "--port", "0")) {
      URI shop = up.urls().get(0);
      String redirecting = up.err().replaceAll("(?s).*(http://\\S+) redirects.*", "$1");
      Answer plain = Session.get(URI.create(redirecting + "/shop/a?b"));
      assertThat(plain.header("Location")).as("%s", up).contains(shop + "/a?b");
      Answer slash = Session.get(shop);
      assertThat(shop.resolve(slash.header("Location").orElseThrow()))
          .isEqualTo(shop.resolve("/shop/"));
    }
  }
}
