package frontwright.validators.advice;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.deployment.Decider;
import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.validators.advice.Pages.Example;
import frontwright.validators.report.TextReporter;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule does what its page says. */
class AdviceRulesTest {

  static List<AdviceRule> rules() {
    return AdviceRules.ALL;
  }

  static Stream<Example> examples() {
    return AdviceRules.ALL.stream().flatMap(rule -> Pages.examples(rule).stream());
  }

  private static List<Finding> judge(AdviceRule rule, String description) {
    List<Finding> findings = new ArrayList<>();
    rule.judge(Described.of(description), findings::add);
    return findings.stream().sorted(Finding.BY_PLACE).toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void examplesAreTrue(Example example) {
    List<Finding> findings = judge(example.rule(), example.description());

    assertThat(new TextReporter(false).report(findings).stripTrailing())
        .as(example.toString())
        .isEqualTo(example.report().stripTrailing());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void pagesExplainAndHaveBothKindsOfExamples(AdviceRule rule) {
    assertThat(rule.page())
        .as("title and explanation")
        .matches("(?s)# `" + rule.id() + "`\\n\\n[A-Z`][^\\n]{80,}\\.\\n\\n.*");
    assertThat(Pages.examples(rule)).as("examples that are found").anyMatch(Example::isBad);
    assertThat(Pages.examples(rule)).as("examples that are not").anyMatch(e -> !e.isBad());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void findingsAreTheRulesOwnAndNoErrors(Example example) {
    assertThat(judge(example.rule(), example.description()))
        .allSatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo(example.rule().id());
              assertThat(finding.severity()).isNotEqualTo(Severity.ERROR);
            });
  }

  @Test
  void idsDiffer() {
    assertThat(AdviceRules.ALL).extracting(AdviceRule::id).doesNotHaveDuplicates();
  }

  @Test
  void everyPageHasARule() throws Exception {
    Path directory =
        Path.of(
            Objects.requireNonNull(AdviceRule.class.getResource("group.md")).toURI().resolve("."));
    try (Stream<Path> pages = Files.list(directory)) {
      assertThat(pages.map(page -> page.getFileName().toString()).filter(n -> n.endsWith(".md")))
          .containsExactlyInAnyOrderElementsOf(
              AdviceRules.ALL.stream()
                  .map(rule -> rule.id().replaceFirst("^advice/", "") + ".md")
                  .toList());
    }
  }

  @Test
  void theSmallestDescriptionNeedsNoAdvice() {
    String text = "frontwright: 1\napp:\n  module: hello:application\n  directory: /srv/hello\n";

    assertThat(AdviceRules.judge(Described.of(text))).isEmpty();
  }

  @Test
  void allRulesAreAskedAndSortedByPlace() {
    String text =
        """
        frontwright: 1
        sites:
          - names: [www.example.com]
            trusted_proxies: [0.0.0.0/0]
            apps:
              - module: hello
                directory: /srv/hello
                group: hello
                env: {SECRET_KEY: sesame}
        """;

    assertThat(AdviceRules.judge(Described.of(text)))
        .extracting(Finding::rule)
        .containsExactly("advice/trusts-everybody", "advice/group", "advice/secret-in-env");
  }

  @Test
  void whatRunsWhereItLiesIsNoService() {
    String text = "frontwright: 1\napp: {module: hello, directory: /tmp/hello}\n";
    Subject installed = Described.of(text);
    Subject tried = Described.of(text, new Decider.Overrides(null, null, "/tmp/out"));

    assertThat(AdviceRules.judge(installed)).hasSize(1);
    assertThat(AdviceRules.judge(tried)).isEmpty();
  }

  /** The samples are in order, and where one is warned about, it is for its brevity. */
  @Test
  void samplesRaiseNoFalseAlarm() throws IOException {
    Path samples = Path.of(System.getProperty("frontwright.root"), "samples");
    List<String> warnings = new ArrayList<>();
    try (DirectoryStream<Path> descriptions = Files.newDirectoryStream(samples, "[!R]*")) {
      for (Path sample : descriptions) {
        AdviceRules.judge(Described.of(Files.readString(sample.resolve("deploy.yaml")))).stream()
            .filter(finding -> finding.severity() == Severity.WARNING)
            .forEach(finding -> warnings.add(sample.getFileName() + ": " + finding.rule()));
      }
    }

    assertThat(warnings).containsExactly("nested: advice/basic-auth-in-the-clear");
  }
}
