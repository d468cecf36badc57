package frontwright.validators.syntax.nginx;

import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.code_intelligence.jazzer.junit.FuzzTest;
import frontwright.model.source.Source;
import java.time.Duration;

/**
 * What holds for any bytes. The seeds are replayed in every build; see CONTRIBUTING.md for more.
 */
class NginxParserFuzzTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @FuzzTest(maxDuration = "3m")
  void nothingIsLostOrOutOfPlace(byte[] bytes) {
    Source source = Source.ofBytes("x", bytes);
    NginxLaws.assertHold(assertTimeout(PATIENCE, () -> NginxParser.parse(source)));
  }
}
