package frontwright.validators.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.source.Finding;
import frontwright.model.source.Findings;
import frontwright.model.source.Place;
import frontwright.model.source.Source;
import frontwright.model.source.Span;
import frontwright.validators.Kept;
import frontwright.validators.report.TextReporter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The file, its mistakes, and its page. */
class BaselineFileTest {

  private static final String HEAD = "frontwright-baseline 1\n";

  private static final String PRINT = "0123456789abcdef";

  private static Finding finding(String rule, String path, String line) {
    Place place = new Place(new Source(path, line), new Span(0, 0));
    return Finding.error(rule, place, "wrong", "mend it");
  }

  private static final List<Finding> FINDINGS =
      List.of(
          finding("nginx/b", "sites/hello.conf", "location /static {"),
          finding("nginx/b", "sites/hello.conf", "  location /static\t{"),
          finding("nginx/b", "sites/hello.conf", "location /media {"),
          finding("nginx/a", "./sites/hello.conf", "location /static {"),
          finding("httpd/a", "httpd.conf", "x"),
          finding("httpd/a", "C:\\größe 1.conf", "x"),
          finding("httpd/a", "#\u202e\\u{20}\n.conf", "x"));

  private static Findings source(String text) {
    return new Findings(Source.ofBytes("lint.baseline", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String mistakes(String text) {
    Findings findings = source(text);
    assertThat(BaselineFile.read(findings)).as("a baseline with mistakes").isEmpty();
    return new TextReporter(false).report(findings.sorted());
  }

  private static BaselineFile read(String text) {
    Findings findings = source(text);
    return BaselineFile.read(findings).orElseThrow(() -> new AssertionError(findings.sorted()));
  }

  @Test
  void aWholeBaseline() {
    assertThat(BaselineFile.text(Baseline.of(FINDINGS)))
        .isEqualTo(
            """
            frontwright-baseline 1
            # What the linter found when this was written, and does not report again. Each line:
            # the file, the rule, the fingerprint of the line's text, and how many there are.
            \\u{23}\\u{202e}\\u{5c}u{20}\\u{a}.conf httpd/a 2d711642b726b044 1
            C:\\größe\\u{20}1.conf httpd/a 2d711642b726b044 1
            httpd.conf httpd/a 2d711642b726b044 1
            sites/hello.conf nginx/a 6c6e0dd69dadcd34 1
            sites/hello.conf nginx/b 0b20357f3eb757d3 1
            sites/hello.conf nginx/b 6c6e0dd69dadcd34 2
            """);
  }

  @Test
  void bytesAreReadAsUtf8() {
    Baseline baseline = Baseline.of(FINDINGS);

    assertThat(read(BaselineFile.text(baseline)).baseline()).isEqualTo(baseline);
  }

  @Test
  void orderBlankLinesCommentsAndEndsOfLinesAreFree() {
    String lines = "b.conf a/b %s 1\r\n\r\n  \n# more\na.conf a/b %s 2".formatted(PRINT, PRINT);

    assertThat(read(HEAD + lines).baseline())
        .isEqualTo(
            read(HEAD + "a.conf a/b %s 2\nb.conf a/b %s 1\n".formatted(PRINT, PRINT)).baseline());
  }

  @Test
  void allMistakesAtOnce() {
    String text =
        HEAD
            + """
            <<<<<<< HEAD
            a.conf a/b 0123456789abcdef 1
            a.conf a/b 0123456789abcde 1
            a.conf a/b 0123456789abcdef 0
            my a.conf a/b 0123456789abcdef 1
            a.conf a/b 0123456789abcdef 2
            """;

    assertThat(mistakes(text))
        .isEqualTo(
            """
            error[baseline/entry]: `<<<<<<< HEAD` is not a file, a rule, 16 hexadecimal digits and a number
             --> lint.baseline:2:1
              |
            2 | <<<<<<< HEAD
              | ^^^^^^^^^^^^
              |
              = help: write the four with a blank between them, or remove the line

            error[baseline/entry]: `a.conf a/b 0123456789abcde 1` is not a file, a rule, 16 hexadecimal digits and a number
             --> lint.baseline:4:1
              |
            4 | a.conf a/b 0123456789abcde 1
              | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: write the four with a blank between them, or remove the line

            error[baseline/entry]: `a.conf a/b 0123456789abcdef 0` is not a file, a rule, 16 hexadecimal digits and a number
             --> lint.baseline:5:1
              |
            5 | a.conf a/b 0123456789abcdef 0
              | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: write the four with a blank between them, or remove the line

            error[baseline/entry]: `my a.conf a/b 0123456789abcdef 1` is not a file, a rule, 16 hexadecimal digits and a number
             --> lint.baseline:6:1
              |
            6 | my a.conf a/b 0123456789abcdef 1
              | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: write the four with a blank between them, or remove the line

            error[baseline/twice]: the same findings are here twice
             --> lint.baseline:7:1
              |
            7 | a.conf a/b 0123456789abcdef 2
              | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
             ::: lint.baseline:3:1
              |
            3 | a.conf a/b 0123456789abcdef 1
              | ----------------------------- first here
              |
              = help: keep one of the lines, with the number that is right

            """);
  }

  @Test
  void anotherVersionIsNotGuessedAt() {
    assertThat(mistakes("frontwright-baseline 2\nwhatever\n"))
        .isEqualTo(
            """
            error[baseline/version]: a baseline begins with `frontwright-baseline 1`, not with `frontwright-baseline 2`
             --> lint.baseline:1:1
              |
            1 | frontwright-baseline 2
              | ^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: write the baseline anew

            """);
  }

  @Test
  void anEmptyFileIsNoBaseline() {
    assertThat(mistakes("")).contains("begins with `frontwright-baseline 1`, not with ``");
  }

  @Test
  void aBaselineOfSomeOfTheFiles() {
    Baseline all = Baseline.of(FINDINGS);

    assertThat(all.about(List.of("httpd.conf", "./sites/hello.conf")))
        .isEqualTo(Baseline.of(FINDINGS.subList(0, 5)));
    assertThat(all.about(List.of("hello.conf"))).isEqualTo(Baseline.of(List.of()));
  }

  @Test
  void whatIsGoneIsSaidAtItsLine() {
    BaselineFile file = read(HEAD + "a.conf a/b %s 3\nb.conf a/b %s 1\n".formatted(PRINT, PRINT));
    Baseline gone =
        read(HEAD + "a.conf a/b %s 2\nb.conf a/b %s 1\n".formatted(PRINT, PRINT)).baseline();

    assertThat(new TextReporter(false).report(file.outdated(gone)))
        .isEqualTo(
            """
            warning[baseline/outdated]: 2 of these 3 findings are gone
             --> lint.baseline:2:1
              |
            2 | a.conf a/b 0123456789abcdef 3
              | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: write `1` at the end of the line

            warning[baseline/outdated]: nothing like this is found any more
             --> lint.baseline:3:1
              |
            3 | b.conf a/b 0123456789abcdef 1
              | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: remove the line

            """);
  }

  @Test
  void thePageShowsABaseline() {
    String page =
        """
        # The baseline of the linter

        An old tree has more findings than anybody can mend in a day. A baseline is a file, committed beside the tree,
        with the findings that are known: they are not reported, and every other one is.

        ```text
        %s```

        * A finding is known by its file, its rule and the text of the line that it begins on, whose fingerprint is the
          first 16 hexadecimal digits of its SHA-256, after blanks at the ends are removed and every stretch of others is
          made one space. So lines may move and be indented anew; a line that is changed is reported, and a file that is renamed.
        * The last number says how many such findings there are. When there are more, the last of them are reported.
        * Lines are sorted. Their order does not matter when they are read; empty lines and lines that begin with `#`
          are ignored.
        * Blanks, and characters that do not show, are written as `\\u{20}` in names.
        * A line that no finding matches any more is warned about, with what to write instead: a baseline only shrinks.
        * A baseline with a mistake silences nothing.
        """
            .formatted(BaselineFile.text(Baseline.of(FINDINGS.subList(0, 5))));

    Kept.check(Kept.ROOT.resolve("docs/lint-baseline.md"), page);
  }
}
