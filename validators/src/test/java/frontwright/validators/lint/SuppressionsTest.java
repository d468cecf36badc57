package frontwright.validators.lint;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.validators.files.MemoryFiles;
import frontwright.validators.rules.RuleSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Comments say what is no mistake. */
class SuppressionsTest {

  private static List<String> lint(String text) {
    MemoryFiles files = new MemoryFiles(Map.of("/a.conf", text));
    return Linter.lint(files, List.of("/a.conf"), LintSettings.of(null), RuleSet.ALL)
        .findings()
        .stream()
        .filter(f -> f.rule().startsWith("lint/") || f.rule().equals("nginx/directive-flag"))
        .map(f -> f.place().position().line() + " " + f.rule() + " " + f.message())
        .toList();
  }

  @Test
  void theNextDirectiveIsMeantWithItsBlock() {
    assertThat(
            lint(
                """
                # frontwright: ignore nginx/directive-flag: patched
                server {
                    gzip yes;
                }
                server {
                    gzip yes;
                }
                """))
        .containsExactly(
            "6 nginx/directive-flag invalid value \"yes\" in \"gzip\" directive, it must be \"on\""
                + " or \"off\"");
  }

  @Test
  void orTheOneBeforeItOnItsLine() {
    assertThat(
            lint("server {\n    gzip yes; # frontwright: ignore nginx/directive-flag: patched\n}"))
        .isEmpty();
  }

  @Test
  void orTheFile() {
    assertThat(
            lint(
                """
                server {
                    gzip yes;
                }
                # frontwright: ignore-file nginx/directive-flag: patched
                """))
        .isEmpty();
  }

  @Test
  void aReasonIsRequired() {
    assertThat(lint("# frontwright: ignore nginx/directive-flag\nserver {\n    gzip yes;\n}\n"))
        .containsExactly(
            "1 lint/suppression the comment gives no reason",
            "3 nginx/directive-flag invalid value \"yes\" in \"gzip\" directive, it must be \"on\""
                + " or \"off\"");
  }

  @Test
  void whatSilencesNothingIsTold() {
    assertThat(lint("# frontwright: ignore nginx/directive-flag, nginx/flag: why\nserver {\n}\n"))
        .containsExactly(
            "1 lint/suppression `nginx/directive-flag` finds nothing here to ignore",
            "1 lint/suppression there is no rule `nginx/flag`");
  }

  @Test
  void aFaultInTheSyntaxIsNeverSilenced() {
    String text = "# frontwright: ignore-file nginx/syntax: I know\nserver {\n";

    assertThat(
            Linter.lint(
                    new MemoryFiles(Map.of("/a.conf", text)),
                    List.of("/a.conf"),
                    LintSettings.of(null),
                    RuleSet.ALL)
                .findings())
        .anyMatch(finding -> finding.rule().equals("nginx/syntax"));
  }
}
