package frontwright.validators.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of sources as paths and as URIs. */
class SourceNameTest {

  @Provide
  Arbitrary<String> names() {
    return AnyReport.text();
  }

  @ParameterizedTest
  @CsvSource({
    "sites/a.conf,          sites/a.conf",
    "./sites/a.conf,        sites/a.conf",
    ".//././a.conf,         a.conf",
    "../a.conf,             ../a.conf",
    ".hidden,               .hidden",
    "/etc/nginx/nginx.conf, file:///etc/nginx/nginx.conf",
    "C:\\conf d\\a.conf,    file:///C:/conf%20d/a.conf",
    "C:/a.conf,             file:///C:/a.conf",
    "\\\\host\\d\\a.conf,   file://host/d/a.conf",
    "a:b.conf,              a%3Ab.conf",
    "my\\x2dapp.conf,       my%5Cx2dapp.conf",
    "größe 100%.conf,       gr%C3%B6%C3%9Fe%20100%25.conf",
    "a?b#c.conf,            a%3Fb%23c.conf",
    "-,                     -",
  })
  void urisOfNames(String name, String uri) {
    assertThat(SourceName.uri(name)).isEqualTo(uri);
  }

  @Property
  void everyNameHasAUri(@ForAll("names") String name) throws URISyntaxException {
    URI uri = new URI(SourceName.uri(name));

    assertThat(uri.getScheme()).isIn(null, "file");
    assertThat(uri.getQuery()).isNull();
    assertThat(uri.getFragment()).isNull();
  }

  @Property
  void relativeNamesAreReadBack(@ForAll("names") String name) throws URISyntaxException {
    URI uri = new URI(SourceName.uri(name));

    if (uri.getScheme() == null && !holdsHalfACharacter(name)) {
      assertThat(uri.getPath()).isEqualTo(SourceName.plain(name));
    }
  }

  private static boolean holdsHalfACharacter(String name) {
    return name.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
  }
}
