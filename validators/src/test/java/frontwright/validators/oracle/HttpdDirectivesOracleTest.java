package frontwright.validators.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.validators.directives.HttpdDirectives;
import frontwright.validators.oracle.HttpdVerdict.Phase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The rules of the table and {@code apache2 -t}, with all modules that are installed, on the same
 * mutated configurations: the same first problem at the same line, or none for both. What the
 * function of a directive refuses for its values is not the table's; there we must not have found
 * anything earlier. {@code -Dfrontwright.seed=N} takes other mutations.
 */
class HttpdDirectivesOracleTest {

  /** The sentences of invoke_cmd and ap_walk_config_sub in server/config.c. */
  private static final Pattern TABLE =
      Pattern.compile(
          "Invalid command '.*', perhaps misspelled or defined by a module not included in the"
              + " server configuration"
              + "|<?\\w+ not allowed (?:here|in <\\w+> context)",
          Pattern.DOTALL);

  /** A sentence about arguments, up to what a directive adds to it. */
  private static final Pattern ABOUT_ARGUMENTS =
      Pattern.compile(
          "(<?\\w+) ((?:takes .*?|requires at least .*?) arguments?|must be On or Off)(?:, .*)?",
          Pattern.DOTALL);

  /** What ap_set_deprecated says, save of FancyIndexing, which the table does not count as gone. */
  private static final Pattern GONE =
      Pattern.compile(
          "(?:in a macro: )?(?:Port was replaced|SSLLog(?:Level)? directive is no longer).*");

  private static final Pattern LISTED = Pattern.compile("^(\\w+) \\(", Pattern.MULTILINE);

  /**
   * What is not put in:
   *
   * <ul>
   *   <li>what reads other files, modules or macros, which is not compared here;
   *   <li>what acts while it is read in httpd 2.4.68, and no longer does in the one installed.
   * </ul>
   */
  private static final Pattern NOT_PUT_IN =
      Pattern.compile(
          "Include(Optional)?|Use|UndefMacro|LoadModule|LoadFile"
              + "|RemoteIP(Internal|Trusted)ProxyList");

  /** httpd ends where it reads a wrong name of a user, or falls, and does not say in which line. */
  private static final Pattern ENDED =
      Pattern.compile("elsewhere: .*(bad (user|group) name|Segmentation fault).*", Pattern.DOTALL);

  private static final int FEW = 400;
  private static final int MANY = 5_000;

  /** How httpd and we compare on a file; empty where we agree. */
  private record Comparison(Kind kind, String disagreement) {}

  private enum Kind {
    UNDECIDED,
    WELL,
    STRUCTURE,
    TABLE,
    GONE,
    VALUE
  }

  @Test
  void configurationsThatAreWellAreSo() throws IOException {
    List<String> modules = modules();
    List<String> texts = texts();
    try (Oracle httpd = Oracle.httpd(modules)) {
      List<Oracle.Said> said = httpd.said(texts);
      for (int i = 0; i < texts.size(); i++) {
        assertThat(HttpdVerdict.of(said.get(i))).as(texts.get(i)).isEqualTo(HttpdVerdict.WELL);
        assertThat(new HttpdDirectivesView(texts.get(i), HttpdSeeds.modules(modules)).first())
            .as(texts.get(i))
            .isEqualTo(HttpdVerdict.WELL);
      }
    }
  }

  @Test
  void mutatedFilesHaveTheSameFirstProblem() throws IOException {
    List<String> modules = modules();
    List<Comparison> comparisons = new ArrayList<>();
    int count = Boolean.getBoolean("frontwright.all") ? MANY : FEW;
    try (Oracle httpd = Oracle.httpd(modules)) {
      List<String> files = mutated(count, names(httpd));
      List<Oracle.Said> said = httpd.said(files);
      for (int file = 0; file < files.size(); file++) {
        comparisons.add(compare(said.get(file), files.get(file), HttpdSeeds.modules(modules)));
      }
    }
    System.out.println(
        "httpd's directives: "
            + comparisons.stream()
                .collect(Collectors.groupingBy(Comparison::kind, Collectors.counting())));
    assertThat(comparisons).extracting(Comparison::disagreement).containsOnly("");
    assertThat(comparisons.stream().filter(each -> each.kind() == Kind.TABLE).count())
        .as("files that are wrong by the table")
        .isGreaterThan(count / 4L);
    assertThat(comparisons.stream().filter(each -> each.kind() == Kind.UNDECIDED).count())
        .as("files that cannot be compared")
        .isLessThan(count / 20L);
  }

  private static Comparison compare(Oracle.Said said, String text, Set<String> modules) {
    HttpdDirectivesView view = new HttpdDirectivesView(text, modules);
    if (view.isUndecided()) {
      return new Comparison(Kind.UNDECIDED, "");
    }
    HttpdVerdict httpds = HttpdVerdict.of(said);
    HttpdVerdict ours = view.first();
    Kind kind = kind(httpds);
    boolean isAgreed =
        switch (kind) {
          case STRUCTURE -> httpds.isSaidBy(ours);
          case TABLE -> isSaid(httpds, ours);
          case GONE -> httpds.line() == ours.line() && isOfGone(ours);
          case UNDECIDED -> true;
          case WELL -> ours.phase() == Phase.WELL;
          default -> !ours.isBefore(httpds);
        };
    String both = "httpd: " + httpds + "\nours: " + ours + "\n" + text + "\n======\n";
    return new Comparison(kind, isAgreed ? "" : both);
  }

  private static Kind kind(HttpdVerdict httpds) {
    if (httpds.phase() == Phase.WELL) {
      return Kind.WELL;
    }
    if (ENDED.matcher(httpds.message()).matches()) {
      return Kind.UNDECIDED;
    }
    if (GONE.matcher(httpds.message()).matches()) {
      return Kind.GONE;
    }
    return httpds.isStructural()
        ? Kind.STRUCTURE
        : isTheTables(httpds.message().replace("in a macro: ", "")) ? Kind.TABLE : Kind.VALUE;
  }

  /**
   * Functions, too, say that something must be on or off, or has too few arguments: in these words
   * it is the table's only of a directive that takes its arguments so.
   */
  private static boolean isTheTables(String message) {
    Matcher about = ABOUT_ARGUMENTS.matcher(message);
    return about.matches()
        ? HttpdDirectives.named(about.group(1)).stream()
            .anyMatch(directive -> directive.arguments().words().equals(about.group(2)))
        : TABLE.matcher(message).matches();
  }

  /**
   * httpd says more of arguments: what the directive is for. Of a directive that is gone it may say
   * something else first, and we do not.
   */
  private static boolean isSaid(HttpdVerdict httpds, HttpdVerdict ours) {
    return httpds.phase() == ours.phase()
        && httpds.line() == ours.line()
        && ((httpds.message() + ", ").startsWith(ours.message() + ", ") || isOfGone(ours));
  }

  private static boolean isOfGone(HttpdVerdict ours) {
    return ours.message().endsWith(" is no longer supported");
  }

  private static List<String> mutated(int count, List<String> names) throws IOException {
    SplittableRandom random = new SplittableRandom(Long.getLong("frontwright.seed", 1));
    List<String> seeds = texts();
    List<String> files = new ArrayList<>();
    for (int file = 0; file < count; file++) {
      String seed = seeds.get(random.nextInt(seeds.size()));
      files.add(DirectiveMutations.of(seed, names, random));
    }
    return files;
  }

  private static List<String> names(Oracle httpd) {
    return LISTED
        .matcher(httpd.said("", "-L").text())
        .results()
        .map(listed -> listed.group(1))
        .filter(name -> !NOT_PUT_IN.matcher(name).matches())
        .distinct()
        .sorted()
        .toList();
  }

  private static List<String> modules() throws IOException {
    return HttpdModules.together();
  }

  /**
   * Our own, what we generate, and what the distribution brings; none with keys, for there are
   * none.
   */
  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>(HttpdSeeds.texts());
    Path root = Path.of(System.getProperty("frontwright.root", ".."));
    for (Path directory : List.of(root.resolve("samples"), Path.of("/etc/apache2"))) {
      try (Stream<Path> files = Files.walk(directory)) {
        files
            .filter(file -> file.toString().matches(".*/(sites|[a-z]+-available)/[^/]*[.]conf"))
            .filter(file -> !file.toString().contains("nginx"))
            .sorted()
            .map(HttpdDirectivesOracleTest::read)
            .map(text -> text.replace("${APACHE_LOG_DIR}", "."))
            .filter(text -> !text.matches("(?s).*(SSLCertificateFile|MinSpareServers).*"))
            .forEach(texts::add);
      }
    }
    return texts;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
