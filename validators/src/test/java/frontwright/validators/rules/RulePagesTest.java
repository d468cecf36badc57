package frontwright.validators.rules;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.source.Finding;
import frontwright.validators.configuration.nginx.NginxLoader;
import frontwright.validators.files.MemoryFiles;
import frontwright.validators.fixes.Fixes;
import frontwright.validators.report.TextReporter;
import frontwright.validators.rules.Example.Outcome;
import frontwright.validators.rules.nginx.NginxJudge;
import frontwright.validators.rules.nginx.NginxRule;
import frontwright.validators.rules.nginx.NginxRules;
import frontwright.validators.rules.nginx.NginxSubject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule does what its page says. */
class RulePagesTest {

  private static final String FILE = "/example.conf";

  static Stream<Rule> rules() {
    return NginxRules.ALL.stream().map(Rule.class::cast);
  }

  static Stream<Example> examples() {
    return rules().flatMap(rule -> Example.of(rule).stream());
  }

  private static List<Finding> judge(Example example) {
    MemoryFiles files = new MemoryFiles(Map.of(FILE, example.text()));
    Judgement judgement = new Judgement();
    NginxSubject subject =
        new NginxSubject(new NginxLoader(files).load(FILE, null), example.version());
    new NginxJudge(List.of((NginxRule) example.rule())).judge(subject, judgement);
    judgement.defects().forEach(defect -> throwIt(defect.cause()));
    return judgement.findings();
  }

  private static void throwIt(RuntimeException cause) {
    throw cause;
  }

  private static Outcome outcome(Example example) {
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
        Files.writeString(
            resources.resolve(directory).resolve(name),
            Example.rewritten(rule, RulePagesTest::outcome));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void examplesAreTrue(Example example) {
    assertThat(outcome(example).report().stripTrailing())
        .as(example.toString())
        .isEqualTo(example.report().stripTrailing());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void fixesMakeWhatThePageSays(Example example) {
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
    assertThat(Example.of(rule)).as("examples that are found").anyMatch(Example::isBad);
    assertThat(Example.of(rule)).as("examples that are not").anyMatch(e -> !e.isBad());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void findingsAreTheRulesOwn(Example example) {
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
}
