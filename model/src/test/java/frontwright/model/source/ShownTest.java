package frontwright.model.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {

  @Test
  void ordinaryTextIsShownAsItIs() {
    assertThat(Shown.quoted("Grüße, 😀")).isEqualTo("`Grüße, 😀`");
  }

  @Test
  void whatBreaksTheLineOrHidesIsSpelledOut() {
    assertThat(Shown.quoted("a\n\u001b[31m\u2028\u202e\ud800"))
        .isEqualTo("`a\\u000A\\u001B[31m\\u2028\\u202E\\uD800`");
  }

  @Test
  void longValuesAreCutBetweenCharacters() {
    assertThat(Shown.quoted("😀".repeat(60))).isEqualTo("`" + "😀".repeat(60) + "`");
    assertThat(Shown.quoted("😀".repeat(61))).isEqualTo("`" + "😀".repeat(60) + "...`");
  }

  @Test
  void sentencesMayBeLonger() {
    assertThat(Shown.sentence("a".repeat(300))).isEqualTo("a".repeat(200) + "...");
  }
}
