package frontwright.validators.settings;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.source.Findings;
import frontwright.model.source.Severity;
import frontwright.model.source.Source;
import frontwright.validators.Kept;
import frontwright.validators.lint.Selection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is agreed on, and what the command line says over it. */
class SettingsTest {

  private static Settings read(String text) {
    return Settings.read(new Findings(new Source(Settings.FILE, text))).orElseThrow();
  }

  @Test
  void theCommittedReferenceIsTheGeneratedOne() {
    Kept.check(Kept.ROOT.resolve("docs/lint-settings.md"), Settings.reference());
  }

  @Test
  void entriesForPathsAddAndDecide() {
    Settings settings =
        read(
            """
            select: [nginx]
            ignore: [nginx/if]
            severity: warning
            paths:
              - {path: "sites/*.conf", ignore: [nginx/syntax], severity: error}
              - {path: "**/legacy/?.conf", select: [httpd]}
            """
                .replace("nginx/if", "nginx/include"));

    assertThat(settings.selection("nginx.conf", Selection.ALL))
        .isEqualTo(new Selection(List.of("nginx"), List.of("nginx/include"), Severity.WARNING));
    assertThat(settings.selection("sites/a.conf", Selection.ALL))
        .isEqualTo(
            new Selection(
                List.of("nginx"), List.of("nginx/include", "nginx/syntax"), Severity.ERROR));
    assertThat(settings.selection("a/b/legacy/a.conf", Selection.ALL).select())
        .containsExactly("httpd");
    assertThat(settings.selection("a/legacy/ab.conf", Selection.ALL).select())
        .containsExactly("nginx");
  }

  @Test
  void theCommandLineComesFirst() {
    Selection said = new Selection(List.of("httpd"), List.of("lint"), Severity.ERROR);

    assertThat(read("select: [nginx]\nignore: [httpd]\nseverity: warning").selection("a", said))
        .isEqualTo(new Selection(List.of("httpd"), List.of("httpd", "lint"), Severity.ERROR));
  }
}
