package frontwright.model.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.regex.RegularExpression;
import frontwright.model.FindingsText;
import frontwright.model.source.Findings;
import frontwright.model.source.Source;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** An editor that goes by the schema accepts exactly what the reader accepts. */
class SchemaAgreesWithReaderTest {

  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(
              DescriptionFormat.schema(),
              InputFormat.JSON,
              SchemaValidatorsConfig.builder()
                  .regularExpressionFactory(SchemaAgreesWithReaderTest::ecmaScript)
                  .build());

  private static final JsonMapper JSON = mapper();

  private static final List<JsonNode> BASES =
      List.of(
          tree(DescriptionFormat.SMALLEST),
          tree(DescriptionFormat.SMALLEST + "  backends: [{socket: /a}, {address: \"a:1\"}]\n"),
          tree(DescriptionFormat.WHOLE));

  /** Characters that some pattern takes and another does not. */
  private static final String CHARACTERS =
      " \n\r\t\0\u001b\u007f\u0080\u0085\u009f\u00a0\u2028\u2029\uFEFF\uFFFE\uFFFF\ud800a\udc00"
          + "😀éſ٣./-_*:[]()@~?\\\"'$^09aZ";

  /**
   * Keys, and parts of texts. None begins with a number sign: this validator takes keys that do for
   * comments.
   */
  private static final List<String> WORDS =
      Stream.of(
              CHARACTERS.codePoints().mapToObj(Character::toString),
              words(
                  """
                  .. // /. /.. /... /./ /../ /.a *. :: %20 () app sites front name names listen
                  socket address key env static << $ref Deploy-Colour-2 _B 2nd
                  """),
              Stream.of("", "  ", " default", "a".repeat(40), "b/".repeat(100), "c".repeat(4000)))
          .flatMap(Function.identity())
          .toList();

  /** Texts of every kind, right and nearly right. */
  private static final List<String> TEXTS =
      words(
              """
              nginx httpd Nginx gunicorn uwsgi mod_wsgi http embedded serve pass modern round_robin
              not_found true null yes ~ 1_000
              1 1.22 2.4.57 1.2.3.4 12345.1
              30s 500ms 0s 99999h 100000s 9999d 10000d 1.5s 20m 9999g 10000k 20M
              / /a /a/ // /a/./b /a/.. a
              0 80 080 65535 65536 [::]:80 [::1]:65536 *:80 127.0.0.1:80 1.2.3:80 localhost:8000
              10.0.0.0/8 ::/0 10.0.0.0/1234 fe80::1%eth0
              *.example.com *.*.com a..b:1 a_b -a a- www-data Www
              hello.wsgi:app hello:app() hello:app( 1a:b
              """)
          .toList();

  private static final List<Long> NUMBERS =
      words(
              """
              -9223372036854775808 -1 0 1 2 3 80 100 101 1024 1025 65535 65536 100000000 100000001
              2147483647 2147483648 4294967297 9223372036854775807
              """)
          .map(Long::valueOf)
          .toList();

  @Property(tries = 4000, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void bothAcceptOrBothRefuse(
      @ForAll("bases") JsonNode base, @ForAll("mutations") List<Mutation> mutations)
      throws JsonProcessingException {
    JsonNode document = base.deepCopy();
    mutations.forEach(mutation -> mutation.apply(document));
    String json = JSON.writeValueAsString(document);

    Set<ValidationMessage> messages = SCHEMA.validate(document);
    Findings findings = new Findings(new Source("x.json", json));
    boolean read = DescriptionReader.read(findings).isPresent();

    assertThat(read)
        .as("%s%nreader: %s%nschema: %s", json, FindingsText.of(findings), messages)
        .isEqualTo(messages.isEmpty());
    Statistics.label("verdict")
        .collect(read)
        .coverage(
            verdicts -> {
              verdicts.check(true).percentage(percentage -> percentage >= 5);
              verdicts.check(false).percentage(percentage -> percentage >= 5);
            });
  }

  @Provide
  Arbitrary<JsonNode> bases() {
    return Arbitraries.of(BASES);
  }

  @Provide
  Arbitrary<List<Mutation>> mutations() {
    return Combinators.combine(
            Arbitraries.of(Mutation.Kind.class),
            Arbitraries.integers().between(0, 10_000),
            Arbitraries.integers().between(0, 10_000),
            Arbitraries.of(WORDS),
            values())
        .as(Mutation::new)
        .list()
        .ofMaxSize(3);
  }

  /**
   * Values of every type. None is a whole number with a fraction, such as 1.0: to JSON Schema it is
   * an integer, to YAML a decimal number, and the reader goes by YAML.
   */
  private static Arbitrary<JsonNode> values() {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    Arbitrary<JsonNode> scalars =
        Arbitraries.oneOf(
            Arbitraries.of(TEXTS).map(nodes::textNode),
            Arbitraries.of(WORDS).map(nodes::textNode),
            Arbitraries.of(NUMBERS).map(nodes::numberNode),
            Arbitraries.integers().between(-3, 3).map(i -> nodes.numberNode(i + 0.5)),
            Arbitraries.of(true, false).map(nodes::booleanNode),
            Arbitraries.just(nodes.nullNode()));
    return Arbitraries.oneOf(
        scalars,
        scalars.list().ofMaxSize(2).map(items -> nodes.arrayNode().addAll(items)),
        Arbitraries.maps(Arbitraries.of(WORDS), scalars)
            .ofMaxSize(2)
            .map(members -> nodes.objectNode().setAll(members)));
  }

  private static Stream<String> words(String text) {
    return Stream.of(text.strip().split("\\s+"));
  }

  /** In ECMAScript, which JSON Schema goes by, no line break may follow the end. */
  private static RegularExpression ecmaScript(String regex) {
    Pattern pattern = Pattern.compile(regex.replaceFirst("\\$$", "\\\\z"));
    return text -> pattern.matcher(text).find();
  }

  private static JsonNode tree(String yaml) {
    try {
      return new YAMLMapper().readTree(yaml);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonMapper mapper() {
    JsonMapper mapper = new JsonMapper();
    mapper.getFactory().setCharacterEscapes(new WhatIsRefusedRaw());
    return mapper;
  }

  /** JSON allows some characters raw that the reader wants to see as escapes. */
  private static final class WhatIsRefusedRaw extends CharacterEscapes {

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] escapes = standardAsciiEscapesForJSON();
      escapes[0x7f] = ESCAPE_STANDARD;
      return escapes;
    }

    @Override
    public SerializableString getEscapeSequence(int c) {
      boolean refused =
          Character.isISOControl(c)
              || (c >= 0x2028 && c <= 0x2029)
              || c >= 0xFFFE
              || Character.isSurrogate((char) c);
      return refused ? new SerializedString(String.format("\\u%04x", c)) : null;
    }
  }
}
