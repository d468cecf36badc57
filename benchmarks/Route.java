import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many URLs a loaded configuration answers for in a second, on one core: {@code java
 * benchmarks/Route.java [SITES]} from the project's root, built before. Says the median of some
 * rounds of {@code route --batch}, per second of processor time of the thread that answers and of
 * the garbage collector; each round is a Java of its own, with the launcher's flags. Half of the sites
 * speak TLS; each has an application below two paths, an API below a regular expression, files by an
 * alias and by its root, a redirect, and what nobody may see.
 */
public final class Route {

  private static final int URLS = 3_000_000;
  private static final int ROUNDS = 5;
  private static final String JAR = "cli/target/frontwright.jar";

  /** What the launcher adds for files of URLs. */
  private static final String ALL_COMPILERS = "-XX:TieredStopAtLevel=4";

  /** What is asked of each site: some of it by far more often than the rest. */
  private static final List<String> PATHS =
      List.of(
          "/",
          "/shop/x%20y?q=1",
          "/static/app.css",
          "/shop/basket",
          "/static/css/../img/logo.png?v=3",
          "/api/v1/items/7",
          "/shop",
          "/shop/admin/users",
          "/news//2026/11.html",
          "/.git/config");

  private static final String NGINX_HEAD =
      """
      events {
          worker_connections 1024;
      }
      http {
          server_tokens off;
          include mime.types;
          server {
              listen 80 default_server;
              listen 443 ssl default_server;
              ssl_reject_handshake on;
              return 444;
          }
      """;

  private static final String NGINX_PLAIN =
      """
      server {
          listen 80;
          server_name NAME.example.com www.NAME.example.com;
      CONTENT
      }
      """;

  private static final String NGINX_TLS =
      """
      server {
          listen 80;
          server_name NAME.example.com www.NAME.example.com;
          return 301 https://$host$request_uri;
      }
      server {
          listen 443 ssl;
          server_name NAME.example.com www.NAME.example.com;
          ssl_certificate /etc/ssl/NAME.pem;
          ssl_certificate_key /etc/ssl/NAME.key;
          add_header Strict-Transport-Security "max-age=31536000" always;
      CONTENT
      }
      """;

  private static final String NGINX_CONTENT =
      """
          root /srv/NAME/www;
          client_max_body_size 20m;
          proxy_set_header Host $host;
          proxy_set_header X-Real-IP $remote_addr;
          proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
          proxy_set_header X-Forwarded-Proto $scheme;
          location ^~ /static/ {
              alias /srv/NAME/static/;
              expires 30d;
          }
          location = /shop {
              return 301 /shop/;
          }
          location /shop/ {
              proxy_pass http://unix:/run/NAME/shop.sock;
              proxy_read_timeout 120s;
          }
          location /shop/admin/ {
              allow 192.0.2.0/24;
              deny all;
              proxy_pass http://unix:/run/NAME/shop.sock;
          }
          location ~ ^/api/v[0-9]+/ {
              proxy_pass http://127.0.0.1:8001;
          }
          location ~ /\\. {
              deny all;
          }
          location / {
              index index.html;
          }""";

  private static final String HTTPD_HEAD =
      """
      ServerRoot /etc/apache2
      Listen 80
      Listen 443
      ServerTokens Prod
      ServerName front.example.com
      <Directory />
          AllowOverride None
          Require all denied
      </Directory>
      <FilesMatch "^\\.ht">
          Require all denied
      </FilesMatch>
      """;

  private static final String HTTPD_PLAIN =
      """
      <VirtualHost *:80>
          ServerName NAME.example.com
          ServerAlias www.NAME.example.com
      CONTENT
      </VirtualHost>
      """;

  private static final String HTTPD_TLS =
      """
      <VirtualHost *:80>
          ServerName NAME.example.com
          ServerAlias www.NAME.example.com
          Redirect permanent / https://NAME.example.com/
      </VirtualHost>
      <VirtualHost *:443>
          ServerName NAME.example.com
          ServerAlias www.NAME.example.com
          SSLEngine on
          SSLCertificateFile /etc/ssl/NAME.pem
          SSLCertificateKeyFile /etc/ssl/NAME.key
          Header always set Strict-Transport-Security "max-age=31536000"
      CONTENT
      </VirtualHost>
      """;

  private static final String HTTPD_CONTENT =
      """
          DocumentRoot /srv/NAME/www
          <Directory /srv/NAME/www>
              Options -Indexes
              Require all granted
          </Directory>
          Alias /static/ /srv/NAME/static/
          <Directory /srv/NAME/static>
              Require all granted
          </Directory>
          RedirectMatch permanent ^/shop$ /shop/
          ProxyPreserveHost On
          ProxyPass /shop/ unix:/run/NAME/shop.sock|http://localhost/shop/
          ProxyPassReverse /shop/ http://localhost/shop/
          ProxyPassMatch ^/api/v[0-9]+/ http://127.0.0.1:8001
          <Location /shop/>
              RequestHeader set X-Forwarded-Proto expr=%{REQUEST_SCHEME}
          </Location>
          <Location /shop/admin/>
              Require ip 192.0.2.0/24
          </Location>
          <LocationMatch "/\\.(?!well-known/)">
              Require all denied
          </LocationMatch>""";

  private final int sites;
  private final Path work;

  private Route(int sites, Path work) {
    this.sites = sites;
    this.work = work;
  }

  public static void main(String[] args) throws Exception {
    int sites = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    Path work = Files.createTempDirectory("route");
    try {
      new Route(sites, work).measure();
    } finally {
      delete(work.toFile());
    }
  }

  private void measure() throws IOException, InterruptedException {
    Files.writeString(work.resolve("mime.types"), "types { text/css css; }\n");
    Path nginx = write("nginx.conf", NGINX_HEAD, NGINX_PLAIN, NGINX_TLS, NGINX_CONTENT, "}\n");
    Path httpd = write("httpd.conf", HTTPD_HEAD, HTTPD_PLAIN, HTTPD_TLS, HTTPD_CONTENT, "");
    Path urls = urls(work.resolve("urls"));
    run(
        List.of(
            "javac", "-cp", JAR, "-d", work.toString(), "benchmarks/AnswerRoutes.java"));
    List<String> flags = new ArrayList<>(Files.readAllLines(Path.of("cli/src/build/java-options")));
    flags.add(ALL_COMPILERS);

    System.out.println("| configuration | URLs a second |");
    System.out.println("| --- | ---: |");
    for (Path file : List.of(nginx, httpd)) {
      System.out.printf(
          "| %s, %,d sites, %.1f MB | %,.0f |%n",
          file.getFileName(),
          sites,
          Files.size(file) / 1e6,
          perSecond(flags, file, urls));
    }
  }

  /** The median of the rounds, in thousands, for no figure is better known than that. */
  private double perSecond(List<String> flags, Path file, Path urls)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
    command.addAll(flags);
    command.addAll(
        List.of(
            "-cp",
            work + File.pathSeparator + JAR,
            "AnswerRoutes",
            file.toString(),
            urls.toString()));
    double[] rates = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      String[] figures = run(command).trim().split(" ");
      rates[round] = Double.parseDouble(figures[0]) / Double.parseDouble(figures[1]) * 1e9;
    }
    Arrays.sort(rates);
    return Math.round(rates[ROUNDS / 2] / 1000) * 1000;
  }

  private Path write(
      String name, String head, String plain, String tls, String content, String end)
      throws IOException {
    String text =
        IntStream.range(0, sites)
            .mapToObj(
                site ->
                    (site % 2 == 0 ? tls : plain)
                        .replace("CONTENT", content)
                        .replace("NAME", "s" + site))
            .collect(Collectors.joining("", head, end));
    return Files.writeString(work.resolve(name), text, StandardCharsets.UTF_8);
  }

  /** As clients ask: where TLS is spoken, one in ten by plain HTTP all the same. */
  private Path urls(Path file) throws IOException {
    Stream<String> urls =
        IntStream.range(0, URLS)
            .mapToObj(
                i -> {
                  int site = (int) (i * 7919L % sites);
                  boolean isTls = site % 2 == 0 && i % 11 != 0;
                  String host = (i % 3 == 0 ? "www.s" : "s") + site + ".example.com";
                  String path = PATHS.get(i / 7 % PATHS.size());
                  return (isTls ? "https://" : "http://") + host + path;
                });
    return Files.write(file, (Iterable<String>) urls::iterator);
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(command + " failed");
    }
    return output;
  }

  private static void delete(File file) {
    File[] files = file.listFiles();
    for (File inner : files == null ? new File[0] : files) {
      delete(inner);
    }
    file.delete();
  }
}
