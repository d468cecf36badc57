package frontwright.validators.directives;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.value.Version;
import frontwright.validators.directives.HttpdDirectives.Answer;
import frontwright.validators.directives.HttpdDirectives.Misuse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of httpd, looked up. */
class HttpdDirectivesTest {

  @ParameterizedTest
  @CsvSource({
    "Timeout, 1, SERVER,",
    "timeout, 2, SERVER, ARGUMENTS",
    "DocumentRoot, 1, DIRECTORY, NOT_ALLOWED_HERE",
    "AllowOverride, 1, SERVER, NOT_ALLOWED_HERE",
    "AllowOverride, 1, DIRECTORY,",
    "AllowOverride, 1, HTACCESS, NOT_ALLOWED_HERE",
    "Require, 2, DIRECTORY,",
    "Require, 2, SERVER, NOT_ALLOWED_HERE",
    "RewriteRule, 2, HTACCESS,",
    "Alias, 3, SERVER, ARGUMENTS",
    "SSLProxyVerify, 1, PROXY,",
    "SSLProxyVerify, 1, DIRECTORY, NOT_ALLOWED_HERE",
    "<Directory, 1, SERVER,",
    "Directory, 1, SERVER, UNKNOWN",
    "WSGIScriptAlias, 2, SERVER,",
    "Order, 1, DIRECTORY,",
    "NameVirtualHost, 1, SERVER,",
    "AccessConfig, 1, SERVER, UNKNOWN",
    "Listen, 1, SERVER,",
    "<Macro, 1, SERVER,",
    "<MDomainSet, 1, SERVER,",
  })
  void saysWhatHttpdSays(String name, int arguments, HttpdContext context, Misuse misuse) {
    assertThat(HttpdDirectives.misuse(name, arguments, context, null).orElse(null))
        .isEqualTo(misuse);
  }

  @Test
  void knowsVersions() {
    assertThat(
            HttpdDirectives.misuse(
                "RemoteIPProxyProtocol", 1, HttpdContext.SERVER, Version.of("2.4.30")))
        .contains(Misuse.UNKNOWN);
  }

  @Test
  void namesTheOverrideThatAnAccessFileNeeds() {
    assertThat(HttpdDirectives.named("RewriteRule").get(0).overrides())
        .containsExactly(HttpdPlace.FILEINFO);
  }

  @Test
  void everyDirectiveMayStandSomewhere() {
    assertThat(HttpdDirectives.names().stream().flatMap(n -> HttpdDirectives.named(n).stream()))
        .allSatisfy(directive -> assertThat(directive.places()).as(directive.name()).isNotEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "PythonHandler, UNKNOWN",
    "sslmutex, UNKNOWN",
    "DefaultType, IGNORED",
    "Port, REFUSED"
  })
  void whatIsGoneHasARemedy(String name, Answer answer) {
    assertThat(HttpdDirectives.gone(name))
        .hasValueSatisfying(
            gone -> {
              assertThat(gone.answer()).isEqualTo(answer);
              assertThat(gone.instead()).isNotBlank();
            });
  }

  @ParameterizedTest
  @CsvSource({"PythonHandler, true", "SSLMutex, true", "DefaultType, false", "Port, false"})
  void whatIsGoneIsInTheTableWhileHttpdKnowsTheName(String name, boolean unknown) {
    assertThat(HttpdDirectives.named(name).isEmpty()).isEqualTo(unknown);
  }
}
