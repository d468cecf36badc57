package frontwright.validators.syntax.httpd;

import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.code_intelligence.jazzer.junit.FuzzTest;
import frontwright.model.source.Source;
import frontwright.validators.oracle.HttpdSeeds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for any bytes. The seeds are replayed in every build; see CONTRIBUTING.md for more.
 */
class HttpdParserFuzzTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  static Stream<byte[]> seeds() throws IOException {
    return HttpdSeeds.texts().stream().map(s -> s.getBytes(StandardCharsets.ISO_8859_1));
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "3m")
  void nothingIsLostOrOutOfPlace(byte[] bytes) {
    Source source = Source.ofBytes("x", bytes);
    HttpdLawsTest.assertLaws(assertTimeout(PATIENCE, () -> HttpdParser.parse(source)));
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "3m")
  void norInHtaccessFiles(byte[] bytes) {
    Source source = Source.ofBytes(".htaccess", bytes);
    HttpdLawsTest.assertLaws(assertTimeout(PATIENCE, () -> HttpdParser.parseHtaccess(source)));
  }
}
