import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many URLs a loaded configuration answers for in a second, on one core: {@code java
 * benchmarks/Route.java [SITES]} from the checkout, built before. Says the median of some rounds of
 * {@code route --batch}, and of a round with few URLs, whose difference is the answering alone.
 */
final class Route {

  private static final int URLS = 400_000;
  private static final int ROUNDS = 5;

  private Route() {}

  public static void main(String[] args) throws Exception {
    int sites = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    Path directory = Files.createTempDirectory("route");
    Path few = urls(directory.resolve("few"), sites, 1);
    Path many = urls(directory.resolve("many"), sites, URLS);
    for (String server : List.of("nginx", "httpd")) {
      Path file = directory.resolve(server + ".conf");
      Files.writeString(file, server.equals("nginx") ? nginx(sites) : httpd(sites));
      double[] seconds = new double[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        double load = seconds(file, few);
        seconds[round] = seconds(file, many) - load;
      }
      Arrays.sort(seconds);
      double median = seconds[ROUNDS / 2];
      System.out.printf(
          "%s, %d sites: %.0f URLs a second (%.2f s for %d)%n",
          server, sites, URLS / median, median, URLS);
    }
  }

  private static Path urls(Path file, int sites, int count) throws IOException {
    List<String> paths =
        List.of("/", "/shop/x%20y?q=1", "/static/app.css", "/shop", "/a/../b//c", "/api/v1/items/7");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int site = (int) (i * 7919L % sites);
      lines.add("http://s" + site + ".example.com" + paths.get(i % paths.size()));
    }
    return Files.write(file, lines);
  }

  private static double seconds(Path file, Path urls) throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-jar",
            "cli/target/frontwright.jar",
            "route",
            file.toString(),
            "--batch",
            urls.toString());
    long start = System.nanoTime();
    int code =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
            .waitFor();
    if (code != 0) {
      throw new IllegalStateException(command + " ended with " + code);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static String nginx(int sites) {
    StringBuilder text = new StringBuilder("events {}\nhttp {\n");
    for (int i = 0; i < sites; i++) {
      text.append(
          """
          server {
              listen 80;
              server_name s%1$d.example.com;
              location ^~ /static/ { alias /srv/s%1$d/static/; }
              location = /shop { return 301 /shop/; }
              location /shop/ { proxy_pass http://127.0.0.1:8000; proxy_set_header Host $host; }
              location ~ ^/api/v[0-9]+/ { proxy_pass http://127.0.0.1:8001; }
              location / { return 404; }
          }
          """
              .formatted(i));
    }
    return text.append("}\n").toString();
  }

  private static String httpd(int sites) {
    StringBuilder text = new StringBuilder("ServerRoot /etc/apache2\nListen 80\n");
    for (int i = 0; i < sites; i++) {
      text.append(
          """
          <VirtualHost *:80>
              ServerName s%1$d.example.com
              Alias /static/ /srv/s%1$d/static/
              Redirect permanent /shop.html /shop/
              ProxyPass /shop http://127.0.0.1:8000/shop
              ProxyPassMatch ^/api/v[0-9]+/ http://127.0.0.1:8001
          </VirtualHost>
          """
              .formatted(i));
    }
    return text.toString();
  }
}
