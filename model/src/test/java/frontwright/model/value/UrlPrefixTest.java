package frontwright.model.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlPrefixTest {

  @ParameterizedTest
  @CsvSource({"/, '', /, /", "/a, /a, /a/, /a", "/a/, /a, /a/, /a", "/a/b/, /a/b, /a/b/, /a/b"})
  void aSlashAtTheEndDoesNotMatter(String text, String path, String withSlash, String shown) {
    UrlPrefix prefix = UrlPrefix.of(text);
    assertThat(prefix.path()).isEqualTo(path);
    assertThat(prefix.withSlash()).isEqualTo(withSlash);
    assertThat(prefix.shown()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "/, /, true",
    "/, /a, true",
    "/a, /a, true",
    "/a, /a/b, true",
    "/a, /ab, false",
    "/a, /, false",
    "/a/b, /a, false"
  })
  void aPrefixHoldsWholeSegments(String prefix, String other, boolean holds) {
    assertThat(UrlPrefix.of(prefix).holds(UrlPrefix.of(other))).isEqualTo(holds);
  }

  @Test
  void onlyTheRootIsTheRoot() {
    assertThat(UrlPrefix.of("/")).isEqualTo(UrlPrefix.ROOT);
    assertThat(UrlPrefix.ROOT.isRoot()).isTrue();
    assertThat(UrlPrefix.of("/a").isRoot()).isFalse();
  }
}
