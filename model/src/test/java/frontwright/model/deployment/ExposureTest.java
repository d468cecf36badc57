package frontwright.model.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.description.DescriptionReader;
import frontwright.model.source.Finding;
import frontwright.model.source.Findings;
import frontwright.model.source.Source;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No static directory serves the source of an application or a secret. */
class ExposureTest {

  private static final String RICH =
      """
      frontwright: 1
      sites:
        - names: [www.example.com]
          tls: {certificate: /srv/tls/c.pem, key: /srv/tls/private/k.pem, acme_webroot: /srv/acme}
          logs: {access: /srv/logs/access.log, error: /srv/errors/error.log}
          apps:
            - module: hello
              directory: /srv/hello
              virtualenv: /srv/envs/hello
              env_file: /srv/secrets/hello.env
              basic_auth: {realm: Staff, users_file: /srv/users/hello}
        - names: [files.example.com]
          static: [{url: /, directory: %s}]
      """;

  private static List<Finding> judge(String directory) {
    return judgeText(RICH.formatted(directory));
  }

  private static List<Finding> judgeText(String text) {
    Findings findings = new Findings(new Source("deploy.yaml", text));
    Decider.decide(
        DescriptionReader.read(findings).orElseThrow(), Decider.Overrides.NONE, findings);
    return findings.sorted();
  }

  private static String textAt(Finding finding) {
    return finding
        .place()
        .source()
        .text()
        .substring(finding.place().span().start(), finding.place().span().end());
  }

  @Test
  void sourceIsNamedWithBothPlaces() {
    Finding finding = judge("/srv").get(0);

    assertThat(finding.rule()).isEqualTo("deployment/source-exposed");
    assertThat(finding.message()).isEqualTo("`/srv` would serve the source of `hello`");
    assertThat(textAt(finding)).isEqualTo("/srv");
    assertThat(finding.place()).hasToString("deploy.yaml:13:34");
    assertThat(Objects.requireNonNull(finding.related()).place()).hasToString("deploy.yaml:8:20");
  }

  @Test
  void oneDirectoryIsOneMistake() {
    assertThat(judge("/srv")).as("findings about a directory that holds everything").hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/srv/hello", "/srv/hello/", "/srv", "/"})
  void sourceIsRefused(String directory) {
    assertThat(judge(directory)).extracting(Finding::rule).contains("deployment/source-exposed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/srv/envs",
        "/srv/envs/hello",
        "/srv/secrets",
        "/srv/users",
        "/srv/tls",
        "/srv/tls/private",
        "/srv/logs",
        "/srv/errors"
      })
  void secretsAreRefused(String directory) {
    assertThat(judge(directory)).extracting(Finding::rule).contains("deployment/secret-exposed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/srv/hello/static",
        "/srv/hell",
        "/srv/hello2",
        "/srv/envs/hello/lib/python3/site-packages/django/contrib/admin/static",
        "/srv/acme",
        "/var/www"
      })
  void filesForEverybodyAreServed(String directory) {
    assertThat(judge(directory)).isEmpty();
  }

  @Test
  void directoriesOfApplicationsAreJudgedToo() {
    String text =
        """
        frontwright: 1
        app:
          module: hello
          directory: /srv/hello
          static: [{url: /static/, directory: /srv/hello}]
        """;

    assertThat(judgeText(text))
        .extracting(Finding::rule)
        .containsExactly("deployment/source-exposed");
  }

  @Test
  void whatADotHidesIsNotServed() {
    String text =
        """
        frontwright: 1
        app:
          module: hello
          directory: /srv/www/.app
          virtualenv: /srv/www/sub/.venv/hello
          env_file: /srv/www/.env
          static: [{url: /static/, directory: /srv/www}]
        """;

    assertThat(judgeText(text)).isEmpty();
  }
}
