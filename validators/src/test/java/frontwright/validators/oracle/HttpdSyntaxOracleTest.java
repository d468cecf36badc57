package frontwright.validators.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.validators.syntax.httpd.Generated;
import frontwright.validators.syntax.httpd.HttpdFile;
import frontwright.validators.syntax.httpd.HttpdParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The parser and {@code apache2 -t} on the same mutated files: the same first problem at the same
 * line, or none for both. {@code -Dfrontwright.mutations=N} sets how many files.
 */
class HttpdSyntaxOracleTest {

  private static final long SEED = 20_231;

  /** How httpd and the parser compare on a file; empty where they agree. */
  private record Comparison(boolean isSkipped, boolean isStructural, String disagreement) {

    static final Comparison SKIPPED = new Comparison(true, false, "");
  }

  @Test
  void seedsAreWell() throws IOException {
    try (Oracle httpd = HttpdSeeds.oracle()) {
      for (String seed : HttpdSeeds.texts()) {
        assertThat(httpd.said(seed).text()).as(seed).contains("Syntax OK");
        assertThat(HttpdParser.parse(Generated.source(seed)).problems()).as(seed).isEmpty();
      }
    }
  }

  @Test
  void mutatedFilesHaveTheSameFirstProblem() throws IOException {
    List<String> files = mutated(mutations());
    List<Comparison> comparisons = new ArrayList<>();
    try (Oracle httpd = HttpdSeeds.oracle()) {
      List<Oracle.Said> said = httpd.said(files);
      for (int file = 0; file < files.size(); file++) {
        comparisons.add(compare(said.get(file), files.get(file)));
      }
    }
    assertThat(comparisons).extracting(Comparison::disagreement).containsOnly("");
    long skipped = comparisons.stream().filter(Comparison::isSkipped).count();
    long structural = comparisons.stream().filter(Comparison::isStructural).count();
    assertThat(skipped)
        .as("files that cannot be compared, of %s", files.size())
        .isLessThan(files.size() / 10L);
    assertThat(structural).as("files with a fault in structure").isGreaterThan(files.size() / 5L);
  }

  private static List<String> mutated(int files) {
    Random random = new Random(SEED);
    List<String> seeds = HttpdSeeds.texts();
    List<String> texts = new ArrayList<>();
    for (int file = 0; file < files; file++) {
      String text = seeds.get(random.nextInt(seeds.size()));
      for (int mutation = random.nextInt(3); mutation >= 0; mutation--) {
        text = Generated.mutated(text, random);
      }
      texts.add(text);
    }
    return texts;
  }

  private static Comparison compare(Oracle.Said said, String text) {
    HttpdFile file = HttpdParser.parse(Generated.source(text));
    HttpdsView view = new HttpdsView(file, HttpdSeeds.modules());
    if (cannotBeCompared(file) || view.isUndecided()) {
      return Comparison.SKIPPED;
    }
    HttpdVerdict httpds = HttpdVerdict.of(said);
    HttpdVerdict ours = view.first();
    String both = "httpd: " + httpds + "\nours: " + ours + "\n" + text + "\n======\n";
    return new Comparison(false, httpds.isStructural(), agree(httpds, ours) ? "" : both);
  }

  private static boolean agree(HttpdVerdict httpds, HttpdVerdict ours) {
    boolean isOurs = httpds.isStructural() && !httpds.message().startsWith("in a macro");
    return isOurs ? httpds.isSaidBy(ours) : !ours.isBefore(httpds);
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
}
