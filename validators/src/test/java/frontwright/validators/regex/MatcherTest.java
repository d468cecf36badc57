package frontwright.validators.regex;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.validators.regex.Matching.Found;
import frontwright.validators.regex.Matching.NotFound;
import frontwright.validators.regex.Matching.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PCRE2 cannot be asked; {@code MatcherOracleTest} asks it what matches. */
class MatcherTest {

  private static Matching find(String expression, String text) {
    return Matcher.find(Expression.compile(expression, false).compiled().orElseThrow(), text);
  }

  @Test
  void tellsCapturesByNumberAndByName() {
    Found found = (Found) find("^/(?<app>\\w+)/(\\d+)?", "/shop/");

    assertThat(found.group("0")).contains("/shop/");
    assertThat(found.group("1")).contains("shop");
    assertThat(found.group("app")).contains("shop");
    assertThat(found.group("2")).isEmpty();
    assertThat(found.group("other")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"^(a|b)*c", "^(?:a|b)*+c", "^(?>(a|b)*)c", "^(?:(?=a)a|b)*c", "c$"})
  void readsLongTexts(String expression) {
    assertThat(find(expression, "ab".repeat(32_768) + "c")).isInstanceOf(Found.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a|b)*c", "^(a+)+$", "(?:a|ab|b)*?(?:a|b)*c", "(x+x+)+y"})
  void givesUpWhatTakesTooLong(String expression) {
    String text = "ab".repeat(32_768) + "a".repeat(100) + "x".repeat(100) + "!";

    assertThat(find(expression, text)).isInstanceOfAny(Unknown.class, NotFound.class);
  }

  @Test
  void saysWhyItGaveUp() {
    assertThat(find("^(a+)+$", "a".repeat(40) + "!")).isEqualTo(new Unknown("takes too long"));
    assertThat(find("(?:(?:a{9}b){900}){900}", "a")).isEqualTo(new Unknown("is too large"));
    assertThat(find("(?<=a*)b", "ab")).isEqualTo(new Unknown("looks behind by different lengths"));
  }
}
