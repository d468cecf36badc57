import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures how fast a large configuration of nginx is read, beside {@code nginx -t} in the same
 * run: {@code java benchmarks/Configuration.java} from the project's root. The configuration has
 * 10,000 sites in one file, in the manner of what {@code frontwright generate} writes, once without
 * a mistake and once with one in each site; it is read by a program of its own, and linted with all
 * rules. All programs start anew for each round and take turns, and the Java has the launcher's
 * flags.
 */
public final class Configuration {

  private static final int ROUNDS = 9;
  private static final int SITES = 10_000;
  private static final String JAR = "cli/target/frontwright.jar";

  private static final String HEAD = """
      # A complete nginx, to run as it stands, or to take the sites from.
      error_log stderr;
      pid nginx.pid;

      events {
          worker_connections 1024;
      }

      http {
          access_log off;
          server_names_hash_bucket_size 128;
          server_names_hash_max_size 65536;
          types {
              text/css css;
              text/html html htm;
              text/javascript js mjs;
          }
      """;

  private static final String SITE = """

      # ---- NAME, gunicorn over http, at /

      upstream fw_app_NAME {
          server unix:/run/NAME/NAME.sock;
      }

      server {
          listen unix:nginx.sock;
          server_name www.NAME.example NAME.example;

          # No files but those of the locations below.
          root /dev/null;

          location ^~ /static/ {
              alias /srv/NAME/static/;
              expires 2592000s;
              try_files $uri =404;
          }

          location / {
              client_max_body_size 20m;
              # With 1.0 a chunked body is given its length, buffered or not.
              proxy_http_version 1.0;
              proxy_set_header Connection close;

              proxy_set_header Host $host;
              proxy_set_header X-Forwarded-For $remote_addr;
              proxy_set_header X-Forwarded-Proto $scheme;
              # Never a client's own.
              proxy_set_header X-Forwarded-Prefix "";
              proxy_set_header Forwarded "";

              proxy_read_timeout 30s;
              proxy_pass http://fw_app_NAME;
          }
      }
      """;

  private final Path work;

  /** Those that the launcher gives to the JVM. */
  private final List<String> flags;

  private Configuration(Path work) throws IOException {
    this.work = work;
    Matcher flags = Pattern.compile("(?m)^flags=\\((.*)\\)$").matcher(Files.readString(Path.of("frontwright")));
    if (!flags.find()) {
      throw new IOException("the launcher has no line of flags");
    }
    this.flags = List.of(flags.group(1).split(" "));
  }

  public static void main(String[] args) throws Exception {
    run(List.of("./frontwright", "--version")); // builds what is missing
    Path work = Files.createTempDirectory("frontwright-benchmark");
    try {
      new Configuration(work).measure();
    } finally {
      delete(work.toFile());
    }
  }

  private void measure() throws IOException, InterruptedException {
    run(List.of("javac", "-cp", JAR, "-d", work.toString(), "benchmarks/ReadConfiguration.java"));
    Path whole = write("whole.conf", SITES, SITE);
    Path tenth = write("tenth.conf", SITES / 10, SITE);
    Path faulty = write("faulty.conf", SITES, SITE.replace("unix:/run/", "unix:/tmp/"));

    List<List<String>> commands = List.of(
        nginx(whole), read(whole), read(tenth), lint(whole), nginx(faulty), lint(faulty));
    double[][] times = new double[commands.size()][ROUNDS];
    for (int round = -1; round < ROUNDS; round++) { // the first fills the file system's cache
      for (int command = 0; command < commands.size(); command++) {
        long start = System.nanoTime();
        run(commands.get(command));
        times[command][Math.max(round, 0)] = (System.nanoTime() - start) / 1e6;
      }
    }
    double[] medians = Arrays.stream(times).mapToDouble(Configuration::median).toArray();
    print(Files.size(whole), medians, memory(whole));
  }

  private void print(long size, double[] times, long[] heap) {
    System.out.println("| what | median | ratio |\n| --- | ---: | ---: |");
    System.out.printf("| `nginx -t` | %.0f ms | 1.00 |%n", times[0]);
    System.out.printf("| read and look up | %.0f ms | %.2f of `nginx -t` |%n", times[1], times[1] / times[0]);
    System.out.printf("| the same of a tenth | %.0f ms | the whole takes %.1f times as long |%n",
        times[2], times[1] / times[2]);
    System.out.printf("| `frontwright lint` | %.0f ms | %.2f of `nginx -t` |%n",
        times[3], times[3] / times[0]);
    System.out.printf("| `nginx -t`, a mistake in each site | %.0f ms | 1.00 |%n", times[4]);
    System.out.printf("| `frontwright lint` of the same | %.0f ms | %.2f of `nginx -t` |%n",
        times[5], times[5] / times[4]);
    System.out.printf("| heap at its fullest | %.0f MB | %.1f of the file |%n",
        heap[0] / 1e6, (double) heap[0] / size);
    System.out.printf("| heap that the tree keeps | %.0f MB | %.1f of the file |%n",
        heap[1] / 1e6, (double) heap[1] / size);
    System.out.printf("%n%,d sites, %.1f MB; %s%n", SITES, size / 1e6, String.join(" ", flags));
    System.out.printf("java %s, %d processors, %s, %d rounds%n", System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors(), System.getProperty("os.arch"), ROUNDS);
  }

  private Path write(String name, int sites, String written) throws IOException {
    String text = IntStream.range(0, sites)
        .mapToObj(site -> written.replace("NAME", String.format("site%05d", site)).indent(4))
        .collect(Collectors.joining("", HEAD, "}\n"));
    return Files.writeString(work.resolve(name), text, StandardCharsets.UTF_8);
  }

  private List<String> nginx(Path file) {
    return List.of("nginx", "-t", "-e", "stderr", "-p", work.toString(), "-c", file.toString());
  }

  private static List<String> lint(Path file) {
    return List.of("./frontwright", "lint", file.toString());
  }

  private List<String> read(Path file) {
    List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
    command.addAll(flags);
    command.addAll(List.of("-cp", work + File.pathSeparator + JAR, "ReadConfiguration", file.toString()));
    return command;
  }

  private long[] memory(Path file) throws IOException, InterruptedException {
    List<String> command = read(file);
    command.add("memory");
    return Arrays.stream(run(command).trim().split(" ")).mapToLong(Long::parseLong).toArray();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(command + " failed: " + output);
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
