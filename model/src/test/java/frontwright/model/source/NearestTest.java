package frontwright.model.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  private static final List<String> KEYS =
      List.of("static", "server", "sticky", "slash", "env", "env_file", "io", "user");

  @ParameterizedTest
  @CsvSource({
    "servr,   server",
    "sevrer,  server",
    "serverr, server",
    "Server,  server",
    "env-file, env_file",
    "ENVFILE, env_file",
    "statics, static",
    "uesr,    user",
    "oi,      io",
  })
  void aSlipIsRecognised(String word, String meant) {
    assertThat(Nearest.to(word, KEYS)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"nothing", "''", "x", "svr", "envvironmentfile"})
  void whatIsFarFromEverythingIsNotGuessed(String word) {
    assertThat(Nearest.to(word, KEYS)).isEmpty();
  }

  @Test
  void ofTwoAsNearTheFirstInTheAlphabetIsTaken() {
    assertThat(Nearest.to("mat", List.of("cat", "bat"))).contains("bat");
  }

  @Test
  void theNearerOneWins() {
    assertThat(Nearest.to("listens", List.of("listeners", "listen"))).contains("listen");
  }

  @Test
  void longTextsAreNotCompared() {
    String word = "a".repeat(65);
    assertThat(Nearest.to(word, List.of(word))).isEmpty();
  }
}
