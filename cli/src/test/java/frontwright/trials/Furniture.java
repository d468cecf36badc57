package frontwright.trials;

import frontwright.servers.Sandbox;
import frontwright.servers.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The files that examples may name; the package's documentation lists them. */
final class Furniture {

  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry("srv/hello/settings.py", "SECRET_KEY = \"sesame\"\n"),
          Map.entry("srv/hello/.env", "DATABASE_PASSWORD=sesame\n"),
          Map.entry("srv/hello/.git/config", "[core]\n"),
          Map.entry("srv/hello/static/app.css", "body {}\n"),
          Map.entry("srv/hello/static/app.js", "let hello;\n"),
          Map.entry("srv/hello/static/index.html", "<p>static index</p>\n"),
          Map.entry("srv/hello/media/photo.jpg", "a photo\n"),
          Map.entry("srv/hello/hello.wsgi", resource("hello.wsgi")),
          Map.entry("srv/hello/hello/wsgi.py", resource("hello.wsgi")),
          Map.entry("srv/hello/templates/base.html", "base {% block content %}{% endblock %}\n"),
          Map.entry("var/www/html/index.html", "<p>welcome</p>\n"),
          Map.entry("var/log/nginx/README", "Logs.\n"),
          Map.entry("var/log/apache2/README", "Logs.\n"),
          Map.entry("run/README", "Sockets.\n"),
          Map.entry("etc/hello/htpasswd", "staff:" + hashed("secret") + "\n"));

  /** Of the machine's own configuration, what examples include: no sites. */
  private static final List<String> COPIED = List.of("etc/nginx", "etc/nginx/snippets");

  private static final String CERTIFICATE = "etc/ssl/certs/example.pem";
  private static final String KEY = "etc/ssl/private/example.key";

  private Furniture() {}

  /** The certificate, PEM. */
  static String certificate() {
    return Pair.TEXTS.get(CERTIFICATE);
  }

  /** Its key, PEM. */
  static String key() {
    return Pair.TEXTS.get(KEY);
  }

  /** A certificate and its key, PEM; made once, since that takes a while. */
  private static final class Pair {
    static final Map<String, String> TEXTS = make();

    private static Map<String, String> make() {
      try (Sandbox sandbox = new Sandbox()) {
        Tls.certificate(sandbox);
        Path made = sandbox.directory().resolve("tls");
        return Map.of(
            CERTIFICATE, Files.readString(made.resolve("cert.pem")),
            KEY, Files.readString(made.resolve("key.pem")));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Puts everything into a sandbox.
   *
   * @param paths what the example names besides: files may be written there
   */
  static void into(Sandbox sandbox, Set<String> paths) {
    FILES.forEach(sandbox::write);
    Pair.TEXTS.forEach(sandbox::write);
    COPIED.forEach(directory -> copy(directory, sandbox));
    sandbox.write("etc/mime.types", "text/html html\ntext/css css\ntext/javascript js\n");
    paths.forEach(path -> Sandbox.makeDirectory(Path.of(path).getParent()));
  }

  private static void copy(String directory, Sandbox sandbox) {
    Path to = sandbox.directory().resolve(directory);
    Sandbox.makeDirectory(to);
    try (Stream<Path> files = Files.list(Path.of("/", directory))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("nginx.conf")) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hashed(String password) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8));
      return "{SHA}" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A file beside this class. */
  static String resource(String name) {
    try (InputStream in = Furniture.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
