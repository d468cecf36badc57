package frontwright.cli.usecase.lint;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.compatibility.Front;
import frontwright.model.source.Finding;
import frontwright.model.source.Source;
import frontwright.validators.files.Reading;
import frontwright.validators.lint.LintSettings;
import frontwright.validators.lint.Linter;
import frontwright.validators.rules.Rule;
import frontwright.validators.rules.RulePage;
import frontwright.validators.rules.RuleSet;
import frontwright.validators.rules.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for fixing, whatever the files: the rules' examples in any mixture, and damaged. */
class FixLawsTest {

  private static final Path ROOT = Path.of(System.getProperty("frontwright.root"));

  /** What people have written; nothing where that is not at hand. */
  private static final Path CORPUS = ROOT.resolve("../shared/corpus");

  private static final String FILE = "/nowhere/fixed.conf";

  /**
   * A file.
   *
   * @param front whose it is
   * @param text a character for each byte
   */
  private record Given(Front front, String text) {

    Given changed(int from, int length, String inserted) {
      int start = from % (text.length() + 1);
      int end = Math.min(text.length(), start + length);
      return new Given(front, text.substring(0, start) + inserted + text.substring(end));
    }
  }

  /** What fixing has made of a file: its text, and what is found in it then. */
  private record Fixed(String text, List<Finding> findings) {

    List<String> faults() {
      return findings.stream().map(Finding::rule).filter(r -> r.endsWith("/syntax")).toList();
    }
  }

  private static final List<Given> EXAMPLES =
      Rules.all().stream().flatMap(FixLawsTest::examples).toList();

  private static final List<Given> WRITTEN = Stream.concat(EXAMPLES.stream(), corpus()).toList();

  private static Stream<Given> examples(Rule rule) {
    return RulePage.of(rule).examples().stream()
        .map(
            example ->
                new Given(
                    example.language().equals("nginx") ? Front.NGINX : Front.HTTPD,
                    new String(example.text().getBytes(UTF_8), ISO_8859_1)));
  }

  private static Stream<Given> corpus() {
    if (!Files.isDirectory(CORPUS)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(CORPUS)) {
      return files.filter(Files::isRegularFile).sorted().map(FixLawsTest::given).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Given given(Path file) {
    try {
      Front front = file.toString().contains("apache") ? Front.HTTPD : Front.NGINX;
      return new Given(front, Files.readString(file, ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Provide
  Arbitrary<Given> written() {
    return Arbitraries.of(WRITTEN);
  }

  /** Up to five examples for one server, one behind the other. */
  @Provide
  Arbitrary<Given> mixed() {
    return Arbitraries.of(Front.values())
        .flatMap(
            front ->
                Arbitraries.of(EXAMPLES.stream().filter(e -> e.front() == front).toList())
                    .map(Given::text)
                    .list()
                    .ofMinSize(2)
                    .ofMaxSize(5)
                    .map(texts -> new Given(front, String.join("\n", texts))));
  }

  /** Something cut out, and something put in. */
  @Provide
  Arbitrary<Given> damaged() {
    Arbitrary<String> inserted =
        Arbitraries.of("", "", ";", "{", "}", "\"", "'", "\\", "\n", "#", " ", "<", ">", "\0", "ÿ");
    return Combinators.combine(
            Arbitraries.oneOf(written(), mixed()),
            Arbitraries.integers().between(0, 1 << 16),
            Arbitraries.integers().between(0, 30),
            inserted)
        .as(Given::changed);
  }

  private static Fixed fixed(Given given, boolean unsafeToo) {
    DiskFiles files = new DiskFiles(Path.of("/"), Path.of("/"));
    files.put(FILE, new Reading.Text(Source.ofBytes(FILE, given.text().getBytes(ISO_8859_1))));
    LintSettings settings = LintSettings.of(given.front());
    List<Finding> findings = new Fixing(files, unsafeToo).run(() -> findings(files, settings));
    return new Fixed(((Reading.Text) files.read(FILE)).source().text(), findings);
  }

  private static List<Finding> findings(DiskFiles files, LintSettings settings) {
    return Linter.lint(files, List.of(FILE), settings, RuleSet.ALL).findings();
  }

  private static List<String> faults(Given given) {
    DiskFiles files = new DiskFiles(Path.of("/"), Path.of("/"));
    files.put(FILE, new Reading.Text(Source.ofBytes(FILE, given.text().getBytes(ISO_8859_1))));
    LintSettings settings = LintSettings.of(given.front());
    return new Fixed(given.text(), findings(files, settings)).faults();
  }

  private static void laws(Given given, boolean unsafeToo) {
    Fixed once = fixed(given, unsafeToo);

    assertThat(once.faults())
        .as("faults in the syntax of what fixing makes of\n%s", given.text())
        .hasSizeLessThanOrEqualTo(faults(given).size());
    assertThat(fixed(new Given(given.front(), once.text()), unsafeToo).text())
        .as("what fixing twice makes of\n%s", given.text())
        .isEqualTo(once.text());
  }

  @Property(tries = 500)
  void holdForWhatIsWritten(@ForAll("written") Given given, @ForAll boolean unsafeToo) {
    laws(given, unsafeToo);
  }

  @Property(tries = 200)
  void holdForMixtures(@ForAll("mixed") Given given, @ForAll boolean unsafeToo) {
    laws(given, unsafeToo);
  }

  @Property(tries = 400)
  void holdForWhatIsDamaged(@ForAll("damaged") Given given, @ForAll boolean unsafeToo) {
    laws(given, unsafeToo);
  }
}
