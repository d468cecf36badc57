package frontwright.validators.directives;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.value.Version;
import frontwright.validators.directives.NginxDirective.Body;
import frontwright.validators.directives.NginxDirective.Origin;
import frontwright.validators.directives.NginxDirectives.Misuse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of nginx, looked up. */
class NginxDirectivesTest {

  @ParameterizedTest
  @CsvSource({
    "proxy_pass, 1, false, LOCATION,",
    "proxy_pass, 1, false, SERVER, NOT_ALLOWED_HERE",
    "proxy_pass, 2, false, LOCATION, NUMBER_OF_ARGUMENTS",
    "proxy_pass, 1, true, LOCATION, NOT_TERMINATED",
    "location, 1, false, SERVER, NO_OPENING_BRACE",
    "location, 3, true, SERVER, NUMBER_OF_ARGUMENTS",
    "proxy_pas, 1, false, LOCATION, UNKNOWN",
    "Proxy_pass, 1, false, LOCATION, UNKNOWN",
    "server, 0, true, HTTP,",
    "server, 1, false, UPSTREAM,",
    "server, 1, false, STREAM_UPSTREAM,",
    "listen, 1, false, MAIL_SERVER,",
    "include, 1, false, UPSTREAM,",
    "gzip, 0, false, HTTP, NUMBER_OF_ARGUMENTS",
    "content_by_lua_block, 0, true, LOCATION,",
    "more_set_headers, 9, false, HTTP,",
  })
  void saysWhatNginxSays(
      String name, int arguments, boolean block, NginxContext context, Misuse misuse) {
    assertThat(NginxDirectives.misuse(name, arguments, block, context, null).orElse(null))
        .isEqualTo(misuse);
  }

  @ParameterizedTest
  @CsvSource({
    "http2, 1.22, UNKNOWN",
    "http2, 1.25.1,",
    "ssl, 1.25.0,",
    "ssl, 1.25.1, UNKNOWN",
    "early_hints, 1.26.3, UNKNOWN",
    "max_headers, 1.22.1,",
    "limit_zone, 1.22, UNKNOWN",
  })
  void knowsVersions(String name, String version, Misuse misuse) {
    int arguments = name.equals("limit_zone") ? 3 : 1;
    assertThat(
            NginxDirectives.misuse(name, arguments, false, NginxContext.HTTP, Version.of(version))
                .orElse(null))
        .isEqualTo(misuse);
  }

  @ParameterizedTest
  @CsvSource({
    "limit_zone, 1.22, `limit_conn_zone`",
    "ssl, 1.22,",
    "ssl, 1.25.1, `listen ... ssl`",
    "http2_recv_timeout, 1.22, `client_header_timeout`",
    "listen, 1.22,",
  })
  void whatIsGoneHasARemedy(String name, String version, String instead) {
    assertThat(
            NginxDirectives.gone(name, Version.of(version))
                .map(NginxDirectives.Gone::instead)
                .orElse(null))
        .isEqualTo(instead);
  }

  @Test
  void aContextThatCameLaterIsNotAllowedBefore() {
    assertThat(
            NginxDirectives.misuse("resolver", 1, false, NginxContext.UPSTREAM, Version.of("1.22")))
        .contains(Misuse.NOT_ALLOWED_HERE);
  }

  @Test
  void everyRowIsWholeUnlessAThirdPartys() {
    assertThat(NginxDirectives.names().stream().flatMap(n -> NginxDirectives.named(n).stream()))
        .filteredOn(directive -> directive.origin() != Origin.THIRD_PARTY)
        .allSatisfy(
            directive -> {
              assertThat(directive.contexts()).as(directive.name()).isNotEmpty();
              assertThat(directive.body()).as(directive.name()).isNotEqualTo(Body.OPEN);
            });
  }

  @Test
  void everyBlockOfDirectivesOpensAContext() {
    assertThat(NginxDirectives.names().stream().flatMap(n -> NginxDirectives.named(n).stream()))
        .filteredOn(directive -> directive.body() == Body.DIRECTIVES)
        .allSatisfy(
            directive ->
                assertThat(directive.contexts())
                    .as(directive.name())
                    .allMatch(context -> context.inside(directive.name()).isPresent()));
  }

  @ParameterizedTest
  @CsvSource({
    "SERVER, if, SERVER_IF",
    "SERVER_IF, if, LOCATION_IF",
    "LOCATION, if, LOCATION_IF",
    "STREAM, server, STREAM_SERVER",
    "MAIL, server, MAIL_SERVER",
    "HTTP, upstream, UPSTREAM",
    "HTTP, map,",
  })
  void aBlocksInsideDependsOnWhereItStands(
      NginxContext context, String block, NginxContext inside) {
    assertThat(context.inside(block).orElse(null)).isEqualTo(inside);
  }

  @ParameterizedTest
  @CsvSource({
    "map, a, 2, true",
    "map, a, 1, false",
    "map, volatile, 1, true",
    "geo, ranges, 1, true",
    "types, text/html, 4, true",
    "types, include, 3, false",
    "charset_map, 80, 3, false",
    "split_clients, *, 7, true",
  })
  void countsTheWordsOfEntries(String block, String first, int words, boolean entry) {
    assertThat(NginxDirectives.entry(block, first, words)).isEqualTo(entry);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | no arguments",
        "1 | one argument",
        "1,2 | one or two arguments",
        "0,1,3 | no, one or three arguments",
        "2+ | at least two arguments",
        "0+ | any number of arguments",
      })
  void aritiesHaveWords(String cell, String words) {
    assertThat(Arity.of(cell).words()).isEqualTo(words);
  }
}
