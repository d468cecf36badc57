package frontwright.model.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTest {

  private static final Source SOURCE = new Source("a.yaml", "one\r\n😀two\n\nlast");

  @ParameterizedTest
  @CsvSource({
    "0,  1:1", "3,  1:4", "5,  2:1", "7,  2:2", "9,  2:4", "10, 2:5", "11, 3:1", "12, 4:1",
    "16, 4:5", "99, 4:5"
  })
  void columnsCountCodePointsFromOne(int offset, String position) {
    assertThat(SOURCE.position(offset)).hasToString(position);
  }

  @Test
  void anEmptyTextHasOnePosition() {
    assertThat(new Source("x", "").position(0)).isEqualTo(new Position(1, 1));
  }

  @Test
  void aByteOrderMarkTakesNoColumn() {
    Source source = new Source("x", "\uFEFFab\ncd");
    assertThat(List.of(0, 1, 2, 4))
        .extracting(offset -> source.position(offset).toString())
        .containsExactly("1:1", "1:1", "1:2", "2:1");
  }

  @Test
  void linesComeWithoutTheirEnds() {
    assertThat(List.of(1, 2, 3, 4))
        .extracting(line -> SOURCE.shown(SOURCE.lineSpan(line)))
        .containsExactly("one", "😀two", "", "last");
  }

  @Test
  void bytesAreKeptAndShownAsUtf8() {
    byte[] bytes = "é😀x".getBytes(StandardCharsets.UTF_8);
    bytes[0] = (byte) 0xff;
    Source source = Source.ofBytes("x", bytes);
    assertThat(source.text().getBytes(StandardCharsets.ISO_8859_1)).isEqualTo(bytes);
    assertThat(source.position(6)).isEqualTo(new Position(1, 4));
    assertThat(source.shown(new Span(2, 7))).isEqualTo("😀x");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "5, 5", "7, 9", "10, 12", "11, 13", "16, 18", "99, 18"})
  void offsetsOfATextAreThoseOfItsUtf8(int offset, int bytes) {
    assertThat(SOURCE.byteOffset(offset)).isEqualTo(bytes);
  }

  @Test
  void offsetsOfBytesAreTheirOwn() {
    Source source = Source.ofBytes("x", "é\n😀x".getBytes(StandardCharsets.UTF_8));
    assertThat(List.of(0, 1, 3, 7, 8, 99))
        .extracting(source::byteOffset)
        .containsExactly(0, 1, 3, 7, 8, 8);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "0, 3, 3", "1, 0, 5", "1, 1, 7", "1, 99, 10", "3, 4, 16", "9, 9, 16"})
  void offsetsComeFromLinesAndColumns(int line, int column, int offset) {
    assertThat(SOURCE.offset(line, column)).isEqualTo(offset);
  }

  @Test
  void aPlaceShowsWhereItBegins() {
    assertThat(new Place(SOURCE, new Span(7, 10))).hasToString("a.yaml:2:2");
  }

  @Test
  void aPlaceEndsBehindItsLastCharacter() {
    assertThat(new Place(SOURCE, new Span(7, 10)).end()).isEqualTo(new Position(2, 5));
  }

  @Test
  void spansJoinInAnyOrder() {
    assertThat(new Span(5, 7).to(new Span(1, 2))).isEqualTo(new Span(1, 7));
  }

  @Test
  void aSpanIsNeverInsideOut() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 1));
  }

  @Test
  void findingsAreSortedByPlace() {
    Findings findings = new Findings(SOURCE);
    findings.error("b/late", new Span(11, 12), "late", "");
    findings.error("b/early", new Span(0, 1), "early", "");
    findings.error("a/late", new Span(11, 12), "late", "");
    assertThat(findings.sorted())
        .extracting(Finding::rule)
        .containsExactly("b/early", "a/late", "b/late");
  }

  @Test
  void onlyErrorsAreErrors() {
    Findings findings = new Findings(SOURCE);
    findings.addAll(List.of(Finding.warning("a/b", findings.place(new Span(0, 1)), "m", "h")));
    assertThat(findings.hasErrors()).isFalse();
    findings.error("a/b", new Span(0, 1), "m", "h");
    assertThat(findings.hasErrors()).isTrue();
  }
}
