package frontwright.model.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

  @Test
  void aMissingPatchIsZero() {
    assertThat(Version.of("1.22")).isEqualTo(new Version(1, 22, 0)).hasToString("1.22");
    assertThat(Version.of("2.4.57")).isEqualTo(new Version(2, 4, 57)).hasToString("2.4.57");
  }

  @Test
  void numbersAreComparedAsNumbers() {
    List<Version> sorted =
        Stream.of("1.22.1", "1.9", "2.0", "1.22", "1.22.10").map(Version::of).sorted().toList();
    assertThat(sorted)
        .extracting(Version::toString)
        .containsExactly("1.9", "1.22", "1.22.1", "1.22.10", "2.0");
  }

  @Test
  void aVersionIsAtLeastItself() {
    assertThat(Version.of("1.25.1").atLeast("1.25.1")).isTrue();
    assertThat(Version.of("1.25.1").atLeast("1.25.2")).isFalse();
    assertThat(Version.of("1.25.1").atLeast("1.9")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1.", "1.2.3.4", "1.x", "1.-2", "1.2\n", "1.99999999999"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> Version.of(text))
        .isInstanceOf(NumberFormatException.class)
        .hasMessage("`%s` is not a version", text);
  }
}
