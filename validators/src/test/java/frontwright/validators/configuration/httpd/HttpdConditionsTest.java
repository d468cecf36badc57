package frontwright.validators.configuration.httpd;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.value.Version;
import frontwright.validators.files.MemoryFiles;
import frontwright.validators.syntax.httpd.Truth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which conditions' bodies are in the tree. */
class HttpdConditionsTest {

  private static final String PATH = "/r/a.conf";

  private static Truth truth(HttpdConfiguration read) {
    return read.conditions().get(0).truth();
  }

  private static String conditional(String condition) {
    String name = condition.replaceFirst(" .*", "");
    return "Define HERE\n<" + condition + ">\nTimeout 1\n</" + name + ">";
  }

  @ParameterizedTest
  @CsvSource({
    "IfModule mod_ssl.c, TRUE",
    "IfModule ssl_module, TRUE",
    "IfModule core.c, TRUE",
    "IfModule !mod_ssl.c, FALSE",
    "IfModule mod_wsgi, UNKNOWN",
    "IfModule mpm_prefork_module, UNKNOWN",
    "IfModule !mpm_prefork_module, UNKNOWN",
    "IfDefine HERE, TRUE",
    "IfDefine !HERE, FALSE",
    "IfDefine Here, UNKNOWN",
    "IfDefine ${X}, UNKNOWN",
    "IfVersion >= 2.4, UNKNOWN",
    "IfFile a.conf, TRUE",
    "IfFile !a.conf, FALSE",
    "IfFile b.conf, UNKNOWN",
    "IfDirective Alias, TRUE",
    "IfDirective <Alias, UNKNOWN",
    "IfSection VirtualHost, TRUE",
    "IfSection !Virtual, UNKNOWN",
  })
  void someHttpdMayHaveMore(String condition, Truth truth) {
    HttpdConfiguration read = Loaded.from(PATH, conditional(condition));

    assertThat(truth(read)).isEqualTo(truth);
    assertThat(read.all("Timeout")).hasSize(truth == Truth.FALSE ? 0 : 1);
  }

  @ParameterizedTest
  @CsvSource({
    "IfModule mod_alias.c, TRUE",
    "IfModule alias_module, TRUE",
    "IfModule alias, FALSE",
    "IfModule mod_ssl.c, FALSE",
    "IfModule !mod_ssl.c, TRUE",
    "IfModule \"!mod_ssl.c\", FALSE",
    "IfDefine GIVEN, TRUE",
    "IfDefine !X, TRUE",
    "IfVersion >= 2.4.57, TRUE",
    "IfVersion < 2.4, FALSE",
    "IfFile b.conf, FALSE",
    "IfDirective Alias, TRUE",
    "IfDirective SSLEngine, FALSE",
  })
  void anHttpdThatIsKnownHasNoMore(String condition, Truth truth) {
    HttpdConfiguration read = Loaded.exactly(PATH, conditional(condition));

    assertThat(truth(read)).isEqualTo(truth);
    assertThat(read.all("Timeout")).hasSize(truth == Truth.FALSE ? 0 : 1);
  }

  @Test
  void aVersionDecidesWhereItIsKnown() {
    HttpdBuild build = HttpdBuild.any(Version.of("2.4.30"));
    String text = conditional("IfDirective RemoteIPProxyProtocol").replace("Here", "");
    HttpdConfiguration read =
        new HttpdLoader(new MemoryFiles(Map.of(PATH, text)), build).load(PATH, null);

    assertThat(truth(read)).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void rulesSeeConditionsWhereTheyAsk() {
    HttpdConfiguration read =
        Loaded.from(
            PATH,
            """
            <VirtualHost *>
              <IfModule ssl_module>
                <IfDefine X>
                  ServerName a
                  <Location />
                    <IfVersion > 2>
                      Require all granted
                    </IfVersion>
                  </Location>
                </IfDefine>
              </IfModule>
              ServerAlias b
            </VirtualHost>
            """);

    HttpdNode host = read.nodes().get(0);
    assertThat(host.children())
        .extracting(HttpdNode::name)
        .containsExactly("ServerName", "Location", "ServerAlias");
    assertThat(conditions(host.children().get(0))).containsExactly("IfModule", "IfDefine");
    assertThat(conditions(host.children().get(2))).isEmpty();
    HttpdNode require = read.all("Require").findFirst().orElseThrow();
    assertThat(conditions(require)).containsExactly("IfVersion");
    assertThat(require.parent()).isSameAs(host.children().get(1));
    assertThat(read.conditions()).hasSize(3);
  }

  @Test
  void whatIsNotReadIsStillParsed() {
    HttpdConfiguration read =
        Loaded.from(PATH, "<IfModule !ssl_module>\n<Directory /d>\n</IfModule>\nInclude none");

    assertThat(read.files().get(0).problems()).isNotEmpty();
    assertThat(read.all("Directory")).isEmpty();
  }

  private static List<String> conditions(HttpdNode node) {
    return node.conditions().stream().map(condition -> condition.section().name()).toList();
  }
}
