package frontwright.validators.directives;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.value.Version;
import frontwright.validators.directives.HttpdDirectives.Answer;
import frontwright.validators.directives.HttpdDirectives.Misuse;
import java.util.Collections;
import java.util.List;
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
    "wsgiscriptalias, 1, SERVER, ARGUMENTS",
    "Listen, 3, SERVER, ARGUMENTS",
    "<Directory, 0, SERVER, ARGUMENTS",
    "Order, 1, DIRECTORY,",
    "NameVirtualHost, 1, SERVER,",
    "AccessConfig, 1, SERVER, UNKNOWN",
    "Listen, 1, SERVER,",
    "<Macro, 1, SERVER,",
    "<MDomainSet, 1, SERVER,",
  })
  void saysWhatHttpdSays(String name, int arguments, HttpdContext context, Misuse misuse) {
    assertThat(HttpdDirectives.misuse(name, words(arguments), context, null).orElse(null))
        .isEqualTo(misuse);
  }

  private static List<String> words(int count) {
    return Collections.nCopies(count, "x");
  }

  @ParameterizedTest
  @CsvSource({
    "TAKE1, a, true",
    "TAKE1, '', false",
    "TAKE1, a|b, false",
    "TAKE12, a|, true",
    "TAKE12, |b, false",
    "TAKE2, a|, false",
    "TAKE23, a|b|, true",
    "TAKE23, a||c, false",
    "TAKE123, a||, true",
    "TAKE13, a|b, false",
    "TAKE13, a|, true",
    "TAKE13, a|b|c, true",
    "TAKE3, a|b|, false",
    "ITERATE, '', false",
    "ITERATE2, a|, true",
    "ITERATE2, a, false",
    "FLAG, oN|x, true",
    "FLAG, yes, false",
    "TAKE_ARGV, '', true",
  })
  void emptyWordsCountAsMissingWhereHttpdAsksForThem(
      HttpdArguments arguments, String words, boolean isAccepted) {
    assertThat(arguments.accept(List.of(words.split("[|]", -1)))).isEqualTo(isAccepted);
  }

  @ParameterizedTest
  @CsvSource({"DIRECTORY", "AUTHORIZATION", "SERVER"})
  void whatActsWhileItIsReadDoesNotMindSections(HttpdContext context) {
    assertThat(HttpdDirectives.misuse("LoadModule", words(2), context, null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Require, AUTHORIZATION,",
    "Options, AUTHORIZATION, NOT_ALLOWED_HERE",
    "AuthLDAPURL, PROVIDER,",
    "AllowOverride, PROVIDER,",
    "Options, PROVIDER, NOT_ALLOWED_HERE",
    "Include, HTACCESS, NOT_ALLOWED_HERE",
  })
  void sectionsForAuthorizationHoldLess(String name, HttpdContext context, Misuse misuse) {
    assertThat(HttpdDirectives.misuse(name, words(1), context, null).orElse(null))
        .isEqualTo(misuse);
  }

  @ParameterizedTest
  @CsvSource({
    "VirtualHost, listen, true",
    "Directory, Listen, false",
    "LocationMatch, <FilesMatch, true",
    "ElseIf, CacheEnable, true",
    "RequireAny, <If, true",
    "VirtualHost, DocumentRoot, false",
  })
  void someAreKeptOutOfSections(String section, String name, boolean isKeptOut) {
    assertThat(HttpdDirectives.keptOutOf(section, name)).isEqualTo(isKeptOut);
  }

  @Test
  void knowsVersions() {
    assertThat(
            HttpdDirectives.misuse(
                "RemoteIPProxyProtocol", List.of("On"), HttpdContext.SERVER, Version.of("2.4.30")))
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
