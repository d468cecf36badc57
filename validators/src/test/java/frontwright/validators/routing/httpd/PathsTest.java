package frontwright.validators.routing.httpd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How paths are compared and joined. */
class PathsTest {

  @ParameterizedTest
  @CsvSource({
    "/a,/a,2",
    "/a/b,/a,2",
    "/ab,/a,0",
    "/a/b,/a/,3",
    "/a,/a/,0",
    "//a//b,/a/b,6",
    "/,/,1"
  })
  void aPrefixCoversWholeSegments(String path, String prefix, int covered) {
    assertThat(Paths.covered(path, prefix)).isEqualTo(covered);
  }

  @ParameterizedTest
  @CsvSource({"/r,a/b,/r/a/b", "/r,a//b/,/r/a/b/", "/r,a/../b,/r/b", "/r,'',/r/", "/r/,./a,/r/a"})
  void pathsAreJoined(String root, String path, String expected) {
    assertThat(Paths.merged(root, path)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"/r,../x", "/r,a/../../x"})
  void nothingLeavesItsRoot(String root, String path) {
    assertThat(Paths.merged(root, path)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"/a*,true", "/a?,true", "/a[b],true", "/a[b,false", "/a\\*,false", "/a,false"})
  void patternsAreTold(String text, boolean expected) {
    assertThat(Paths.isPattern(text)).isEqualTo(expected);
  }
}
