package frontwright.model.description;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.FindingsText;
import frontwright.model.source.Findings;
import frontwright.model.source.Source;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From bytes to a description. */
class DescriptionReaderTest {

  @Test
  void theSmallestDescriptionIsRead() {
    Description description = read(DescriptionFormat.SMALLEST);
    AppDescription app = description.app().value();
    assertThat(app.module().value()).hasToString("hello:application");
    assertThat(app.directory().value()).isEqualTo("/srv/hello");
    assertThat(app.mount()).isNull();
    assertThat(description.sites()).isNull();
  }

  @Test
  void theWholeDescriptionIsRead() {
    SiteDescription site = read(DescriptionFormat.WHOLE).sites().value().get(0).value();
    assertThat(site.listen().value().get(0).value())
        .isEqualTo(new ListenDescription("*", 80, true));
    assertThat(site.listen().value().get(1).value())
        .isEqualTo(new ListenDescription("::", 80, false));
    assertThat(site.tls().value().hsts().value()).isEqualTo(Duration.ofDays(730));
    AppDescription app = site.apps().value().get(0).value();
    assertThat(app.io().value().bodyLimit().value()).isEqualTo(20L << 20);
    assertThat(app.backends().value().get(1).value().address().value())
        .isEqualTo(new HostPort("127.0.0.1", 8001));
    assertThat(app.metadata().value().get(0).name().value()).isEqualTo("Deploy-Colour");
    assertThat(app.authorization().value()).isEqualTo(Authorization.PASS);
  }

  @Test
  void valuesKnowTheirPlaces() {
    Findings findings = new Findings(new Source("x", DescriptionFormat.SMALLEST));
    Description description = DescriptionReader.read(findings).orElseThrow();
    assertThat(findings.place(description.app().value().module().span())).hasToString("x:3:11");
    assertThat(findings.place(description.app().span())).hasToString("x:3:3");
  }

  @Test
  void jsonIsReadToo() {
    assertThat(
            read("{\"frontwright\":1,\"app\":{\"module\":\"a\",\"directory\":\"/a\"}}")
                .app()
                .value()
                .directory()
                .value())
        .isEqualTo("/a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n# nothing\n", "\uFEFF", "---\n", "~", "--- null\n...\n"})
  void anEmptyDescriptionIsAnError(String text) {
    assertThat(said(text))
        .isEqualTo(
            """
            1:1-1:1 description/empty: the description is empty
              help: begin with `frontwright: 1` and an `app` with `module` and `directory`
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"- a", "hello", "80", "\"\"", "[]"})
  void aDescriptionIsAMapping(String text) {
    assertThat(said(text))
        .startsWith("1:1-")
        .contains("description/type: expected a mapping with the keys of description, found ");
  }

  @Test
  void brokenYamlSaysNothingAboutKeys() {
    assertThat(said("frontwright: 1\napp: {module: [\n"))
        .startsWith("3:1-3:1 yaml/syntax: ")
        .doesNotContain("description/");
  }

  @Test
  void bytesThatAreNotUtf8AreReportedAtTheFirst() {
    byte[] broken = "a: x\nb: Gr\u00fc\u00dfe\n".getBytes(StandardCharsets.ISO_8859_1);
    Findings findings = DescriptionReader.decode("x", broken);
    assertThat(FindingsText.of(findings))
        .isEqualTo(
            """
            2:6-2:7 description/encoding: the byte `0xFC` is not UTF-8
              help: save the file as UTF-8
            """);
    assertThat(findings.source().text()).isEqualTo("a: x\nb: Gr\uFFFD\uFFFDe\n");
  }

  @Test
  void aCharacterThatIsCutOffIsNotUtf8() {
    byte[] bytes = {'a', ' ', (byte) 0xF0, (byte) 0x9F, (byte) 0x98};
    assertThat(FindingsText.of(DescriptionReader.decode("x", bytes)))
        .startsWith("1:3-1:4 description/encoding: the byte `0xF0` is not UTF-8\n");
  }

  @Test
  void surrogatesEncodedOneByOneAreNotUtf8() {
    byte[] bytes = {(byte) 0xED, (byte) 0xA0, (byte) 0x80};
    assertThat(FindingsText.of(DescriptionReader.decode("x", bytes)))
        .startsWith("1:1-1:2 description/encoding: the byte `0xED` is not UTF-8\n");
  }

  @Test
  void otherMistakesAreReportedBesideTheEncoding() {
    byte[] bytes =
        "# Gr\u00fc\u00dfe\nfrontwright: 1\nap: {}\n".getBytes(StandardCharsets.ISO_8859_1);
    Findings findings = DescriptionReader.decode("x", bytes);
    assertThat(DescriptionReader.read(findings)).isEmpty();
    assertThat(FindingsText.of(findings))
        .contains("description/encoding")
        .contains("`ap` is not a key of description");
  }

  @Test
  void aByteOrderMarkIsAllowed() {
    Findings findings =
        DescriptionReader.decode(
            "x", ("\uFEFF" + DescriptionFormat.SMALLEST).getBytes(StandardCharsets.UTF_8));
    assertThat(DescriptionReader.read(findings)).isPresent();
  }

  @Test
  @Timeout(10)
  void aThousandSitesFillLessThanHalfOfWhatIsAllowed() {
    StringBuilder text = new StringBuilder("frontwright: 1\nsites:\n");
    for (int i = 0; i < 1000; i++) {
      text.append("  - names: [www").append(i).append(".example.com]\n");
      text.append("    tls:\n      certificate: /etc/ssl/certs/").append(i).append(".pem\n");
      text.append("      key: /etc/ssl/private/").append(i).append(".key # 🔑\n");
      text.append("    apps:\n      - name: app").append(i).append("\n");
      text.append("        module: hello.wsgi:application\n        directory: /srv/hello\n");
      text.append("        env: {DJANGO_SETTINGS_MODULE: hello.settings}\n");
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    assertThat(bytes.length).isLessThan(DescriptionReader.MAX_BYTES / 2);
    assertThat(DescriptionReader.read(DescriptionReader.decode("x", bytes))).isPresent();
  }

  private static Description read(String text) {
    Findings findings = new Findings(new Source("x", text));
    Optional<Description> description = DescriptionReader.read(findings);
    assertThat(FindingsText.of(findings)).isEmpty();
    return description.orElseThrow();
  }

  private static String said(String text) {
    Findings findings = new Findings(new Source("x", text));
    assertThat(DescriptionReader.read(findings)).isEmpty();
    return FindingsText.of(findings);
  }
}
