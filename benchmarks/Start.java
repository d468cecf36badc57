import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures cold starts, beside {@code java Hello} in the same run: {@code java benchmarks/Start.java}
 * from the project's root, with the path of a package's
 * {@code frontwright} to measure that as well. The commands take turns, so that a busy moment of the machine meets all
 * of them; the median of their times and its ratio to Hello's are printed.
 */
public final class Start {

  private static final int ROUNDS = 21;

  public static void main(String[] args) throws Exception {
    Path work = Files.createTempDirectory("frontwright-benchmark");
    Path hello = Files.writeString(work.resolve("Hello.java"), """
        public class Hello {
          public static void main(String[] args) {
            System.out.println("hello");
          }
        }
        """);
    run(List.of("javac", "-d", work.toString(), hello.toString()));
    String home = System.getProperty("java.home");
    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put("java Hello", List.of(home + "/bin/java", "-cp", work.toString(), "Hello"));
    commands.put("frontwright --version", List.of("./frontwright", "--version"));
    String site = Files.writeString(work.resolve("site.conf"), site()).toString();
    String out = work.resolve("out").toString();
    commands.put("frontwright lint, 50 lines", List.of("./frontwright", "lint", site));
    commands.put("frontwright generate samples/hello", List.of(
        "./frontwright", "generate", "samples/hello/deploy.yaml", "-o", out));
    for (String packaged : args) {
      commands.put("lint from the package", List.of(packaged, "lint", site));
      commands.put("generate from the package", List.of(
          packaged, "generate", "samples/hello/deploy.yaml", "-o", out));
    }
    commands.put("frontwright generate samples/django", List.of(
        "./frontwright", "generate", "samples/django/deploy.yaml", "-o", work.resolve("django").toString()));
    for (List<String> command : commands.values()) {
      run(command); // builds what is missing, and fills the file system's cache
    }
    Map<String, long[]> times = new LinkedHashMap<>();
    commands.keySet().forEach(name -> times.put(name, new long[ROUNDS]));
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, List<String>> command : commands.entrySet()) {
        delete(work.resolve("out"));
        delete(work.resolve("django"));
        long start = System.nanoTime();
        run(command.getValue());
        times.get(command.getKey())[round] = System.nanoTime() - start;
      }
    }
    print(times);
  }

  /** A site of nginx without mistakes, 50 lines long. */
  private static String site() {
    StringBuilder site = new StringBuilder("""
        server {
            listen 80;
            server_name www.example.com;
            server_tokens off;
            location / {
                proxy_pass http://127.0.0.1:8000;
                proxy_set_header Host $host;
            }
        """);
    for (int i = 0; i < 10; i++) {
      site.append("    location /static").append(i).append("/ {\n        alias /srv/hello/static")
          .append(i).append("/;\n        expires 30d;\n    }\n");
    }
    return site.append("    # the end\n}\n").toString();
  }

  private static void print(Map<String, long[]> times) {
    double base = median(times.get("java Hello"));
    System.out.println("| command | median ms | ratio |");
    System.out.println("| --- | ---: | ---: |");
    times.forEach((name, all) ->
        System.out.printf("| `%s` | %.0f | %.1f |%n", name, median(all) / 1e6, median(all) / base));
    System.out.printf("%njava %s, %d processors, %s, %d rounds%n", System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors(), System.getProperty("os.arch"), ROUNDS);
  }

  private static double median(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(new ArrayList<>(command))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    if (process.waitFor() != 0) {
      throw new IOException(command + " failed with " + process.exitValue());
    }
  }

  private static void delete(Path path) {
    File[] files = path.toFile().listFiles();
    for (File file : files == null ? new File[0] : files) {
      delete(file.toPath());
    }
    path.toFile().delete();
  }
}
