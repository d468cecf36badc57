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
 * from the project's root. The commands take turns, so that a busy moment of the machine meets all
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
    commands.put("frontwright generate samples/hello", List.of(
        "./frontwright", "generate", "samples/hello/deploy.yaml", "-o", work.resolve("out").toString()));
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
