package frontwright.validators.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.compatibility.Front;
import frontwright.model.source.Finding;
import frontwright.model.source.Source;
import frontwright.model.source.Span;
import frontwright.model.value.Version;
import frontwright.validators.configuration.nginx.NginxConfiguration;
import frontwright.validators.configuration.nginx.NginxLoader;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.directives.NginxDirectives;
import frontwright.validators.files.MemoryFiles;
import frontwright.validators.lint.LintSettings;
import frontwright.validators.lint.Linter;
import frontwright.validators.rules.RuleSet;
import frontwright.validators.syntax.nginx.Block;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The linter and {@code nginx -t} agree on whole files with names, places and numbers changed: on
 * what is the first fault, and on its line. Where nginx stops at a value, which is not looked at
 * here, nothing may be found before that line.
 */
class NginxFilesOracleTest {

  private static final int FEW = 1_200;
  private static final int MANY = 20_000;
  private static final int BATCH = 300;
  private static final Version INSTALLED = Version.of("1.22.1");
  private static final String FILE = "/nginx.conf";
  private static final LintSettings SETTINGS =
      new LintSettings(Front.NGINX, INSTALLED, null, NginxContext.MAIN, null);
  private static final List<String> SEEDS = List.of("site.conf", "entries.conf");

  /** What the table and the syntax decide; everything else that nginx says is about values. */
  private static final Pattern OURS =
      Pattern.compile(
          "unknown directive .*|\".*\" directive is not allowed here"
              + "|invalid number of arguments in .*|directive .* (?:is not terminated by|has no).*"
              + "|invalid value .* directive, it must be \"on\" or \"off\""
              + "|invalid number of the (?:map|geo) parameters|unexpected .*|too long parameter.*",
          Pattern.DOTALL);

  @Test
  void theFirstFaultIsTheSame() throws IOException {
    int wanted = Boolean.getBoolean("frontwright.all") ? MANY : FEW;
    SplittableRandom random = new SplittableRandom(Long.getLong("frontwright.seed", 1));
    List<String> disagreements = new ArrayList<>();
    int judged = 0;
    try (Oracle nginx = Oracle.nginx()) {
      for (int done = 0; done < wanted; done += BATCH) {
        List<String> texts = batch(random);
        List<Oracle.Said> said = nginx.said(texts);
        for (int i = 0; i < texts.size(); i++) {
          judged += judge(texts.get(i), said.get(i), disagreements);
        }
      }
    }
    assertThat(disagreements).isEmpty();
    System.out.printf(
        "nginx's directives: %d files, %d of them refused for them%n", wanted, judged);
    assertThat(judged).as("files that are refused").isGreaterThan(wanted / 3);
  }

  private static List<String> batch(SplittableRandom random) throws IOException {
    List<String> names =
        NginxDirectives.names().stream()
            .filter(
                name ->
                    NginxDirectives.named(name).stream()
                        .allMatch(d -> NginxModules.has(d) && d.in(INSTALLED)))
            .filter(name -> !name.equals("include") && !name.equals("load_module"))
            .toList();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      texts.add(NginxLineMutations.of(seed(SEEDS.get(i % SEEDS.size())), names, random));
    }
    return texts;
  }

  private static String seed(String name) throws IOException {
    try (InputStream in = NginxFilesOracleTest.class.getResourceAsStream("nginx/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /** One if nginx refuses what we look at, zero otherwise. */
  private static int judge(String text, Oracle.Said said, List<String> disagreements) {
    Optional<NginxVerdict> theirs =
        NginxVerdict.of(said).map(one -> new NginxVerdict(utf8(one.message()), one.line()));
    List<NginxVerdict> ours = ours(text);
    boolean isOurs =
        theirs.filter(verdict -> OURS.matcher(verdict.message()).matches()).isPresent();
    boolean agrees =
        isOurs
            ? ours.stream().anyMatch(theirs.get()::equals)
                && ours.stream().noneMatch(one -> one.line() < theirs.get().line())
            : ours.stream()
                .noneMatch(one -> theirs.isPresent() && one.line() < theirs.get().line());
    boolean passes = said.text().contains("test is successful") && !ours.isEmpty();
    if (!agrees || passes) {
      disagreements.add("ours: " + ours + "\nnginx: " + said.text() + "in\n" + text);
    }
    return isOurs ? 1 : 0;
  }

  /** All that we find, each with the line that nginx would name, in that order. */
  private static List<NginxVerdict> ours(String text) {
    MemoryFiles files = new MemoryFiles(Map.of(FILE, utf8(text)));
    NginxConfiguration configuration = new NginxLoader(files).load(FILE, NginxContext.MAIN);
    Stream<NginxVerdict> syntax =
        configuration.files().get(0).problems().stream()
            .limit(1)
            .map(problem -> new NginxVerdict(problem.message(), line(problem)));
    Stream<NginxVerdict> directives =
        Linter.lint(files, List.of(FILE), SETTINGS, RuleSet.DIRECTIVES).findings().stream()
            .filter(finding -> !finding.rule().equals("nginx/syntax"))
            .map(f -> new NginxVerdict(asNginxSays(f.message()), end(f, configuration)));
    return Stream.concat(syntax, directives)
        .sorted(Comparator.comparingInt(NginxVerdict::line))
        .toList();
  }

  /** Characters that stand for bytes, as what the bytes are. */
  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** We say where "here" is. */
  private static String asNginxSays(String message) {
    return message.replaceFirst("(is not allowed here), in .*", "$1");
  }

  private static int line(Finding finding) {
    return finding.place().position().line();
  }

  /** nginx looks at a directive when it has read its semicolon or its brace. */
  private static int end(Finding finding, NginxConfiguration configuration) {
    Source source = finding.place().source();
    int at = finding.place().span().start();
    return configuration
        .all()
        .map(NginxFilesOracleTest::read)
        .filter(span -> span.start() <= at && at <= span.end())
        .map(span -> source.position(span.end() - 1).line())
        .findFirst()
        .orElseThrow();
  }

  /** What nginx has read of a directive when it looks at it. */
  private static Span read(NginxNode node) {
    Span whole = node.directive().span();
    Block block = node.directive().block();
    return block == null ? whole : new Span(whole.start(), block.open().end());
  }
}
