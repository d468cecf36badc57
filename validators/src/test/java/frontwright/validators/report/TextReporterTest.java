package frontwright.validators.report;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.source.Finding;
import frontwright.model.source.Place;
import frontwright.model.source.Source;
import frontwright.model.source.Span;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Whole reports, as they come out. */
class TextReporterTest {

  private static final String ALIAS =
      """
      server {
          location /static {
              alias /srv/hello/static/;
          }
      }
      """;

  private static Place place(Source source, String words) {
    int start = source.text().indexOf(words);
    return new Place(source, new Span(start, start + words.length()));
  }

  private static Place place(String text, String words) {
    return place(new Source("a.conf", text), words);
  }

  private static Finding error(Place place) {
    return Finding.error("x/y", place, "wrong", "mend it");
  }

  private static String plain(Finding finding) {
    return new TextReporter(false).report(List.of(finding));
  }

  private static Finding aliasTraversal() {
    Source source = new Source("sites/hello.conf", ALIAS);
    return Finding.error(
            "nginx/alias-traversal",
            place(source, "/static "),
            "`/static../` escapes the aliased directory",
            "write `location /static/ {`")
        .relatedTo(place(source, "/srv/hello/static/"), "ends with a slash");
  }

  @Test
  void anErrorWithARelatedPlaceNearBy() {
    assertThat(plain(aliasTraversal()))
        .isEqualTo(
            """
            error[nginx/alias-traversal]: `/static../` escapes the aliased directory
             --> sites/hello.conf:2:14
              |
            2 |     location /static {
              |              ^^^^^^^^
            3 |         alias /srv/hello/static/;
              |               ------------------ ends with a slash
              |
              = help: write `location /static/ {`

            """);
  }

  @Test
  void theSameInColour() {
    assertThat(new TextReporter(true).report(List.of(aliasTraversal())).replace("\u001b[", "<"))
        .isEqualTo(
            """
            <1;31merror[nginx/alias-traversal]<0m<1m: `/static../` escapes the aliased directory<0m
             <34m--><0m sites/hello.conf:2:14
            <34m  |<0m
            <34m2 |<0m     location /static {
            <34m  |<0m              <1;31m^^^^^^^^<0m
            <34m3 |<0m         alias /srv/hello/static/;
            <34m  |<0m               <34m------------------ ends with a slash<0m
            <34m  |<0m
             <34m =<0m help: write `location /static/ {`

            """);
  }

  @Test
  void eachSeverityHasItsWordAndColour() {
    Place place = place("x\n", "x");
    List<Finding> findings =
        List.of(
            Finding.warning("x/y", place, "odd", "look"), Finding.note("x/y", place, "so", "know"));

    assertThat(new TextReporter(true).report(findings).replace("\u001b[", "<"))
        .contains("<33mwarning[x/y]<0m", "<33m^<0m", "<36mnote[x/y]<0m", "<36m^<0m");
  }

  @Test
  void aRelatedPlaceFarAwayHasAnExcerptOfItsOwn() {
    Source source = new Source("a.conf", "one\n\n\n\n\n\n\n\n\nten\n");
    Finding finding = error(place(source, "ten")).relatedTo(place(source, "one"), "the first");

    assertThat(plain(finding))
        .isEqualTo(
            """
            error[x/y]: wrong
              --> a.conf:10:1
               |
            10 | ten
               | ^^^
               |
              ::: a.conf:1:1
               |
             1 | one
               | --- the first
               |
               = help: mend it

            """);
  }

  @Test
  void aRelatedPlaceInAnotherFileHasAnExcerptOfItsOwn() {
    Finding finding =
        error(place("one\n", "one"))
            .relatedTo(place(new Source("b.conf", "uno\n"), "uno"), "included here");

    assertThat(plain(finding))
        .isEqualTo(
            """
            error[x/y]: wrong
             --> a.conf:1:1
              |
            1 | one
              | ^^^
              |
             ::: b.conf:1:1
              |
            1 | uno
              | --- included here
              |
              = help: mend it

            """);
  }

  @Test
  void aRelatedPlaceBeforeTheSubjectComesFirstWithWhatIsBetween() {
    Source source = new Source("a.conf", "first\nbetween\n\nsecond\n");
    Finding finding = error(place(source, "second")).relatedTo(place(source, "first"), "here");

    assertThat(plain(finding))
        .contains(
            """
            1 | first
              | ----- here
            2 | between
            3 |
            4 | second
              | ^^^^^^
            """);
  }

  @Test
  void bothPlacesOnOneLine() {
    Source source = new Source("a.conf", "a: 1, a: 2\n");
    Finding finding = error(place(source, "a: 2")).relatedTo(place(source, "a: 1"), "first");

    assertThat(plain(finding))
        .contains(
            """
            1 | a: 1, a: 2
              |       ^^^^
              | ---- first
            """);
  }

  @Test
  void onlyTheFirstLineOfASpanIsUnderlined() {
    assertThat(plain(error(place("a {\n  b\n}\n", "a {\n  b\n}"))))
        .contains(
            """
            1 | a {
              | ^^^
              |
              = help
            """
                .stripTrailing());
  }

  @Test
  void anEmptySpanHasOneCaret() {
    assertThat(plain(error(place("abc\r\ndef", "\r"))))
        .contains("1 | abc\n  |    ^\n")
        .doesNotContain("\r");
  }

  @Test
  void theEndOfTheTextHasAPlaceToo() {
    Source source = new Source("a.conf", "abc\n");

    assertThat(plain(error(new Place(source, new Span(4, 4)))))
        .contains(" --> a.conf:2:1\n  |\n2 |\n  | ^\n");
  }

  @Test
  void tabsAreExpandedSoThatCaretsFit() {
    assertThat(plain(error(place("\tab\tword;\n", "word"))))
        .contains(
            """
            1 |     ab  word;
              |         ^^^^
            """);
  }

  @Test
  void wideAndCombiningCharactersTakeTheirColumns() {
    assertThat(plain(error(place("# 日本 e\u0301 x\n", "x"))))
        .contains("1 | # 日本 e\u0301 x\n  |          ^\n");
  }

  @Test
  void longLinesAreCutAroundTheSpan() {
    String text = "a".repeat(300) + "HERE" + "b".repeat(300);

    assertThat(plain(error(place(text, "HERE"))))
        .contains(
            """
            1 | ...aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaHEREbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb...
              |                                                    ^^^^
            """);
  }

  @Test
  void longLinesAreNotCutAtTheirEnds() {
    assertThat(plain(error(place("HERE" + "b".repeat(300), "HERE")))).contains("1 | HEREbbb");
    assertThat(plain(error(place("a".repeat(300) + "HERE", "HERE")))).contains("aaaHERE\n");
  }

  @Test
  void aRelatedPlaceBeyondTheCutHasAnExcerptOfItsOwn() {
    Source source = new Source("a.conf", "HERE" + "b".repeat(300) + "THERE");
    Finding finding = error(place(source, "HERE")).relatedTo(place(source, "THERE"), "and this");

    assertThat(plain(finding)).contains("1 | HEREbbb", "bbbTHERE\n", "----- and this\n");
  }

  @Test
  void whatComesFromSourcesCannotMoveTheCursor() {
    Source source = new Source("evil\u001b[2J.conf", "x \u001b]0;title\u0007 \u202e \u0085 y\n");
    Finding finding =
        Finding.error("x/y", place(source, "y"), "`\u001b[31m` is odd", "remove `\u0007`")
            .relatedTo(place(source, "x"), "not\u2028here");

    assertThat(plain(finding))
        .isEqualTo(
            """
            error[x/y]: `\\u{1b}[31m` is odd
             --> evil\\u{1b}[2J.conf:1:18
              |
            1 | x ?]0;title? ? ? y
              |                  ^
              | - not\\u{2028}here
              |
              = help: remove `\\u{7}`

            """);
  }

  @Property
  void noReportHoldsAControlCharacter(
      @ForAll String text,
      @ForAll @IntRange(max = 50) int start,
      @ForAll @IntRange(max = 50) int length) {
    int from = Math.min(start, text.length());
    Place place =
        new Place(new Source(text, text), new Span(from, Math.min(from + length, text.length())));
    Finding finding = Finding.error(text, place, text, text).relatedTo(place, text);

    assertThat(plain(finding).codePoints().filter(c -> c != '\n' && Character.isISOControl(c)))
        .as("control characters in the report")
        .isEmpty();
  }

  @Test
  void summariesCount() {
    Place place = place("x\n", "x");
    Finding error = error(place);
    Finding warning = Finding.warning("x/y", place, "odd", "look");
    Finding note = Finding.note("x/y", place, "so", "know");
    TextReporter reporter = new TextReporter(false);

    assertThat(reporter.summary(List.of(note, error, warning, error)))
        .isEqualTo("2 errors, 1 warning, 1 note");
    assertThat(reporter.summary(List.of(note, note))).isEqualTo("2 notes");
    assertThat(reporter.summary(List.of())).isEqualTo("no findings");
  }

  @Test
  void nothingFoundIsNothingReported() {
    assertThat(new TextReporter(false).report(List.of())).isEmpty();
  }
}
