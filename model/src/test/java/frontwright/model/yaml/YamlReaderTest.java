package frontwright.model.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.FindingsText;
import frontwright.model.source.Findings;
import frontwright.model.source.Source;
import frontwright.model.source.Span;
import frontwright.model.yaml.YamlNode.Entry;
import frontwright.model.yaml.YamlNode.Mapping;
import frontwright.model.yaml.YamlNode.Scalar;
import frontwright.model.yaml.YamlNode.Sequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read, of which type, and exactly where it stands. */
class YamlReaderTest {

  @Test
  void blockNodesSpanFromTheirFirstToTheirLastCharacter() {
    assertThat(
            outline(
                """
                site:
                  - name: one   # a comment
                    ports:
                    - 80

                  - two
                last:
                """))
        .isEqualTo(
            """
            mapping «site:⏎  - name: one   # a comment⏎    ports:⏎    - 80⏎⏎  - two⏎last:»
              key site «site»
              sequence «- name: one   # a comment⏎    ports:⏎    - 80⏎⏎  - two»
                mapping «name: one   # a comment⏎    ports:⏎    - 80»
                  key name «name»
                  STRING one «one»
                  key ports «ports»
                  sequence «- 80»
                    WHOLE_NUMBER 80 «80»
                STRING two «two»
              key last «last»
              NULL  «»
            """);
  }

  @Test
  void flowNodesSpanTheirBrackets() {
    assertThat(outline("a: { b: [1, two ], c: {}, d: [], e } # end\n"))
        .isEqualTo(
            """
            mapping «a: { b: [1, two ], c: {}, d: [], e }»
              key a «a»
              mapping «{ b: [1, two ], c: {}, d: [], e }»
                key b «b»
                sequence «[1, two ]»
                  WHOLE_NUMBER 1 «1»
                  STRING two «two»
                key c «c»
                mapping «{}»
                key d «d»
                sequence «[]»
                key e «e»
                NULL  «»
            """);
  }

  @Test
  void aPairInsideBracketsIsAMappingOfItsOwnLength() {
    assertThat(outline("[a: b , c]"))
        .isEqualTo(
            """
            sequence «[a: b , c]»
              mapping «a: b»
                key a «a»
                STRING b «b»
              STRING c «c»
            """);
  }

  @Test
  void quotedScalarsSpanTheirQuotes() {
    assertThat(outline("'it''s': \"a\\\n  \\u00e9b\"\nplain: over\n  two lines # no\n"))
        .isEqualTo(
            """
            mapping «'it''s': "a\\⏎  \\u00e9b"⏎plain: over⏎  two lines»
              key it's «'it''s'»
              STRING aéb «"a\\⏎  \\u00e9b"»
              key plain «plain»
              STRING over two lines «over⏎  two lines»
            """);
  }

  @Test
  void blockScalarsEndWithTheirLastCharacter() {
    assertThat(outline("a: |\n  one\n\n  two\n\n\n# comment\nb: >-\n  three\n  four\n"))
        .isEqualTo(
            """
            mapping «a: |⏎  one⏎⏎  two⏎⏎⏎# comment⏎b: >-⏎  three⏎  four»
              key a «a»
              STRING one⏎⏎two⏎ «|⏎  one⏎⏎  two»
              key b «b»
              STRING three four «>-⏎  three⏎  four»
            """);
  }

  @Test
  void complexKeysThatAreStringsAreReadAsKeys() {
    assertThat(outline("? a\n: b\n? c\n"))
        .isEqualTo(
            """
            mapping «? a⏎: b⏎? c⏎»
              key a «a»
              STRING b «b»
              key c «c»
              NULL  «»
            """);
  }

  @Test
  void supplementaryCharactersShiftNothing() {
    assertThat(outline("{😀: [🚀🚀, x], y: '𝔘'}\n"))
        .isEqualTo(
            """
            mapping «{😀: [🚀🚀, x], y: '𝔘'}»
              key 😀 «😀»
              sequence «[🚀🚀, x]»
                STRING 🚀🚀 «🚀🚀»
                STRING x «x»
              key y «y»
              STRING 𝔘 «'𝔘'»
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\uFEFFa: [1]", "\r\n\r\na: [1]\r\n", "# 😀\r\na: [1]\r\n", "---\na: [1]\n..."})
  void whatStandsBeforeTheDocumentShiftsNothing(String text) {
    assertThat(outline(text))
        .isEqualTo(
            """
            mapping «a: [1]»
              key a «a»
              sequence «[1]»
                WHOLE_NUMBER 1 «1»
            """);
  }

  @Test
  void aByteOrderMarkTakesNoColumn() {
    Source source = new Source("x", "\uFEFFa: b");
    Mapping root = (Mapping) read(source);
    assertThat(source.position(root.entries().get(0).keySpan().start())).hasToString("1:1");
    assertThat(source.position(root.entries().get(0).value().span().start())).hasToString("1:4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# nothing\n  # at all", "\uFEFF", "  \r\n", "%YAML 1.2\n"})
  void thereIsNoRootWhereNothingIsWritten(String text) {
    Findings findings = new Findings(new Source("x", text));
    assertThat(YamlReader.read(findings)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          ~,           NULL
          null,        NULL
          Null,        NULL
          NULL,        NULL
          nULL,        STRING
          true,        BOOLEAN
          False,       BOOLEAN
          TRUE,        BOOLEAN
          tRUE,        STRING
          yes,         STRING
          No,          STRING
          on,          STRING
          OFF,         STRING
          y,           STRING
          0,           WHOLE_NUMBER
          -12,         WHOLE_NUMBER
          +12,         WHOLE_NUMBER
          007,         WHOLE_NUMBER
          0x1F,        WHOLE_NUMBER
          0o17,        WHOLE_NUMBER
          0b11,        STRING
          1_000,       STRING
          1:30,        STRING
          1.5,         DECIMAL_NUMBER
          1.,          DECIMAL_NUMBER
          .5,          DECIMAL_NUMBER
          1e3,         DECIMAL_NUMBER
          -1.5E-3,     DECIMAL_NUMBER
          .inf,        DECIMAL_NUMBER
          -.INF,       DECIMAL_NUMBER
          .nan,        DECIMAL_NUMBER
          .,           STRING
          1.22.1,      STRING
          10.0.0.1,    STRING
          2024-01-31,  STRING
          2024-01-31T10:00:00Z, STRING
          <<,          STRING
          =,           STRING
          "80",        STRING
          '80',        STRING
          "true",      STRING
          '',          STRING
          99999999999999999999999, WHOLE_NUMBER
          """)
  void plainScalarsHaveTheTypesOfTheCoreSchema(String written, String type) {
    Sequence root = (Sequence) read(new Source("x", "- " + written));
    assertThat(((Scalar) root.items().get(0)).type()).hasToString(type);
  }

  @Test
  void typesDoNotChangeTheText() {
    assertThat(outline("[0x1F, 1_000, 1.50, True, ~, null]"))
        .isEqualTo(
            """
            sequence «[0x1F, 1_000, 1.50, True, ~, null]»
              WHOLE_NUMBER 0x1F «0x1F»
              STRING 1_000 «1_000»
              DECIMAL_NUMBER 1.50 «1.50»
              BOOLEAN True «True»
              NULL ~ «~»
              NULL null «null»
            """);
  }

  private static YamlNode read(Source source) {
    Findings findings = new Findings(source);
    YamlNode root = YamlReader.read(findings);
    assertThat(FindingsText.of(findings)).isEmpty();
    return root;
  }

  /** The tree, a line for each node, with the text that its span covers. */
  private static String outline(String text) {
    Source source = new Source("x", text);
    StringBuilder out = new StringBuilder();
    outline(source, read(source), "", out);
    return out.toString();
  }

  private static void outline(Source source, YamlNode node, String indent, StringBuilder out) {
    out.append(indent);
    if (node instanceof Scalar scalar) {
      out.append(scalar.type()).append(' ').append(oneLine(scalar.text()));
    } else {
      out.append(node instanceof Mapping ? "mapping" : "sequence");
    }
    out.append(covered(source, node.span()));
    if (node instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        out.append(indent).append("  key ").append(oneLine(entry.key()));
        out.append(covered(source, entry.keySpan()));
        outline(source, entry.value(), indent + "  ", out);
      }
    } else if (node instanceof Sequence sequence) {
      sequence.items().forEach(item -> outline(source, item, indent + "  ", out));
    }
  }

  private static String covered(Source source, Span span) {
    return " «" + oneLine(source.text().substring(span.start(), span.end())) + "»\n";
  }

  private static String oneLine(String text) {
    return text.replace("\n", "⏎");
  }
}
