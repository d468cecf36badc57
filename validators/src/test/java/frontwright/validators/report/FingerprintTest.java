package frontwright.validators.report;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.source.Finding;
import frontwright.model.source.Place;
import frontwright.model.source.Source;
import frontwright.model.source.Span;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What a finding is known by. */
class FingerprintTest {

  private static Finding finding(String rule, String path, String text, int offset) {
    Place place = new Place(new Source(path, text), new Span(offset, offset));
    return Finding.error(rule, place, "wrong", "mend it");
  }

  private static Fingerprint print(String text, String words) {
    return Fingerprint.of(finding("a/b", "a.conf", text, text.indexOf(words)));
  }

  @Property
  void linesAboveAndBelowDoNotMatter(
      @ForAll String above, @ForAll String below, @ForAll @IntRange(max = 5) int offset) {
    Finding alone = finding("a/b", "a.conf", "x HERE", offset);
    Finding among =
        finding("a/b", "a.conf", above + "\nx HERE\n" + below, above.length() + 1 + offset);

    assertThat(Fingerprint.of(among)).isEqualTo(Fingerprint.of(alone));
  }

  @Test
  void blanksAreBlanks() {
    assertThat(print("  a\tHERE  b \r\n", "HERE")).isEqualTo(print("a HERE b", "HERE"));
    assertThat(print("aHERE", "HERE")).isNotEqualTo(print("a HERE", "HERE"));
  }

  @Test
  void bytesAndTextsAreTheSame() {
    byte[] bytes = "größe".getBytes(StandardCharsets.UTF_8);
    Finding ofBytes =
        Finding.error(
            "a/b", new Place(Source.ofBytes("a.conf", bytes), new Span(0, 1)), "wrong", "");

    assertThat(Fingerprint.of(ofBytes)).isEqualTo(print("größe", "g"));
  }

  @Test
  void rulePathAndLineMatter() {
    Fingerprint fingerprint = Fingerprint.of(finding("a/b", "a.conf", "x", 0));

    assertThat(fingerprint.digest())
        .isEqualTo(Fingerprint.of(finding("a/b", "./a.conf", "x", 0)).digest())
        .isNotEqualTo(Fingerprint.of(finding("a/c", "a.conf", "x", 0)).digest())
        .isNotEqualTo(Fingerprint.of(finding("a/b", "b.conf", "x", 0)).digest())
        .isNotEqualTo(Fingerprint.of(finding("a/b", "a.conf", "y", 0)).digest());
  }

  @Test
  void equalOnesAreCounted() {
    Finding first = finding("a/b", "a.conf", "x\ny\nx", 0);
    Finding other = finding("a/b", "a.conf", "x\ny\nx", 2);
    Finding second = finding("a/b", "a.conf", "x\ny\nx", 4);
    Fingerprints fingerprints = new Fingerprints();

    assertThat(fingerprints.next(first)).endsWith(":1");
    assertThat(fingerprints.next(other)).endsWith(":1");
    assertThat(fingerprints.next(second))
        .isEqualTo(new Fingerprints().next(first).replace(":1", ":2"));
  }
}
