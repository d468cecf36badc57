package frontwright.validators.syntax.httpd;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.validators.syntax.httpd.Verdict.Phase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The parser and {@code apache2 -t} on the same mutated files: the same first problem at the same
 * line, or none for both. {@code -Dfrontwright.mutations=N} sets how many files.
 */
class HttpdSyntaxOracleTest {

  private static final int THREADS = 2;
  private static final long SEED = 20_231;

  /** How httpd and the parser compare on a file; empty where they agree. */
  private record Comparison(boolean isSkipped, boolean isStructural, String disagreement) {

    static final Comparison SKIPPED = new Comparison(true, false, "");
  }

  @BeforeAll
  static void httpdIsThere() {
    Apache.assumeInstalled();
  }

  @Test
  void seedsAreWell() throws IOException {
    try (Apache apache = new Apache()) {
      for (String seed : seeds()) {
        assertThat(apache.test(seed)).as(seed).contains("Syntax OK");
        assertThat(HttpdParser.parse(Generated.source(seed)).problems()).as(seed).isEmpty();
      }
    }
  }

  @Test
  void mutatedFilesHaveTheSameFirstProblem() throws Exception {
    int files = mutations();
    List<Comparison> comparisons = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<List<Comparison>>> parts =
          IntStream.range(0, THREADS).mapToObj(thread -> part(thread, files / THREADS)).toList();
      for (Future<List<Comparison>> part : threads.invokeAll(parts)) {
        comparisons.addAll(part.get());
      }
    } finally {
      threads.shutdown();
    }
    assertThat(comparisons).extracting(Comparison::disagreement).containsOnly("");
    long skipped = comparisons.stream().filter(Comparison::isSkipped).count();
    long structural = comparisons.stream().filter(Comparison::isStructural).count();
    assertThat(skipped).as("files that cannot be compared, of %s", files).isLessThan(files / 10L);
    assertThat(structural).as("files with a fault in structure").isGreaterThan(files / 5L);
  }

  private static Callable<List<Comparison>> part(int thread, int files) {
    return () -> {
      try (Apache apache = new Apache()) {
        Random random = new Random(SEED + thread);
        List<String> seeds = seeds();
        List<Comparison> comparisons = new ArrayList<>();
        for (int file = 0; file < files; file++) {
          String text = seeds.get(random.nextInt(seeds.size()));
          for (int mutation = random.nextInt(3); mutation >= 0; mutation--) {
            text = Generated.mutated(text, random);
          }
          comparisons.add(compare(apache, text));
        }
        return comparisons;
      }
    };
  }

  private static Comparison compare(Apache apache, String text) {
    HttpdFile file = HttpdParser.parse(Generated.source(text));
    HttpdsView view = new HttpdsView(file);
    if (cannotBeCompared(file) || view.isUndecided()) {
      return Comparison.SKIPPED;
    }
    Verdict httpds = Verdict.of(apache.test(text), apache.included());
    Verdict ours = view.first();
    String both = "httpd: " + httpds + "\nours: " + ours + "\n" + text + "\n======\n";
    return new Comparison(false, httpds.isStructural(), agree(httpds, ours) ? "" : both);
  }

  private static boolean agree(Verdict httpds, Verdict ours) {
    boolean isOurs = httpds.isStructural() && !httpds.message().startsWith("in a macro");
    return isOurs ? isSame(httpds, ours) : isNotBefore(ours, httpds);
  }

  private static boolean isSame(Verdict httpds, Verdict ours) {
    return httpds.phase() == ours.phase()
        && httpds.line() == ours.line()
        && isSameMessage(httpds.message(), ours.message());
  }

  /** In a condition that does not hold we compare the kind; elsewhere all that is readable. */
  private static boolean isSameMessage(String httpds, String ours) {
    boolean isShownOtherwise = ours.matches("(?s).*([^ -~]|\\\\u|[.]{3}).*");
    boolean isKind = ours.equals("but saw") || ours.equals("before end of configuration");
    return isKind
        ? httpds.startsWith("Expected </") && httpds.contains(ours)
        : isShownOtherwise || httpds.equalsIgnoreCase(ours);
  }

  /** Where httpd is content with the structure, or stops before, we have found nothing earlier. */
  private static boolean isNotBefore(Verdict ours, Verdict httpds) {
    int phases = ours.phase().compareTo(httpds.phase());
    return phases > 0
        || (phases == 0
            && (ours.phase() == Phase.WELL || ours.isAtEnd() || ours.line() >= httpds.line()));
  }

  /**
   * Where httpd does what the parser cannot, or does not, follow:
   *
   * <ul>
   *   <li>a macro that leaves sections open is spliced into the lines around its use;
   *   <li>a variable in a bracket's line may stand for anything;
   *   <li>a NUL in a line longer than httpd's buffer (207 bytes at first) hides the rest of the
   *       buffer, not of the line;
   *   <li>a last line without an end that just fills the buffer is lost to httpd.
   * </ul>
   */
  private static boolean cannotBeCompared(HttpdFile file) {
    String text = file.source().text();
    return file.problems().stream().anyMatch(problem -> !problem.isError())
        || text.matches("(?s).*<[^\n]*\\$\\{.*")
        || text.lines().anyMatch(line -> line.indexOf('\0') >= 0 && line.length() > 200)
        || (!text.endsWith("\n") && text.length() - text.lastIndexOf('\n') > 200);
  }

  private static int mutations() {
    String wanted = System.getProperty("frontwright.mutations", "");
    int usual = Boolean.getBoolean("frontwright.all") ? 6000 : 700;
    return wanted.isEmpty() ? usual : Integer.parseInt(wanted);
  }

  static List<String> seeds() {
    Path directory =
        Path.of(
            System.getProperty("frontwright.root"),
            "validators/src/test/resources/frontwright/validators/syntax/httpd/seeds");
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().map(HttpdSyntaxOracleTest::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
