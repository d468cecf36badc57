package frontwright.model.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases are what nginx and httpd do; the routing oracles ask them. */
class UrlPathTest {

  @ParameterizedTest
  @CsvSource({
    "/, /",
    "/a//b///c, /a/b/c",
    "//a, /a",
    "/a/./b/., /a/b/",
    "/a/../b/.., /",
    "/a/b/..., /a/b/...",
    "/a%2Fb%2f..%2Fc, /a/c",
    "/%2e%2E, none",
    "/a/../.., none",
    "/a%41, /aA",
    "/a/b/../, /a/",
  })
  void pathsAreDecodedMergedAndResolved(String raw, String expected) {
    assertThat(UrlPath.normal(raw).orElse("none")).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%", "/%4", "/%zz", "/%00", "/a%2"})
  void whatIsNotWellEncodedIsRefused(String raw) {
    assertThat(UrlPath.normal(raw)).isEmpty();
  }
}
