package frontwright.trials;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.source.Severity;
import frontwright.validators.rules.Rule;
import frontwright.validators.rules.RuleExample;
import frontwright.validators.rules.RulePage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The stage itself, on pages of no rule: {@code nginx.md} and {@code httpd.md}. */
class StageTest {

  /** Has a page, and nothing to say. */
  private record Page(String id) implements Rule {

    @Override
    public Severity severity() {
      return Severity.NOTE;
    }

    @Override
    public String page() {
      return Furniture.resource(id.substring(0, id.indexOf('/')) + ".md");
    }
  }

  static Stream<Trials> trials() {
    return Stream.of("nginx/stage", "httpd/stage")
        .flatMap(id -> RulePage.of(new Page(id)).examples().stream())
        .flatMap(example -> Trials.of(example).stream());
  }

  @ParameterizedTest
  @MethodSource("trials")
  @Execution(ExecutionMode.CONCURRENT)
  void isAsThePackageSays(Trials trials) {
    assertThat(trials.run()).isEmpty();
  }

  private static List<String> faults(String example, String block) {
    RuleExample bad =
        new RuleExample(new Page("nginx/stage"), 1, "nginx", example, null, "", null, List.of());
    return new Trials(bad, new RuleExample.Trial(1, Map.of(), block)).run();
  }

  @Test
  void saysWhatIsWrongWithAnAnswer() {
    List<String> faults =
        faults(
            "location / { return 404 lost; }\n",
            "GET /x\nX-Probe: 1\n200\nfound\n! lost\n\nGET /y\n404\n");

    assertThat(faults).hasSize(2);
    assertThat(faults.get(0))
        .contains("GET /x\nX-Probe: 1\n", "expected 200, it was 404", "not there: found")
        .contains("there: lost", "Server: nginx");
    assertThat(faults.get(1)).contains("return 404 lost", "error.log");
  }

  @Test
  void saysWhyAServerDoesNotStart() {
    assertThat(faults("location / { proxy_pas http://app; }\n", "GET /\n200\n"))
        .singleElement()
        .asString()
        .contains("unknown directive \"proxy_pas\"");
  }

  @Test
  void saysThatAConfigurationPassesThatShouldNot() {
    assertThat(faults("location / { }\n", "$ nginx -t\n[emerg]\n").get(0))
        .contains("$ nginx -t", "not there: [emerg]", "syntax is ok");
  }
}
