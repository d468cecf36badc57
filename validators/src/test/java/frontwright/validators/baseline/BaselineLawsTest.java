package frontwright.validators.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.source.Finding;
import frontwright.model.source.Findings;
import frontwright.model.source.Place;
import frontwright.model.source.Source;
import frontwright.model.source.Span;
import frontwright.validators.report.AnyReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every baseline. */
class BaselineLawsTest {

  private static final Baseline NOTHING = Baseline.of(List.of());

  @Provide
  Arbitrary<List<Finding>> findings() {
    return AnyReport.findings();
  }

  private static Baseline readBack(Baseline baseline) {
    Findings mistakes = new Findings(new Source("baseline", BaselineFile.text(baseline)));
    return BaselineFile.read(mistakes)
        .map(BaselineFile::baseline)
        .orElseThrow(() -> new AssertionError(mistakes.sorted()));
  }

  @Property
  void itsOwnFindingsAreSilenced(@ForAll("findings") List<Finding> findings) {
    Baseline.Comparison comparison = Baseline.of(findings).compare(findings);

    assertThat(comparison.fresh()).isEmpty();
    assertThat(comparison.gone()).isEqualTo(NOTHING);
  }

  @Property
  void othersAreReportedInTheirOrder(
      @ForAll("findings") List<Finding> findings, @ForAll @IntRange(max = 10) int known) {
    int from = Math.min(known, findings.size());

    assertThat(Baseline.of(findings.subList(0, from)).compare(findings).fresh())
        .isEqualTo(findings.subList(from, findings.size()));
  }

  @Property
  void oneMoreOfTheSameIsReported(
      @ForAll("findings") List<Finding> findings, @ForAll @IntRange(max = 9) int which) {
    Assume.that(which < findings.size());
    List<Finding> more = new ArrayList<>(findings);
    more.add(findings.get(which));

    assertThat(Baseline.of(findings).compare(more).fresh()).containsExactly(findings.get(which));
  }

  @Property
  void whatIsGoneCanBeTakenAway(
      @ForAll("findings") List<Finding> findings, @ForAll @IntRange(max = 9) int which) {
    Assume.that(which < findings.size());
    List<Finding> fewer = new ArrayList<>(findings);
    Finding mended = fewer.remove(which);
    Baseline before = Baseline.of(findings);

    Baseline gone = before.compare(fewer).gone();

    assertThat(gone).isEqualTo(Baseline.of(List.of(mended)));
    assertThat(before.without(gone)).isEqualTo(Baseline.of(fewer));
  }

  @Property
  void linesMayMove(@ForAll("findings") List<Finding> findings) {
    assertThat(Baseline.of(findings.stream().map(BaselineLawsTest::movedDown).toList()))
        .isEqualTo(Baseline.of(findings));
  }

  private static Finding movedDown(Finding finding) {
    Place place = finding.place();
    String above = "another line\n\n";
    Source source =
        new Source(
            place.source().name(),
            above + place.source().shown(new Span(0, place.source().text().length())));
    int start = source.offset(place.position().line() + 1, 0);
    return Finding.error(
        finding.rule(), new Place(source, new Span(start, start)), finding.message(), "");
  }

  @Property
  void theTextIsReadBack(@ForAll("findings") List<Finding> findings) {
    Baseline baseline = Baseline.of(findings);

    assertThat(readBack(baseline)).isEqualTo(baseline);
  }

  @Property
  void theOrderOfTheFindingsDoesNotMatter(
      @ForAll("findings") List<Finding> findings, @ForAll Random random) {
    List<Finding> shuffled = new ArrayList<>(findings);
    Collections.shuffle(shuffled, random);

    assertThat(BaselineFile.text(Baseline.of(shuffled)))
        .isEqualTo(BaselineFile.text(Baseline.of(findings)));
  }

  @Property
  void anyTextIsABaselineOrAMistake(@ForAll List<String> lines) {
    String text = "frontwright-baseline 1\n" + String.join("\n", lines);
    Findings mistakes = new Findings(new Source("baseline", text));

    assertThat(BaselineFile.read(mistakes).isPresent()).isNotEqualTo(mistakes.hasErrors());
  }
}
