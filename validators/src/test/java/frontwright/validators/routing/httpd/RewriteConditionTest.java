package frontwright.validators.routing.httpd;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.routing.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RewriteConditionTest {

  private static Outcome outcome(String conditions) {
    return Httpd.outcome(
        "RewriteEngine On\n"
            + conditions.replace(" & ", "\n")
            + "\nRewriteRule ^ - [R=410]\nProxyPass / http://127.0.0.1:8000/\n",
        "X: 10",
        "Y: abc");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "RewriteCond %{HTTP:X} -eq10; true",
        "RewriteCond %{HTTP:X} -gt9; true",
        "RewriteCond %{HTTP:X} >9; true",
        "RewriteCond %{HTTP:Y} >zz; true",
        "RewriteCond %{HTTP:Y} >zz [NC]; false",
        "RewriteCond %{HTTP:Y} =ABC [NC]; true",
        "RewriteCond %{HTTP:Y} !=ABC; true",
        "RewriteCond %{HTTP:Z} =\"\"; true",
        "RewriteCond %{HTTP:Y} \"!^a(.)\"; false",
        "RewriteCond expr \"%{HTTP:X} -lt 5\"; false",
        "RewriteCond expr \"!%{HTTP:X} -lt 5\"; true",
        "RewriteCond %{HTTP:Y} ^a(.)(.)$ & RewriteCond %2%1 =cb; true",
        "RewriteCond %{HTTP:Y} x [OR] & RewriteCond %{HTTP:X} 1; true",
        "RewriteCond %{HTTP:Y} a [OR] & RewriteCond %{TIME_HOUR} 1; true",
        "RewriteCond %{TIME_HOUR} 1 & RewriteCond %{HTTP:X} x; false",
        "RewriteCond %{TIME_HOUR} 1 [OR] & RewriteCond %{HTTP:X} 1; true",
        "RewriteCond %{GONE} ^$; true",
        "RewriteCond %{ENV:REDIRECT_STATUS} ^$; true",
        "RewriteCond \\%{HTTP:X} =%{HTTP:X}; true",
      })
  void holds(String conditions, boolean expected) {
    assertThat(outcome(conditions).equals(new Outcome.Answer(410)))
        .as(conditions)
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RewriteCond %{TIME_HOUR} 1",
        "RewriteCond %{REQUEST_FILENAME} -f",
        "RewriteCond %{REQUEST_URI} -U",
        "RewriteCond %{ENV:HOME} .",
        "RewriteCond %{LA-U:REMOTE_USER} .",
        "RewriteCond %{TIME_HOUR} (.) [OR] & RewriteCond %{HTTP:X} (.) & RewriteCond %1 =1",
        "RewriteCond expr \"true\" & RewriteCond %1 ^$",
      })
  void isNotGuessed(String conditions) {
    assertThat(outcome(conditions)).as(conditions).isInstanceOf(Outcome.Undecided.class);
  }
}
