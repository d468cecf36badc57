package frontwright.validators.rules;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.source.Finding;
import frontwright.validators.Kept;
import frontwright.validators.configuration.httpd.HttpdBuild;
import frontwright.validators.configuration.httpd.HttpdLoader;
import frontwright.validators.configuration.nginx.NginxLoader;
import frontwright.validators.files.MemoryFiles;
import frontwright.validators.fixes.Fixes;
import frontwright.validators.report.TextReporter;
import frontwright.validators.rules.httpd.HttpdJudge;
import frontwright.validators.rules.httpd.HttpdRule;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.nginx.NginxJudge;
import frontwright.validators.rules.nginx.NginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule does what its page says. */
class RulePagesTest {

  private static final String FILE = "/example.conf";

  static Stream<Rule> rules() {
    return Rules.all().stream();
  }

  static Stream<RuleExample> examples() {
    return rules().flatMap(rule -> RulePage.of(rule).examples().stream());
  }

  /** The files of Debian's nginx that examples include. */
  private static final Map<String, String> PARAMETERS =
      Stream.of("uwsgi_params", "fastcgi_params", "scgi_params", "proxy_params")
          .collect(Collectors.toMap(name -> "/etc/nginx/" + name, RulePagesTest::resource));

  private static String resource(String name) {
    try (InputStream text = RulePagesTest.class.getResourceAsStream("nginx/" + name)) {
      return new String(Objects.requireNonNull(text).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Finding> judge(RuleExample example) {
    Map<String, String> texts = new HashMap<>(PARAMETERS);
    texts.put(FILE, example.text());
    MemoryFiles files = new MemoryFiles(texts);
    Judgement judgement = new Judgement();
    if (example.rule() instanceof HttpdRule rule) {
      HttpdBuild build = HttpdBuild.any(example.version());
      HttpdSubject subject =
          new HttpdSubject(new HttpdLoader(files, build).load(FILE, null), example.version());
      new HttpdJudge(List.of(rule)).judge(subject, judgement);
    } else {
      NginxSubject subject =
          new NginxSubject(new NginxLoader(files).load(FILE, null), example.version());
      new NginxJudge(List.of((NginxRule) example.rule())).judge(subject, judgement);
    }
    judgement.defects().forEach(defect -> throwIt(defect.cause()));
    return judgement.findings();
  }

  private static void throwIt(RuntimeException cause) {
    throw cause;
  }

  /** What a rule says of an example, and what fixing makes of it. */
  private record Outcome(String report, String fixed) {}

  private static Outcome outcome(RuleExample example) {
    List<Finding> findings = judge(example);
    String report = new TextReporter(false).report(findings).replace(FILE, "example.conf");
    String fixed =
        Fixes.apply(findings, true).texts().values().stream()
            .findFirst()
            .map(text -> new String(text.getBytes(ISO_8859_1), UTF_8))
            .orElse(example.text());
    return new Outcome(report, fixed);
  }

  /** With {@code -Dfrontwright.update=true}, writes what rules say into the pages, to be read. */
  @BeforeAll
  static void updatePages() throws IOException {
    if (Boolean.getBoolean("frontwright.update")) {
      Path resources =
          Path.of(System.getProperty("frontwright.root"), "validators/src/main/resources");
      for (Rule rule : rules().toList()) {
        String directory = rule.getClass().getPackageName().replace('.', '/');
        String name = rule.id().substring(rule.id().indexOf('/') + 1) + ".md";
        Files.writeString(resources.resolve(directory).resolve(name), rewritten(RulePage.of(rule)));
      }
    }
  }

  private static String rewritten(RulePage page) {
    StringBuilder text = new StringBuilder();
    Iterator<RuleExample> examples = page.examples().iterator();
    Outcome outcome = new Outcome("", "");
    int written = 0;
    for (RulePage.Block block : page.blocks()) {
      if (block.part() == RulePage.Part.EXAMPLE) {
        outcome = outcome(examples.next());
      } else if (block.part() == RulePage.Part.REPORT || block.part() == RulePage.Part.FIXED) {
        boolean isReport = block.part() == RulePage.Part.REPORT;
        text.append(page.text(), written, block.span().start());
        text.append((isReport ? outcome.report() : outcome.fixed()).stripTrailing()).append('\n');
        written = block.span().end();
      }
    }
    return text.append(page.text().substring(written)).toString();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void examplesAreTrue(RuleExample example) {
    assertThat(outcome(example).report().stripTrailing())
        .as(example.toString())
        .isEqualTo(example.report().stripTrailing());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void fixesMakeWhatThePageSays(RuleExample example) {
    String fixed = outcome(example).fixed();

    assertThat(fixed.stripTrailing())
        .as(example.toString())
        .isEqualTo(Objects.requireNonNullElse(example.fixed(), example.text()).stripTrailing());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void pagesExplainAndHaveBothKindsOfExamples(Rule rule) {
    assertThat(rule.page())
        .as("title and explanation")
        .matches("(?s)# `" + rule.id() + "`\\n\\n\\S[^\\n]{80,}\\.\\n\\n.*");
    assertThat(RulePage.of(rule).examples())
        .as("examples that are found")
        .anyMatch(RuleExample::isBad);
    assertThat(RulePage.of(rule).examples()).as("examples that are not").anyMatch(e -> !e.isBad());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void findingsAreTheRulesOwn(RuleExample example) {
    assertThat(judge(example))
        .allSatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo(example.rule().id());
              assertThat(finding.severity()).isEqualTo(example.rule().severity());
            });
  }

  @Test
  void idsDiffer() {
    assertThat(rules().map(Rule::id)).doesNotHaveDuplicates();
  }

  @Test
  void theCommittedListIsTheGeneratedOne() {
    Kept.check(Kept.ROOT.resolve("docs/rules.md"), RulesPage.text());
  }
}
